import EndpointCoding

/// The words for a failure: what happened, then what to do about it.
struct FailureText {
    let failure: Failure
    let kind: EndpointDescription.Kind

    var text: String {
        let sentence = Self.sentence(for: failure.cause, failure)
        var parts = [
            failure.phase == .token && failure.cause.phase != .token ? "there is no token: \(sentence)" : sentence
        ]
        if failure.mayHaveBeenCarriedOut(kind), failure.cause.code != .outcomeUnknown {
            parts.append("The \(kind.word) was probably carried out: look it up before sending it again.")
        }
        if let retryAfter = failure.retryAfter {
            parts.append("The server asks to try again after \(retryAfter.seconds).")
        }
        return parts.joined(separator: " ")
    }

    private static func sentence(for cause: Failure.Cause, _ failure: Failure) -> String {
        switch cause {
        case .address(let role, let problem):
            address(role, problem)
        case .tokenAddressMissing(let environment):
            """
            the environment "\(environment)" has no token address, but the API takes an OAuth 2.0 token. \
            Give it in EndpointAddresses.token.
            """
        case .network(let error):
            error.description
        case .path(let path):
            """
            the path "\(path.prefix(200))" can't be used: expected the part below the API's address, percent-encoded, such as \
            things/v1/search. Values go into parameters, what follows a question mark into query.
            """
        case .noCall:
            "the closure made no call with the client that it was given. Use that client, not the one outside."
        case .parameter(let place, let name, let problem):
            "the \(place.rawValue) parameter \"\(name)\" can't be sent: \(parameter(problem))"
        case .requestUnwritable(let text):
            "the request can't be written as JSON: \(text)."
        case .requestInvalid(let violations):
            Self.violations(violations)
        case .additionalFields(let problem):
            additionalFields(problem)
        case .accountMissing(let header):
            """
            there is no account, but the API takes one in the header "\(header)". \
            Give it in Credentials.account or CallOptions.account.
            """
        case .accountForm(let problem):
            account(problem)
        case .apiKeyMissing:
            "there is no API key, but the API takes one. Give it in Credentials.apiKey."
        case .apiKeyForm:
            "the API key is empty, or holds a character that can't stand in a header. Check Credentials.apiKey."
        case .closed:
            "the client was shut down. Make a new one."
        case .clientRefused, .scopeRefused, .tokenRefused, .tokenUnusable, .tokenEndpointFailed, .tokenNotAccepted:
            token(cause, failure)
        case .accountRefused, .accountHeld, .apiKeyRefused, .notSubscribed, .rateLimited, .gatewayFailed,
            .unexpectedStatus,
            .redirected,
            .refused:
            status(cause, failure)
        case .middleware(let type):
            "the client's middleware failed with \(type). See EndpointError.underlying."
        case .sentOnTwice:
            "the client's middleware sent it on a second time, which was not done."
        case .unreadable(let problem):
            "\(body(problem, of: "answer"))\(http(failure))."
        case .neverSent(let host, let explanation), .transportRefuses(let host, let explanation):
            "\(host) couldn't be reached\(clause(explanation)). Nothing was sent."
        case .broken(let host, let explanation):
            "the connection to \(host) broke before the answer was complete\(clause(explanation))."
        case .noTurn(let limit, let wait, let deadline):
            """
            the rate limit of \(limit.calls) calls in \(limit.period.seconds) leaves no turn for it before its deadline of \
            \(deadline.seconds): there is one in \(wait.seconds). It was not sent. Start fewer calls at a time, or raise the \
            deadline or ClientConfiguration.rateLimit.
            """
        case .attemptTimedOut(let limit):
            "there was no complete answer within \(limit.seconds)."
        case .deadlinePassed(let limit, let step):
            "the call's deadline of \(limit.seconds) passed \(waiting(step))."
        case .outcomeUnknown(let inner, let kind):
            """
            it is not known whether this \(kind.word) was carried out: \(sentence(for: inner, failure)) \
            Look it up before sending it again.
            """
        }
    }

    private static func status(_ cause: Failure.Cause, _ failure: Failure) -> String {
        switch cause {
        case .accountRefused(let environment, let hold):
            """
            the account was refused with a new token\(http(failure)). Check its login and password, and that it belongs to \
            the environment "\(environment)". To keep it from being locked, its calls fail here for \(hold.seconds).
            """
        case .apiKeyRefused(let environment):
            """
            the API key was refused\(http(failure)). Check it, and that it belongs to the environment "\(environment)".
            """
        case .accountHeld(let since, let remaining):
            """
            the account was refused \(since.seconds) ago. To keep it from being locked, its calls fail here, \
            without being sent, for another \(remaining.seconds). Check its login and password.
            """
        case .notSubscribed(let path, let environment):
            """
            the gateway doesn't let this application call it\(http(failure)): the API isn't subscribed by the application \
            for the environment "\(environment)", or the path "\(path)" isn't known to the gateway. \
            Subscribe the API and accept its terms.
            """
        case .rateLimited:
            "too many calls\(http(failure)). Call less often."
        case .gatewayFailed:
            "the gateway, or the platform behind it, failed\(http(failure)). Try again later."
        case .redirected(let host):
            """
            the answer points \(host.map { "to \"\($0)\"" } ?? "elsewhere")\(http(failure)). \
            Redirects are never followed, since credentials would go along. Check the environment's addresses.
            """
        case .refused:
            "the call was refused\(http(failure))."
        default:
            "the answer has an unexpected status\(http(failure))."
        }
    }

    private static func token(_ cause: Failure.Cause, _ failure: Failure) -> String {
        switch cause {
        case .clientRefused(let environment):
            """
            the token endpoint refused the client\(http(failure)). Check Credentials.clientID and \
            Credentials.clientSecret, and that they belong to the environment "\(environment)". It isn't asked again for \(TokenCache.refusalMemory.seconds).
            """
        case .scopeRefused(let scope):
            """
            the token endpoint refused the scope "\(scope)"\(http(failure)). \
            Set ClientConfiguration.scope to one that the application has, or to "" to ask for none. \
            It isn't asked again for \(TokenCache.refusalMemory.seconds).
            """
        case .tokenUnusable(let problem):
            "\(tokenProblem(problem))\(http(failure)). Check the environment's token address."
        case .tokenEndpointFailed:
            "the token endpoint failed\(http(failure)). Try again later."
        case .tokenNotAccepted:
            "the gateway doesn't take a new token\(http(failure)). Check that the environment's two addresses belong together."
        default:
            "the token endpoint refused the request\(http(failure)). Check the environment's token address."
        }
    }

    private static func tokenProblem(_ problem: Failure.TokenProblem) -> String {
        switch problem {
        case .missing: "the token endpoint's answer has no access_token"
        case .blank: "the token endpoint's answer has a blank access_token"
        case .notAHeaderValue: "the token endpoint's access_token has characters that can't stand in a header"
        case .notBearer: "the token endpoint's answer has another token_type than Bearer"
        case .body(let problem): body(problem, of: "token endpoint's answer")
        }
    }

    private static func address(_ role: Failure.AddressRole, _ problem: Failure.AddressProblem) -> String {
        switch problem {
        case .malformed(let text):
            "the \(role.rawValue) address \"\(text)\" can't be used: expected the form https://host/path, without query or fragment."
        case .insecure(let text):
            """
            the \(role.rawValue) address "\(text)" is refused, since credentials would travel unprotected: \
            use https, or http with a loopback address (localhost, 127.0.0.1, [::1]).
            """
        case .userInfo:
            "the \(role.rawValue) address holds a user name or password: leave them out, expected the form https://host/path."
        }
    }

    private static func parameter(_ problem: Failure.ParameterProblem) -> String {
        switch problem {
        case .empty: "it is empty. Give a value of at least one character."
        case .dotSegment(let text): "\"\(text)\" would lead to another path. Give another value."
        case .missing(let path): "the path \"\(path)\" needs a value for it."
        case .unknown(let path): "the path \"\(path)\" has no place for it."
        case .notScalar: "expected a string, a number or a boolean."
        case .character(let scalar):
            "the character U+\(hexadecimal(scalar)) can't stand in a header. Use visible ASCII characters and inner spaces."
        case .headerName: "its name can't be the name of a header."
        }
    }

    private static func additionalFields(_ problem: Failure.AdditionalFieldsProblem) -> String {
        switch problem {
        case .clash(let name):
            "the field \"\(name.prefix(100))\" of CallOptions.additionalFields is one that the request writes itself. Set it there."
        case .notAnObject(let name):
            "the field \"\(name.prefix(100))\" of CallOptions.additionalFields can't be sent: the request isn't an object."
        case .noBody(let name):
            "the field \"\(name.prefix(100))\" of CallOptions.additionalFields can't be sent: the call has no body."
        }
    }

    private static func account(_ problem: Failure.AccountProblem) -> String {
        switch problem {
        case .emptyLogin: "the account's login is empty. Give it in Account.login."
        case .colonInLogin:
            "the account's login holds a colon, which separates login and password. Check Account.login."
        case .controlCharacter:
            "the account's login or password holds a control character, such as a line break. Check both."
        }
    }

    private static func body(_ problem: Failure.BodyProblem, of answer: String) -> String {
        switch problem {
        case .empty: "the \(answer) is empty, expected JSON"
        case .html: "the \(answer) is an HTML page, expected JSON"
        case .notJSON: "the \(answer) isn't JSON"
        case .tooLarge(let limit, isToken: true): "the \(answer) has more than \(limit) bytes"
        case .tooLarge(let limit, isToken: false):
            "the \(answer) has more than \(limit) bytes, raise ClientConfiguration.responseLimit or CallOptions.responseLimit"
        case .json(let text): "the \(answer) can't be read: \(text)"
        }
    }

    private static func http(_ failure: Failure) -> String {
        let reason = failure.reason?.text
        return switch (failure.status, reason) {
        case (let status?, let reason?): " (HTTP \(status), \(reason))"
        case (let status?, nil): " (HTTP \(status))"
        case (nil, let reason?): " (\(reason))"
        case (nil, nil): ""
        }
    }

    private static func violations(_ violations: [RuleViolation]) -> String {
        let rules = violations.count == 1 ? "a rule" : "\(violations.count) rules"
        let shown = violations.prefix(3).map(\.description).joined(separator: "; ")
        let more = violations.count > 3 ? "; and \(violations.count - 3) more" : ""
        return "the request breaks \(rules) of the API: \(shown)\(more). It wasn't sent."
    }

    private static func clause(_ explanation: String?) -> String { explanation.map { ": \($0)" } ?? "" }

    private static func waiting(_ step: EndpointError.Phase) -> String {
        switch step {
        case .account: "while another call tried the account"
        case .token: "while waiting for a token"
        case .turn: "while waiting for its turn"
        case .middleware: "in the client's middleware"
        case .send: "before it was sent"
        default: "while waiting for the answer"
        }
    }

    private static func hexadecimal(_ scalar: UInt32) -> String {
        let digits = String(scalar, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}

extension EndpointDescription.Kind {
    /// The kind in texts.
    var word: String {
        switch self {
        case .read: "read"
        case .create: "create"
        case .update: "update"
        case .delete: "delete"
        }
    }
}
