/// What a failed attempt says about repeating it.
enum FaultClass: Sendable, Hashable {
    /// No byte reached the server.
    case neverSent

    /// The server didn't carry it out, because there are too many calls (429).
    case limited

    /// It may have been carried out, and may succeed when repeated: 408, 502, 503, 504, a broken connection, a
    /// timeout.
    case passing

    /// It may have been carried out, and wouldn't succeed when repeated: other 5xx.
    case failing

    /// It was answered: repeating it would give the same answer.
    case final
}

extension FaultClass {
    /// Whether a call of a kind may be repeated.
    func allowsRepeating(_ kind: EndpointDescription.Kind) -> Bool {
        switch self {
        case .neverSent, .limited: true
        case .passing: kind == .read
        case .failing, .final: false
        }
    }

    /// Whether it is open if a call of a kind was carried out.
    func leavesOpen(_ kind: EndpointDescription.Kind) -> Bool {
        switch self {
        case .passing, .failing: kind != .read
        case .neverSent, .limited, .final: false
        }
    }
}

extension RetryPolicy {
    /// The pause before a repetition.
    ///
    /// - Parameters:
    ///   - retry: Which repetition, counted from 0.
    ///   - retryAfter: What the server asked for; it is kept to, and half a base pause is spread on top.
    ///   - random: From 0 up to, but without, 1.
    /// - Returns: The pause, or `nil` if the server asks for more than is waited for.
    func pause(before retry: Int, retryAfter: Duration?, random: Double) -> Duration? {
        if let retryAfter {
            return retryAfter > longestRetryAfter ? nil : retryAfter + baseDelay * (random / 2)
        }
        var bound = baseDelay
        for _ in 0..<retry where bound < maximumDelay { bound = bound * 2 }
        return min(bound, maximumDelay) * random
    }
}
