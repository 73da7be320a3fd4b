import Foundation
import HTTPTypes
import TransportBenchmarkAPI

/// The two calls that everyone makes: the same headers and the same bytes.
enum Exemplar {
    static let login = "TECH_1_bench@cpro.fr"
    static let password = "mot de passe"

    static let headers = [
        ("Accept", "application/json;charset=utf-8"), ("Content-Type", "application/json;charset=utf-8"),
        ("cpro-account", Data("\(login):\(password)".utf8).base64EncodedString()), ("Authorization", "Bearer token-1"),
    ]

    static let searchPath = "/cpro/invoices/v1/search"
    static let submitPath = "/cpro/invoices/v1/submit"

    static let searchBody = Data(
        #"{"codeFournisseur":"84213075901000","dateDebut":"2026-03-01","dateFin":"2026-03-31","nbResultatsParPage":10}"#
            .utf8
    )

    static let submitBody = Data(
        """
        {"numeroFacture":"F-2026-0117","dateFacture":"2026-03-02","codeFournisseur":"84213075901000",\
        "codeDestinataire":"21760493300010","codeServiceExecutant":"VOIRIE","montantHT":1250,"montantTTC":1500,"devise":"EUR"}
        """
        .utf8
    )
}

/// An answer that a benchmark can't count as a success.
struct Unexpected: Error {}
