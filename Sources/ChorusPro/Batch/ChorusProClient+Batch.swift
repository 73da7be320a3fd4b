public import EndpointRuntime
public import Generated

extension ChorusProClient {
    /// Submits many invoices, a few at a time, and reports what became of each.
    ///
    /// Every invoice is sent at most once. One whose answer was lost is looked up, when it can be; what isn't found stays `unknown`, since it may still
    /// appear. When the task is cancelled, invoices whose turn has not come are `notSent`.
    ///
    /// - Parameters:
    ///   - factures: The invoices, ready for `soumettre`: see `saisie()` and `depotPDF(pieceJointeId:)`.
    ///   - concurrency: How many are under way at the same time, 1 or more. Default 4.
    ///   - resolves: Whether invoices of unknown fate are looked up. Default `true`.
    ///   - pauses: How long to wait before each further look at one that isn't found. Default: 2 s, 5 s and 10 s.
    ///   - options: What holds for each call.
    ///   - progress: Is told of each invoice as it is settled, one after the other.
    /// - Returns: The fates, in the order of the invoices.
    public func soumettre(
        _ factures: [Factures.SoumettreRequest],
        concurrency: Int = 4,
        resolves: Bool = true,
        pauses: [Duration] = [.seconds(2), .seconds(5), .seconds(10)],
        options: CallOptions = CallOptions(),
        progress: (SubmissionProgress) -> Void = { _ in }
    ) async -> [SubmissionFate] {
        var fates = [SubmissionFate](repeating: .notSent(nil), count: factures.count)
        var settled = 0
        await withTaskGroup(of: (index: Int, fate: SubmissionFate).self) { group in
            var next = 0
            func startNext() {
                guard next < factures.count else { return }
                let index = next
                next += 1
                group.addTask {
                    (index, await self.fate(of: factures[index], pauses: resolves ? pauses : nil, options: options))
                }
            }
            for _ in 0..<max(1, concurrency) { startNext() }
            for await result in group {
                fates[result.index] = result.fate
                settled += 1
                progress(
                    SubmissionProgress(
                        index: result.index,
                        fate: result.fate,
                        settled: settled,
                        total: factures.count
                    )
                )
                startNext()
            }
        }
        return fates
    }

    private func fate(
        of facture: Factures.SoumettreRequest,
        pauses: [Duration]?,
        options: CallOptions
    ) async -> SubmissionFate {
        if Task.isCancelled { return .notSent(nil) }
        do {
            let answer = try await factures.soumettre(facture, options: options)
            return .accepted(identifiantFactureCPP: answer.identifiantFactureCPP, answer: answer)
        } catch let error as EndpointError {
            let fate = SubmissionFate(error)
            guard let pauses, case .unknown = fate else { return fate }
            let outcome = try? await resolve(error, pauses: pauses, options: options)
            guard case .accepted(let id)? = outcome else { return fate }
            return .accepted(identifiantFactureCPP: Int64(id), answer: nil)
        } catch {
            return .unknown(nil)
        }
    }
}
