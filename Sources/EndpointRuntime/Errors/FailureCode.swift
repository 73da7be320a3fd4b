import EndpointCoding

extension Failure.Cause {
    /// The public code of this cause.
    var code: EndpointError.Code {
        switch self {
        case .address, .tokenAddressMissing, .network, .path, .parameter, .requestUnwritable, .noCall, .accountMissing,
            .accountForm, .apiKeyMissing, .apiKeyForm, .additionalFields:
            .invalidRequest
        case .requestInvalid: .validation
        case .closed: .closed
        case .clientRefused, .apiKeyRefused: .credentials
        case .scopeRefused: .scope
        case .tokenUnusable(.body): .unreadable
        case .tokenRefused, .tokenUnusable, .tokenNotAccepted: .token
        case .accountRefused, .accountHeld: .account
        case .notSubscribed: .notSubscribed
        case .rateLimited, .noTurn: .rateLimited
        case .gatewayFailed, .tokenEndpointFailed: .gateway
        case .unexpectedStatus: .status
        case .redirected: .redirected
        case .refused: .refused
        case .middleware, .sentOnTwice: .middleware
        case .unreadable: .unreadable
        case .neverSent, .transportRefuses, .broken: .connection
        case .attemptTimedOut, .deadlinePassed: .timeout
        case .outcomeUnknown: .outcomeUnknown
        }
    }

    /// The step at which this cause arises in a call.
    var phase: EndpointError.Phase {
        switch self {
        case .address, .tokenAddressMissing, .network, .path, .parameter, .requestUnwritable, .requestInvalid, .noCall,
            .accountMissing, .accountForm, .closed, .accountHeld, .apiKeyMissing, .apiKeyForm, .additionalFields:
            .prepare
        case .clientRefused, .scopeRefused, .tokenRefused, .tokenUnusable, .tokenEndpointFailed: .token
        case .tokenNotAccepted, .accountRefused, .apiKeyRefused, .notSubscribed, .rateLimited, .gatewayFailed,
            .unexpectedStatus:
            .receive
        case .redirected, .refused, .broken, .attemptTimedOut: .receive
        case .middleware, .sentOnTwice: .middleware
        case .unreadable(.tooLarge): .receive
        case .unreadable: .decode
        case .noTurn: .turn
        case .neverSent, .transportRefuses: .send
        case .deadlinePassed(_, let step): step
        case .outcomeUnknown(let cause, _): cause.phase
        }
    }
}

extension Failure {
    /// Whether a call of a kind may have been carried out although it failed so.
    func mayHaveBeenCarriedOut(_ kind: EndpointDescription.Kind) -> Bool {
        guard kind != .read else { return false }
        switch cause.code {
        case .outcomeUnknown: return true
        case .unreadable: return phase != .token && status.map { (200..<300).contains($0) } ?? true
        default: return false
        }
    }

    /// The rules that the request breaks.
    private var violations: [RuleViolation] {
        if case .requestInvalid(let violations) = cause { return violations }
        return []
    }

    /// This failure as it is thrown to the caller.
    func error(_ endpoint: EndpointDescription, attempts: Int) -> EndpointError {
        let isRefusal = cause == .refused
        return EndpointError(
            code: cause.code,
            operation: endpoint.operation,
            phase: phase ?? cause.phase,
            attempts: attempts,
            httpStatus: status,
            retryAfter: retryAfter,
            refusalCode: isRefusal ? reason?.code : nil,
            message: reason?.message ?? (isRefusal ? nil : reason?.code),
            mayHaveBeenCarriedOut: mayHaveBeenCarriedOut(endpoint.kind),
            underlying: (underlying as? Failure).map { $0.error(endpoint, attempts: attempts) } ?? underlying,
            violations: violations,
            explanation: FailureText(failure: self, kind: endpoint.kind).text
        )
    }
}
