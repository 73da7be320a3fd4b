import EndpointCoding
import EndpointMock
import EndpointRuntime
import Foundation
import Generated
import Testing

@Suite struct LibraryTests {
    @Test func environmentsAreThoseOfTheSpec() {
        #expect(CityLibraryClient.Environment.production.addresses.api == "https://api.library.example/rest")
        #expect(CityLibraryClient.Environment.production.addresses.token == "https://login.library.example/oauth/token")
        #expect(CityLibraryClient.Environment.rehearsal.addresses.name == "rehearsal")
    }

    @Test func requestsAreWrittenInTheOrderOfTheSpec() throws {
        let request = LoansV2.SearchRequest(branch: .bookBus, page: 2, size: 50)
        #expect(try JSONWriter.data(of: request) == Data(#"{"branch":"BUS","page":2,"size":50}"#.utf8))
    }

    @Test func bareListIsReadWithExactNumbers() async throws {
        try await Servers.withLibrary { mock, library in
            let loans = try await library.loans.list(
                reader: "R 17/4",
                dueBefore: LocalDate(year: 2026, month: 4, day: 1),
                branch: .riverSide
            )
            #expect(loans.map(\.id) == [9_007_199_254_740_993, 2])
            #expect(loans.map(\.fee) == [Decimal(string: "0.1"), nil])
            #expect(loans.first?.book.branch == .riverSide)
            let call = try #require(mock.calls.last)
            #expect(call.method == "GET")
            #expect(call.path.hasSuffix("/rest/v1/readers/R%2017%2F4/loans"))
            #expect(call.query == "dueBefore=2026-04-01&branch=RIVER-SIDE")
        }
    }

    @Test func tokenIsFetchedOnceAndNoAccountIsSent() async throws {
        try await Servers.withLibrary { mock, library in
            _ = try await library.loans.list(reader: "R 18")
            try await library.loans.giveBack(id: 2)
            #expect(mock.calls.map(\.operation) == ["token", "loans.v1.list", "loans.v1.giveBack"])
            #expect(mock.calls.allSatisfy { $0.header("cpro-account") == nil })
            #expect(mock.writes == ["loans.v1.giveBack": 1])
            let form = try #require(mock.calls.first.flatMap { String(data: $0.body, encoding: .utf8) })
            #expect(form.hasSuffix("&scope=loans.read loans.write"))
        }
    }

    @Test func secondSuccessCodeIsNoRefusal() async throws {
        try await Servers.withLibrary { _, library in
            let answer = try await library.loansV2.renew(id: 1)
            #expect(answer.outcome == 1)
            #expect(answer.reason == "Prolonged for the last time.")
            #expect(answer.due == LocalDate(year: 2026, month: 3, day: 9))
        }
    }

    @Test func refusalCarriesTheCodeAndTextOfTheSpecsEnvelope() async throws {
        try await Servers.withLibrary { _, library in
            let error = try await #require(throws: EndpointError.self) { try await library.loansV2.renew(id: 2) }
            #expect(error.code == .refused)
            #expect(error.refusalCode == "17")
            #expect(error.message == "Another reader waits for the book.")
            #expect(error.operation == "loans.v2.renew")
        }
    }

    @Test func pagesAreFetchedToTheLast() async throws {
        try await Servers.withLibrary { mock, library in
            var identifiers: [Int64] = []
            for try await loan in library.loansV2.searchPages(LoansV2.SearchRequest(branch: .central, page: 1)).items {
                identifiers.append(loan.id)
            }
            #expect(identifiers == [1, 2])
            #expect(mock.calls.count { $0.operation == "loans.v2.search" } == 2)
        }
    }

    @Test func unknownBranchSurvivesReadingAndWriting() throws {
        let text = #"{"barcode":"00412207","title":"The Sea","branch":"LIGHTHOUSE"}"#
        let book = try JSONReader.read(Common.Book.self, from: Data(text.utf8))
        #expect(book.branch == Common.Branch(rawValue: "LIGHTHOUSE"))
        #expect(book.branch?.isKnown == false)
        #expect(try JSONWriter.data(of: book) == Data(text.utf8))
    }

    @Test func wrongSecretIsAnErrorOfTheCredentials() async throws {
        try await Servers.withLibrary(secret: "over-the-counter") { mock, library in
            let error = try await #require(throws: EndpointError.self) { try await library.loansV2.renew(id: 1) }
            #expect(error.code == .credentials)
            #expect(!"\(error)".contains("over-the-counter"))
            #expect(mock.writes.isEmpty)
        }
    }
}
