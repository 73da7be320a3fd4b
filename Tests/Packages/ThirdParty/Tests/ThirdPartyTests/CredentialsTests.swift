import Archive
import EndpointCoding
import EndpointMock
import EndpointRuntime
import Foundation
import Parcels
import Testing
import Weather

/// Each way to prove who one is, from the spec to the server.
@Suite struct CredentialsTests {
    private static let key = Servers.application.apiKeys[0]

    private static func weather(_ addresses: EndpointAddresses, _ credentials: Credentials) -> WeatherClient {
        WeatherClient(
            environment: WeatherClient.Environment(addresses),
            credentials: credentials,
            configuration: ClientConfiguration(retry: .never)
        )
    }

    @Test func keyGoesIntoTheHeaderThatTheSpecNames() async throws {
        try await Servers.with("Sources/Weather/specs") { mock, addresses in
            let client = Self.weather(addresses, Credentials(apiKey: Secret(Self.key)))
            #expect(try await client.forecasts.tomorrow(place: "Brest").celsius == Decimal(string: "11.5"))
            let call = try #require(mock.calls.last)
            #expect(call.path == "/places/Brest/tomorrow")
            #expect(call.header("X-Api-Key") == mock.fingerprint(of: Self.key))
            #expect(call.header("Authorization") == nil)
            #expect(mock.calls.count == 1)
            await client.shutdown()
        }
    }

    @Test func wrongKeyIsRefusedWithWhatToDo() async throws {
        try await Servers.with("Sources/Weather/specs") { mock, addresses in
            let client = Self.weather(addresses, Credentials(apiKey: Secret("w-r-o-n-g")))
            let error = await #expect(throws: EndpointError.self) {
                try await client.forecasts.tomorrow(place: "Brest")
            }
            #expect(error?.code == .credentials)
            #expect(
                error?.description == """
                    forecasts.v1.tomorrow: the API key was refused (HTTP 401, invalid_api_key: The API key is missing or \
                    unknown). Check it, and that it belongs to the environment "local".
                    """
            )
            #expect(mock.calls.count == 1)
            await client.shutdown()
        }
    }

    @Test(arguments: [
        (Credentials.none, "there is no API key, but the API takes one. Give it in Credentials.apiKey."),
        (
            Credentials(apiKey: Secret("two\r\nlines")),
            "the API key is empty, or holds a character that can't stand in a header. Check Credentials.apiKey."
        ),
    ])
    func withoutAUsableKeyNothingIsSent(credentials: Credentials, text: String) async throws {
        try await Servers.with("Sources/Weather/specs") { mock, addresses in
            let client = Self.weather(addresses, credentials)
            let error = await #expect(throws: EndpointError.self) {
                try await client.forecasts.tomorrow(place: "Brest")
            }
            #expect(error?.code == .invalidRequest)
            #expect(error?.description == "forecasts.v1.tomorrow: \(text)")
            #expect(mock.calls.isEmpty)
            await client.shutdown()
        }
    }

    @Test func keyInTheQueryStandsBesideParametersAndToken() async throws {
        try await Servers.with("Sources/Parcels/specs") { mock, addresses in
            let client = ParcelsClient(
                environment: ParcelsClient.Environment(addresses),
                credentials: Credentials(
                    clientID: Servers.application.clientID,
                    clientSecret: Secret(Servers.application.clientSecret),
                    apiKey: Secret(Self.key)
                )
            )
            let answers = [try await client.tracks.search(place: "Brest"), try await client.tracks.search()]
            #expect(answers.map(\.parcels) == [["B 17"], ["B 17"]])
            #expect(mock.calls.map(\.operation) == ["token", "tracks.v1.search", "tracks.v1.search"])
            let mark = mock.fingerprint(of: Self.key)
            #expect(mock.calls.map(\.query) == ["", "place=Brest&key=\(mark)", "key=\(mark)"])
            await client.shutdown()
        }
    }

    @Test func accountAloneGoesIntoItsHeader() async throws {
        try await Servers.with("Sources/Archive/specs") { mock, addresses in
            let account = try #require(Servers.application.accounts.first)
            let client = ArchiveClient(
                environment: ArchiveClient.Environment(addresses),
                credentials: Credentials(account: Account(login: account.login, password: Secret(account.password)))
            )
            #expect(try await client.documents.title(number: 4).title == "Ledger")
            #expect(mock.calls.map(\.login) == [account.login])
            #expect(mock.calls.allSatisfy { $0.header("Authorization") == nil })
            await client.shutdown()
        }
    }
}
