public import EndpointRuntime
public import Generated

/// What became of one invoice of a batch: exactly one of four things.
public enum SubmissionFate: Sendable {
    /// Chorus Pro took it.
    ///
    /// The answer is `nil` when it was lost on the way and the invoice was found afterwards by a search.
    case accepted(identifiantFactureCPP: Int64?, answer: Factures.SoumettreResponse?)

    /// Chorus Pro refused it; `codeRetour` and `libelle` of the error say why.
    case refused(EndpointError)

    /// It certainly was not taken, and can be submitted again: it never reached the platform, or the gateway turned it away.
    ///
    /// The error is `nil` when the batch was cancelled before the invoice's turn.
    case notSent(EndpointError?)

    /// It may have been taken: look it up before you submit it again.
    ///
    /// The error is `nil` when the batch was cancelled while the invoice was under way.
    case unknown(EndpointError?)

    init(_ error: EndpointError) {
        switch error.code {
        case _ where error.mayHaveBeenCarriedOut: self = .unknown(error)
        case .refused: self = .refused(error)
        default: self = .notSent(error)
        }
    }
}

/// How far a batch has come.
public struct SubmissionProgress: Sendable {
    /// Which invoice was settled last: its place in the batch.
    public let index: Int

    /// What became of it.
    public let fate: SubmissionFate

    /// How many invoices are settled, this one among them.
    public let settled: Int

    /// How many invoices the batch has.
    public let total: Int
}
