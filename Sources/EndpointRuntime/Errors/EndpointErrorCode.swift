extension EndpointError {
    /// What kind of failure an error is.
    ///
    /// Open: more may be added.
    public struct Code: RawRepresentable, Sendable, Hashable, CustomStringConvertible {
        /// The code's name.
        public let rawValue: String

        /// Creates a code from its name.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// The code's name.
        public var description: String { rawValue }
    }
}

extension EndpointError.Code {
    /// The call can't be sent as it is: an address, a parameter or the account has a form that can't be used.
    ///
    /// Nothing was sent.
    public static var invalidRequest: Self { Self(rawValue: "invalidRequest") }

    /// The request breaks rules of the API, and the client was told to look; `violations` has them all.
    ///
    /// Nothing was sent.
    public static var validation: Self { Self(rawValue: "validation") }

    /// The client was shut down.
    ///
    /// Nothing was sent.
    public static var closed: Self { Self(rawValue: "closed") }

    /// The token endpoint refused the client ID or its secret, or the API refused the API key.
    public static var credentials: Self { Self(rawValue: "credentials") }

    /// The token endpoint refused the scope.
    public static var scope: Self { Self(rawValue: "scope") }

    /// There is no token for another reason: the token endpoint refused the request or gave an answer without a
    /// usable token, or the gateway doesn't take a new token.
    public static var token: Self { Self(rawValue: "token") }

    /// The account's login or password is wrong, or it may not use the API.
    public static var account: Self { Self(rawValue: "account") }

    /// The application may not call this endpoint (HTTP 403): usually, the API isn't subscribed for this environment.
    public static var notSubscribed: Self { Self(rawValue: "notSubscribed") }

    /// Too many calls, for the server (HTTP 429) or for the client's own `RateLimit`; the latter were not sent.
    public static var rateLimited: Self { Self(rawValue: "rateLimited") }

    /// The call was understood and refused; `refusalCode` and `message` say why.
    public static var refused: Self { Self(rawValue: "refused") }

    /// The gateway, or the platform behind it, failed (HTTP 408 and 5xx).
    public static var gateway: Self { Self(rawValue: "gateway") }

    /// The answer has a status that calls don't expect, without a reason that could be read.
    public static var status: Self { Self(rawValue: "status") }

    /// The answer points elsewhere (HTTP 3xx).
    ///
    /// Redirects are never followed.
    public static var redirected: Self { Self(rawValue: "redirected") }

    /// The answer can't be read: an HTML page, nothing, something else than JSON, JSON of another form, or too much
    /// of it.
    public static var unreadable: Self { Self(rawValue: "unreadable") }

    /// Middleware of the client failed; `underlying` has its error.
    ///
    /// Nothing was sent, or what was sent was certainly not carried out, or it was a read.
    public static var middleware: Self { Self(rawValue: "middleware") }

    /// The server couldn't be reached, or the connection broke.
    public static var connection: Self { Self(rawValue: "connection") }

    /// There was no complete answer in time.
    public static var timeout: Self { Self(rawValue: "timeout") }

    /// A create, update or delete failed in a way that leaves open whether it was carried out.
    ///
    /// Look it up before sending it again.
    public static var outcomeUnknown: Self { Self(rawValue: "outcomeUnknown") }
}

extension EndpointError {
    /// The step of a call that failed.
    ///
    /// Open: more may be added.
    public struct Phase: RawRepresentable, Sendable, Hashable, CustomStringConvertible {
        /// The step's name.
        public let rawValue: String

        /// Creates a step from its name.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// The step's name.
        public var description: String { rawValue }
    }
}

extension EndpointError.Phase {
    /// Before anything was sent.
    public static var prepare: Self { Self(rawValue: "prepare") }

    /// In the client's middleware.
    public static var middleware: Self { Self(rawValue: "middleware") }

    /// Waiting for another call that tries the account.
    public static var account: Self { Self(rawValue: "account") }

    /// Getting a token.
    public static var token: Self { Self(rawValue: "token") }

    /// Waiting for its turn under the client's own rate limit.
    public static var turn: Self { Self(rawValue: "turn") }

    /// Reaching the server with the request.
    public static var send: Self { Self(rawValue: "send") }

    /// Waiting for the answer, or the answer's status and outcome.
    public static var receive: Self { Self(rawValue: "receive") }

    /// Reading the answer's body.
    public static var decode: Self { Self(rawValue: "decode") }
}
