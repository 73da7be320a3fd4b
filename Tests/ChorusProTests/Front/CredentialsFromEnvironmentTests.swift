import ChorusPro
import Foundation
import Testing

@Suite struct CredentialsFromEnvironmentTests {
    private static let complete = [
        "CHORUS_PRO_CLIENT_ID": "application",
        "CHORUS_PRO_CLIENT_SECRET": "secret de l'application",
        "CHORUS_PRO_LOGIN": "TECH_1_77@cpro.fr",
        "CHORUS_PRO_PASSWORD": "mot de passe",
        "PATH": "/usr/bin",
    ]

    @Test func allFourAreRead() throws {
        let credentials = try Credentials.fromEnvironment(Self.complete)
        #expect(
            credentials
                == Credentials(
                    clientID: "application",
                    clientSecret: Secret("secret de l'application"),
                    account: Account(login: "TECH_1_77@cpro.fr", password: Secret("mot de passe"))
                )
        )
    }

    @Test func secretsAreNotPrinted() throws {
        let credentials = try Credentials.fromEnvironment(Self.complete)
        var dumped = ""
        dump(credentials, to: &dumped)
        for text in ["\(credentials)", String(reflecting: credentials), dumped] {
            #expect(!text.contains("secret de l'application"))
            #expect(!text.contains("mot de passe"))
        }
    }

    @Test("a variable that is missing is named", arguments: CredentialsVariable.allCases)
    func oneIsMissing(_ variable: CredentialsVariable) {
        var variables = Self.complete
        variables[variable.rawValue] = nil
        let error = #expect(throws: MissingCredentials.self) { try Credentials.fromEnvironment(variables) }
        #expect(error?.variables == [variable])
        #expect(
            error?.description == """
                Credentials are missing: \(variable.rawValue) is not set. The client ID and secret are those of your \
                application on https://piste.gouv.fr, login and password those of the technical account made in Chorus Pro.
                """
        )
    }

    @Test("an empty variable counts as missing", arguments: CredentialsVariable.allCases)
    func oneIsEmpty(_ variable: CredentialsVariable) {
        var variables = Self.complete
        variables[variable.rawValue] = ""
        let error = #expect(throws: MissingCredentials.self) { try Credentials.fromEnvironment(variables) }
        #expect(error?.variables == [variable])
    }

    @Test func allAreMissing() {
        let error = #expect(throws: MissingCredentials.self) { try Credentials.fromEnvironment([:]) }
        #expect(error?.variables == CredentialsVariable.allCases)
        #expect(
            error?.description == """
                Credentials are missing: CHORUS_PRO_CLIENT_ID, CHORUS_PRO_CLIENT_SECRET, CHORUS_PRO_LOGIN, \
                CHORUS_PRO_PASSWORD are not set. The client ID and secret are those of your application on \
                https://piste.gouv.fr, login and password those of the technical account made in Chorus Pro.
                """
        )
        #expect(error?.localizedDescription == error?.description)
    }

    @Test func nothingThatWasSetStandsInTheError() {
        var variables = Self.complete
        variables["CHORUS_PRO_LOGIN"] = nil
        let error = #expect(throws: MissingCredentials.self) { try Credentials.fromEnvironment(variables) }
        for value in ["application\"", "secret de l'application", "mot de passe"] {
            #expect(error.map { String(reflecting: $0).contains(value) } == false)
        }
    }
}
