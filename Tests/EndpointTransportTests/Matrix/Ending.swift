@_spi(Generated) import EndpointRuntime

/// How a call ended: for its caller, and at the server.
struct Ending: Sendable, Equatable, CustomStringConvertible {
    /// How often the call reached the server.
    var arrivals: Int

    /// The error's code; `nil`: the call succeeded.
    var code: EndpointError.Code?

    /// The step that failed.
    var phase: EndpointError.Phase?

    /// Whether the call may have been carried out although it failed.
    var isOpen = false

    /// How many requests the error counts.
    var attempts: Int

    init(
        _ arrivals: Int,
        _ code: EndpointError.Code? = nil,
        _ phase: EndpointError.Phase? = nil,
        isOpen: Bool = false,
        attempts: Int? = nil
    ) {
        self.arrivals = arrivals
        self.code = code
        self.phase = phase
        self.isOpen = isOpen
        self.attempts = attempts ?? (code == nil ? 0 : arrivals)
    }

    init(_ error: EndpointError?, arrivals: Int) {
        self.init(
            arrivals,
            error?.code,
            error?.phase,
            isOpen: error?.mayHaveBeenCarriedOut ?? false,
            attempts: error?.attempts ?? 0
        )
    }

    var description: String {
        let result = code.map { "\($0) at \(phase?.rawValue ?? "")\(isOpen ? ", open" : "")" } ?? "success"
        return "\(arrivals) arrivals, \(attempts) attempts, \(result)"
    }
}

extension Ending {
    /// Carried out at the first attempt.
    static let success = Ending(1)

    /// A read that was repeated twice.
    static let repeated = Ending(3, .connection, .receive)

    /// A write that was sent once, and whose fate nobody knows.
    static let open = Ending(1, .outcomeUnknown, .receive, isOpen: true)
}
