import EndpointClientGenerator
import EndpointSpecs
import Foundation
import Testing

@Suite struct ChangeTests {
    @Test(.enabled(if: ProcessInfo.processInfo.environment["RECORD_REFERENCE"] == "1"))
    func record() throws {
        for page in ChangePages.pages { try ChangePages.record(page) }
    }

    @Test(.disabled(if: ProcessInfo.processInfo.environment["RECORD_REFERENCE"] == "1"), arguments: ChangePages.all)
    func everyChangeIsSaidInTheseWordsAtThisPlace(_ item: ChangeCase) throws {
        #expect(try item.sayings() == item.says)
    }

    @Test func everyKindOfChangeHasACase() throws {
        let said = Set(try ChangePages.all.flatMap { try $0.changes() }.map(\.code))
        #expect(Set(ChangeCode.allCases).subtracting(said) == [])
    }
}
