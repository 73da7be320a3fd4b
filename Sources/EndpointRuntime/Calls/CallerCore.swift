import EndpointCoding
import Foundation
import HTTPTypes
import Logging

/// What all copies of a client share: addresses, the token, the rate limit, the retry budget, connections and the life cycle.
final class CallerCore: Sendable {
    /// Where calls go and what they prove themselves with, once the addresses are known to be safe.
    final class Site: Sendable {
        let address: ServiceAddress
        let tokens: TokenCache?
        let accountHeader: HTTPField.Name?
        let apiKey: APIKey?

        init(address: ServiceAddress, tokens: TokenCache?, accountHeader: HTTPField.Name?, apiKey: APIKey?) {
            self.address = address
            self.tokens = tokens
            self.accountHeader = accountHeader
            self.apiKey = apiKey
        }
    }

    let api: APIDescription
    let environment: String
    let configuration: ClientConfiguration
    let transport: any HTTPTransport
    let accounts = AccountGuard()
    let budget = RetryBudget()
    let limiter: RateLimiter?
    let life = LifeCycle()
    let site: Result<Site, Failure>
    let scrubber: SecretScrubber

    private let ownsTransport: Bool

    init(
        api: APIDescription,
        addresses: EndpointAddresses,
        credentials: Credentials,
        configuration: ClientConfiguration
    ) {
        let transport = configuration.transport ?? URLSessionTransport()
        self.api = api
        self.environment = addresses.name
        self.configuration = configuration
        self.transport = transport
        self.limiter = configuration.rateLimit.map { RateLimiter($0) }
        self.ownsTransport = configuration.transport == nil
        let secrets = [credentials.clientSecret, credentials.account?.password, credentials.apiKey]
            .compactMap { $0?.value }
        let scrubber = SecretScrubber(secrets)
        self.scrubber = scrubber
        self.site = Result { () throws(Failure) -> Site in
            try Self.site(api, addresses, credentials, configuration, transport, scrubber)
        }
    }

    private static func site(
        _ api: APIDescription,
        _ addresses: EndpointAddresses,
        _ credentials: Credentials,
        _ configuration: ClientConfiguration,
        _ transport: any HTTPTransport,
        _ scrubber: SecretScrubber
    ) throws(Failure) -> Site {
        try checkNetwork(configuration)
        let address = try ServiceAddress(addresses.api, role: .api)
        var accountHeader: HTTPField.Name?
        if let name = api.authentication.accountHeader {
            guard let fieldName = HTTPField.Name(name) else {
                throw Failure(.parameter(place: .header, name: name, .headerName))
            }
            accountHeader = fieldName
        }
        var apiKey: APIKey?
        if let place = api.authentication.apiKey { apiKey = try APIKey(place, credentials.apiKey) }
        guard let scope = api.authentication.oauth2Scope else {
            return Site(address: address, tokens: nil, accountHeader: accountHeader, apiKey: apiKey)
        }
        guard let tokenAddress = addresses.token else {
            throw Failure(.tokenAddressMissing(environment: addresses.name))
        }
        let request = TokenRequest(
            address: try ServiceAddress(tokenAddress, role: .token),
            clientID: credentials.clientID,
            clientSecret: credentials.clientSecret,
            scope: configuration.scope ?? scope
        )
        let fetcher = TokenFetcher(
            request: request,
            environment: addresses.name,
            transport: transport,
            time: configuration.time,
            policy: configuration.retry,
            randomness: configuration.randomness,
            scrubber: scrubber,
            logger: configuration.logger
        )
        let shared = configuration.tokenStore.map {
            SharedToken(store: $0, key: request.key, time: configuration.time, logger: configuration.logger)
        }
        let tokens = TokenCache(
            time: configuration.time,
            shared: shared,
            randomness: configuration.randomness,
            fetch: { try await fetcher.fetch() }
        )
        return Site(address: address, tokens: tokens, accountHeader: accountHeader, apiKey: apiKey)
    }

    /// Fails where the network settings would have no effect.
    private static func checkNetwork(_ configuration: ClientConfiguration) throws(Failure) {
        do throws(NetworkSettingsError) {
            if configuration.transport == nil {
                try URLSessionTransport.check(configuration.network)
            } else if configuration.network != .system {
                throw NetworkSettingsError(.transportIsGiven)
            }
        } catch {
            throw Failure(.network(error))
        }
    }

    /// Turns away new calls, waits for those under way, and closes what lies below.
    func shutdown(grace: Duration) async {
        life.close()
        let life = life
        _ = try? await configuration.time.within(grace) { await life.idle() }
        guard life.finish() else { return }
        if case .success(let site) = site { await site.tokens?.close() }
        if ownsTransport { await transport.shutdown() }
    }
}
