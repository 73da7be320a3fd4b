import EndpointCoding

/// Why a step failed, before it is known for which operation and after how many attempts.
struct Failure: Error {
    var cause: Cause
    var status: Int?
    var retryAfter: Duration?

    /// What the answer says of itself, already cleaned.
    var reason: ServerReason?
    var underlying: (any Error)?

    /// The step that failed, where it isn't the one at which the cause usually arises.
    var phase: EndpointError.Phase?

    init(
        _ cause: Cause,
        phase: EndpointError.Phase? = nil,
        status: Int? = nil,
        retryAfter: Duration? = nil,
        reason: ServerReason? = nil,
        underlying: (any Error)? = nil
    ) {
        self.cause = cause
        self.phase = phase
        self.status = status
        self.retryAfter = retryAfter
        self.reason = reason
        self.underlying = underlying
    }
}

extension Failure {
    /// What went wrong.
    ///
    /// The words for it are made in `FailureText`.
    enum Cause: Sendable, Equatable {
        case address(role: AddressRole, AddressProblem)
        case tokenAddressMissing(environment: String)
        case network(NetworkSettingsError)
        case parameter(place: ParameterPlace, name: String, ParameterProblem)
        case requestUnwritable(String)
        case additionalFields(AdditionalFieldsProblem)
        case requestInvalid([RuleViolation])
        case path(String)
        case noCall
        case accountMissing(header: String)
        case accountForm(AccountProblem)
        case apiKeyMissing
        case apiKeyForm
        case closed

        case clientRefused(environment: String)
        case scopeRefused(scope: String)
        case tokenRefused
        case tokenUnusable(TokenProblem)
        case tokenEndpointFailed
        case tokenNotAccepted

        case accountRefused(environment: String, hold: Duration)
        case apiKeyRefused(environment: String)
        case accountHeld(since: Duration, remaining: Duration)
        case notSubscribed(path: String, environment: String)
        case rateLimited
        case noTurn(RateLimit, wait: Duration, deadline: Duration)
        case gatewayFailed
        case unexpectedStatus
        case redirected(host: String?)
        case refused

        case middleware(String)
        case sentOnTwice

        case unreadable(BodyProblem)
        case neverSent(host: String, explanation: String?)
        case transportRefuses(host: String, explanation: String?)
        case broken(host: String, explanation: String?)
        case attemptTimedOut(Duration)
        case deadlinePassed(Duration, step: EndpointError.Phase)
        indirect case outcomeUnknown(Failure.Cause, kind: EndpointDescription.Kind)
    }

    enum AddressRole: String, Sendable {
        case api = "API"
        case token
    }

    enum AddressProblem: Sendable, Equatable {
        case malformed(String)
        case insecure(String)
        case userInfo
    }

    enum ParameterPlace: String, Sendable {
        case path
        case query
        case header
    }

    enum ParameterProblem: Sendable, Equatable {
        case empty
        case dotSegment(String)
        case missing(path: String)
        case unknown(path: String)
        case notScalar
        case character(UInt32)
        case headerName
    }

    enum AdditionalFieldsProblem: Sendable, Equatable {
        case clash(String)
        case notAnObject(String)
        case noBody(String)
    }

    enum AccountProblem: Sendable {
        case emptyLogin
        case colonInLogin
        case controlCharacter
    }

    enum TokenProblem: Sendable, Equatable {
        case missing
        case blank
        case notAHeaderValue
        case notBearer
        case body(BodyProblem)
    }

    enum BodyProblem: Sendable, Equatable {
        case empty
        case html
        case notJSON
        case tooLarge(limit: Int, isToken: Bool)
        case json(String)
    }
}

/// The reason that an answer gives for itself.
struct ServerReason: Sendable, Equatable {
    var code: String?
    var message: String?

    /// Code and message as error texts show them.
    var text: String? {
        switch (code, message) {
        case (let code?, let message?): "\(code): \(message)"
        case (let code?, nil): code
        case (nil, let message?): message
        case (nil, nil): nil
        }
    }
}
