import EndpointCoding
public import EndpointRuntime
public import Foundation

/// The environment variables that credentials are read from.
public enum CredentialsVariable: String, CaseIterable, Sendable {
    /// The client ID of the PISTE application ("OAuth credentials" of the sandbox or of production).
    case clientID = "CHORUS_PRO_CLIENT_ID"

    /// The client secret of the PISTE application.
    case clientSecret = "CHORUS_PRO_CLIENT_SECRET"

    /// The login of the technical account, such as `TECH_1_12345@cpro.fr`.
    case login = "CHORUS_PRO_LOGIN"

    /// The password of the technical account.
    case password = "CHORUS_PRO_PASSWORD"
}

/// Credentials that environment variables should have held.
public struct MissingCredentials: Error, Sendable, Equatable, CustomStringConvertible, LocalizedError {
    /// The variables that are not set, or empty.
    public let variables: [CredentialsVariable]

    /// Which variables are missing, and where their values come from.
    public var description: String {
        let names = variables.map(\.rawValue).joined(separator: ", ")
        let verb = variables.count == 1 ? "is" : "are"
        return """
            Credentials are missing: \(names) \(verb) not set. The client ID and secret are those of your application on \
            https://piste.gouv.fr, login and password those of the technical account made in Chorus Pro.
            """
    }

    /// The same text as `description`.
    public var errorDescription: String? { description }
}

extension Credentials {
    /// Reads all credentials from environment variables; see `CredentialsVariable` for their names.
    ///
    /// - Parameter variables: The environment; by default that of this process.
    /// - Returns: The credentials of the application and of its technical account.
    /// - Throws: `MissingCredentials`, which names every variable that is not set.
    public static func fromEnvironment(
        _ variables: [String: String] = ProcessInfo.processInfo.environment
    ) throws(MissingCredentials) -> Credentials {
        func value(_ variable: CredentialsVariable) -> String { variables[variable.rawValue] ?? "" }
        let missing = CredentialsVariable.allCases.filter { value($0).isEmpty }
        guard missing.isEmpty else { throw MissingCredentials(variables: missing) }
        return Credentials(
            clientID: value(.clientID),
            clientSecret: Secret(value(.clientSecret)),
            account: Account(login: value(.login), password: Secret(value(.password)))
        )
    }
}
