import EndpointSpecs
import Testing

@Suite struct NameTests {
    @Test(arguments: [
        ("SIRET", "siret"), ("UE_HORS_FRANCE", "ueHorsFrance"), ("reception_edi", "receptionEdi"),
        ("parametres-edi", "parametresEdi"), ("IdStructure", "idStructure"), ("montantTTC", "montantTTC"),
        ("URLBase", "urlBase"), ("numeroPieceSuiante", "numeroPieceSuiante"),
        ("A1_FACTURE_FOURNISSEUR", "a1FactureFournisseur"),
        ("_sort", "sort"), ("1789", "_1789"), ("QP_IRRECEVABLE", "qpIrrecevable"), ("état", "état"), ("港口", "港口"),
        ("A__B", "aB"),
        ("QP_1X", "qp1x"), ("A_B_", "aB"), ("A_É", "aÉ"), ("A-B_C", "aBC"), ("a b.c", "aBC"), ("x", "x"), ("X", "x"),
        ("getpLignesPoste", "getpLignesPoste"), ("statut_DP", "statutDp"),
    ])
    func wireNamesBecomeSwiftNamesByOneRule(wire: String, swift: String) {
        #expect(SwiftName.property(wire) == swift)
    }

    @Test(arguments: ["", "___", "a\"b", "a\u{202E}b", "a*/b", "a\u{0}b", "a+b", "<field>"])
    func whatCannotBeANameIsRefused(wire: String) {
        #expect(SwiftName.property(wire) == nil)
    }
}
