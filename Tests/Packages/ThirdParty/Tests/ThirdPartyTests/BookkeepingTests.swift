import Bookkeeping
import ChorusPro
import EndpointMock
import Foundation
import Generated
import Testing

@Suite struct BookkeepingTests {
    @Test func typesOfBothModulesNamedGeneratedLiveTogether() throws {
        let date = try #require(LocalDate("2026-03-02"))
        let book = Generated.Common.Book(barcode: "00412207", title: "The Sea")
        let loans = [Loans.Loan(id: 1, book: book, due: date, fee: 3), Loans.Loan(id: 2, book: book, due: date)]
        let invoice = FeeInvoice.request(for: loans, number: "B-7", date: date)
        let line =
            #""lignePosteNumero":1,"lignePosteReference":"00412207","lignePosteDenomination":"The Sea","#
            + #""lignePosteQuantite":1,"lignePosteMontantUnitaireHT":3"#
        #expect(
            "\(invoice)"
                == #"{"numeroFactureSaisi":"B-7","dateFacture":"2026-03-02","lignePoste":[{\#(line)}],"#
                + #""montantTotal":{"montantHtTotal":3}}"#
        )
        #expect(FeeInvoice.language(of: .bookBus) == .en)
    }

    @Test func chorusProIsCalledBesideTheOtherClient() async throws {
        try await Servers.with("../../../specs") { mock, addresses in
            let account = try #require(Servers.application.accounts.first)
            let client = ChorusProClient(
                environment: ChorusProClient.Environment(addresses),
                credentials: Credentials(
                    clientID: Servers.application.clientID,
                    clientSecret: Secret(Servers.application.clientSecret),
                    account: Account(login: account.login, password: Secret(account.password))
                )
            )
            let answer = try await client.structures.consulter(idStructureCPP: 26_118_043)
            #expect(answer.codeRetour == 0)
            #expect(mock.calls.map(\.operation) == ["token", "structures.v1.consulter"])
            #expect(mock.calls.last?.login == account.login)
            await client.shutdown()
        }
    }
}
