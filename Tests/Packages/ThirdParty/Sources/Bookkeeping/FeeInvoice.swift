public import ChorusPro
import Foundation
public import Generated

/// The invoice for the fees of a library's loans: types of both clients in one place.
public enum FeeInvoice {
    /// Makes the invoice that the town is to pay for its readers.
    ///
    /// - Parameters:
    ///   - loans: The loans; those without a fee give no line.
    ///   - number: The invoice's number.
    ///   - date: The invoice's date.
    /// - Returns: A request to submit.
    public static func request(for loans: [Loans.Loan], number: String, date: LocalDate) -> Factures.SoumettreRequest {
        let lines = loans.filter { $0.fee != nil }.enumerated()
            .map { index, loan in
                Factures.LignePoste(
                    lignePosteNumero: Int32(index + 1),
                    lignePosteReference: loan.book.barcode,
                    lignePosteDenomination: loan.book.title,
                    lignePosteQuantite: 1,
                    lignePosteMontantUnitaireHT: loan.fee
                )
            }
        let total = loans.reduce(Decimal(0)) { $0 + ($1.fee ?? 0) }
        return Factures.SoumettreRequest(
            numeroFactureSaisi: number,
            dateFacture: date,
            lignePoste: lines,
            montantTotal: Factures.MontantTotal(montantHtTotal: total)
        )
    }

    /// The language in which Chorus Pro is to answer about a branch of the library.
    public static func language(of branch: Generated.Common.Branch?) -> ChorusProGenerated.Common.CodeLangue {
        branch == .bookBus ? .en : .fr
    }
}
