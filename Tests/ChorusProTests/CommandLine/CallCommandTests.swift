import ChorusProMock
import EndpointMock
import Foundation
import Testing

/// `chorus-pro call`, in a process of its own, on a Chorus Pro of this one.
@Suite struct CallCommandTests {
    private static func call(_ arguments: [String], input: String = "") async throws -> CommandLineTool.Outcome {
        let mock = try ChorusProMockServer(specsFolder: Repository.specs)
        let address = try await mock.start()
        let demo = MockCredentials.demo
        let outcome = try await CommandLineTool.runAside(
            ["call"] + arguments + ["--api-url", address.api, "--token-url", address.token ?? ""],
            input: input,
            environment: [
                "CHORUS_PRO_CLIENT_ID": demo.clientID, "CHORUS_PRO_CLIENT_SECRET": demo.clientSecret,
                "CHORUS_PRO_LOGIN": demo.accounts[0].login, "CHORUS_PRO_PASSWORD": demo.accounts[0].password,
                "no_proxy": "127.0.0.1",
            ]
        )
        await mock.stop()
        return outcome
    }

    @Test func theAnswerIsPrintedAsItCame() async throws {
        let outcome = try await Self.call([
            "structures/v1/consulter", "--kind", "read", "--body", #"{"idStructureCPP": 26118043}"#,
        ])
        #expect(outcome.status == 0)
        #expect(outcome.output.hasPrefix(#"{"codeRetour":0,"libelle":"GCU_MSG_01_000","#))
        #expect(outcome.output.hasSuffix("}\n"))
        #expect(outcome.errors == "")
    }

    @Test func theBodyCanComeFromStandardInput() async throws {
        let outcome = try await Self.call(
            ["structures/v1/rechercherr", "--body", "-"],
            input: #"{"structure": {}}"#
        )
        #expect(outcome.status == 1)
        #expect(outcome.output.contains("forbidden"))
        #expect(
            outcome.errors.hasPrefix(
                "custom: structures/v1/rechercherr: the gateway doesn't let this application call it"
            )
        )
    }

    @Test func aRefusalIsPrintedAndFailsTheCommand() async throws {
        let outcome = try await Self.call(["factures/v1/soumettre", "--kind", "create", "--body", "{}"])
        #expect(outcome.status == 1)
        #expect(outcome.output.hasPrefix(#"{"codeRetour":"#))
        #expect(outcome.errors.contains("the call was refused (HTTP 200"))
    }

    @Test func whatIsNoJSONIsNotSent() async throws {
        let outcome = try await Self.call(["structures/v1/rechercher", "--body", "{"])
        #expect(outcome.status == 64)
        #expect(outcome.output == "")
        #expect(outcome.errors.hasPrefix("Error: The body is not JSON: "))
    }
}
