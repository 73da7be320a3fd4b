/// An application that a mock knows, with the technical accounts it may use.
public struct MockCredentials: Hashable, Sendable {
    /// The client id, sent with each token request.
    public var clientID: String
    /// The client secret, sent with each token request.
    public var clientSecret: String
    /// The accounts whose `login:password` the account header may carry.
    public var accounts: [MockAccount]
    /// The API keys that calls may carry.
    public var apiKeys: [String]

    /// Makes an application.
    public init(clientID: String, clientSecret: String, accounts: [MockAccount], apiKeys: [String] = []) {
        self.clientID = clientID
        self.clientSecret = clientSecret
        self.accounts = accounts
        self.apiKeys = apiKeys
    }

    /// Makes an application with accounts as pairs of login and password.
    public init(clientID: String, clientSecret: String, accounts: [(login: String, password: String)]) {
        self.init(
            clientID: clientID,
            clientSecret: clientSecret,
            accounts: accounts.map { MockAccount(login: $0.login, password: $0.password) }
        )
    }

    /// A ready-made application with two accounts and a key, good for nothing but a mock.
    public static var demo: MockCredentials {
        MockCredentials(
            clientID: "demo-client",
            clientSecret: "demo-secret",
            accounts: [
                MockAccount(login: "TECH_1_demo@cpro.fr", password: "demo-password-1"),
                MockAccount(login: "TECH_2_demo@cpro.fr", password: "demo-password-2"),
            ],
            apiKeys: ["demo-api-key"]
        )
    }
}

/// A technical account that a mock knows.
public struct MockAccount: Hashable, Sendable {
    /// The login, before the colon of the account header.
    public var login: String
    /// The password, after the colon of the account header.
    public var password: String

    /// Makes an account.
    public init(login: String, password: String) {
        self.login = login
        self.password = password
    }
}
