public import ChorusPro
import Testing

extension Factures.FactureEmise: Hashable {}

/// A model of the client stands in sets where its user says so.
@Suite struct HashableModelTests {
    @Test func anEmptyExtensionMakesAModelHashable() {
        let one = Factures.FactureEmise(numeroFacture: "F-1")
        let same = Factures.FactureEmise(numeroFacture: "F-1")
        let other = Factures.FactureEmise(numeroFacture: "F-2")
        #expect(Set([one, same, other]).count == 2)
        #expect([one: 1][same] == 1)
    }
}
