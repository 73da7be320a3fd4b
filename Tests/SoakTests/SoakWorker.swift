import ChorusPro
import EndpointFaultServer
import Foundation

/// Makes calls at random on behalf of accounts at random, and reports what it was told.
struct SoakWorker {
    static let supplier: Int64 = 31_407_752
    private static let recipient = "21760493300010"

    let number: Int
    let clients: [ChorusProClient]
    let files: [Int64]
    let report: ClientReport
    private var random: SeededRandom
    private var count = 0

    /// An invoice that was accepted, with its account and the platform's number.
    private var known: [(account: Int, number: String, id: Int64)] = []

    init(number: Int, seed: UInt64, clients: [ChorusProClient], files: [Int64], report: ClientReport) {
        self.number = number
        self.clients = clients
        self.files = files
        self.report = report
        random = SeededRandom(seed: seed &* 1_000 &+ UInt64(number))
    }

    /// Makes one call, or a batch of them.
    mutating func step() async {
        let account = Int.random(in: clients.indices, using: &random)
        switch Int.random(in: 0..<100, using: &random) {
        case 0..<40: await read()
        case 40..<75: await submit(account)
        case 75..<85: await deposit(account)
        case 85..<90: await cancel(account)
        default: await batch(account)
        }
    }

    private mutating func read() async {
        guard let invoice = known.randomElement(using: &random) else { return await directory() }
        let client = clients[invoice.account]
        do {
            let found = try await client.factures.rechercherFournisseur(
                Factures.RechercherFournisseurRequest(numeroFacture: invoice.number)
            )
            let ids = found.listeFactures?.map(\.identifiantFactureCPP) ?? []
            if ids != [invoice.id] { report.problem("a search for \(invoice.number) finds \(ids), not \(invoice.id)") }
            report.read(failed: false)
        } catch {
            check(error)
            report.read(failed: true)
        }
    }

    private func directory() async {
        do {
            let structure = Structures.CritereStructure(
                identifiantStructure: Self.recipient,
                typeIdentifiantStructure: .siret
            )
            let found = try await clients[0].structures.rechercher(structure: structure)
            if found.listeStructures?.count != 1 { report.problem("the directory lacks \(Self.recipient)") }
            report.read(failed: false)
        } catch {
            check(error)
            report.read(failed: true)
        }
    }

    private mutating func submit(_ account: Int) async {
        let isComplete = Int.random(in: 0..<10, using: &random) > 0
        let (name, invoice) = next(account, isComplete: isComplete)
        do {
            let answer = try await clients[account].factures.soumettre(invoice)
            settle(name, account, answer.identifiantFactureCPP)
            if !isComplete { report.problem("\(name) was accepted without its recipient") }
        } catch let error as EndpointError where error.mayHaveBeenCarriedOut {
            await resolve(error, name, account)
        } catch {
            check(error)
            report.invoice(name, of: account, .absent)
        }
    }

    private mutating func resolve(_ error: EndpointError, _ name: String, _ account: Int) async {
        report.lookup()
        switch try? await clients[account].resolve(error, pauses: []) {
        case .accepted(let id)?: settle(name, account, Int64(id))
        case .absent?: report.invoice(name, of: account, .absent)
        case .unknown?, nil: report.invoice(name, of: account, .unknown)
        }
    }

    private mutating func settle(_ name: String, _ account: Int, _ id: Int64?) {
        guard let id else { return report.problem("\(name) was accepted without an id") }
        report.invoice(name, of: account, .accepted("\(id)"))
        known.append((account, name, id))
        if known.count > 200 { known.removeFirst(100) }
    }

    private mutating func deposit(_ account: Int) async {
        count += 1
        let name = "X\(number)-\(count).xml"
        let request = Factures.DeposerFluxRequest(
            fichierFlux: Data("<Invoice><ID>\(name)</ID></Invoice>".utf8),
            nomFichier: name,
            syntaxeFlux: .inDpE1UblInvoice,
            avecSignature: false
        )
        do {
            let answer = try await clients[account].factures.deposerFlux(request)
            report.flow(name, of: account, .accepted(answer.numeroFluxDepot ?? ""))
        } catch let error as EndpointError where error.mayHaveBeenCarriedOut {
            report.flow(name, of: account, .unknown)
        } catch {
            check(error)
            report.flow(name, of: account, .absent)
        }
    }

    /// Submits an invoice and cancels some time on the way.
    private mutating func cancel(_ account: Int) async {
        let (name, invoice) = next(account)
        let client = clients[account]
        let turns = Int.random(in: 0..<60, using: &random)
        let task = Task { try await client.factures.soumettre(invoice) }
        for _ in 0..<turns { await Task.yield() }
        task.cancel()
        switch await task.result {
        case .success(let answer): settle(name, account, answer.identifiantFactureCPP)
        case .failure(let error as EndpointError) where !error.mayHaveBeenCarriedOut:
            check(error)
            report.invoice(name, of: account, .absent)
        case .failure: report.invoice(name, of: account, .unknown)
        }
    }

    private mutating func batch(_ account: Int) async {
        let batch = (0..<8).map { _ in next(account) }
        let fates = await clients[account].soumettre(batch.map(\.invoice), concurrency: 4, pauses: [])
        for ((name, _), fate) in zip(batch, fates) {
            switch fate {
            case .accepted(let id, _): settle(name, account, id)
            case .refused(let error): report.problem("\(name) was refused: \(error)")
            case .notSent(let error):
                if let error { check(error) }
                report.invoice(name, of: account, .absent)
            case .unknown: report.invoice(name, of: account, .unknown)
            }
        }
    }

    /// Only what the injected faults can lead to may come.
    private func check(_ error: any Error) {
        switch (error as? EndpointError)?.code {
        case .connection?, .gateway?, .rateLimited?, .timeout?, .refused?, .unreadable?: break
        default: report.problem("unexpected: \(error)")
        }
    }

    private mutating func next(
        _ account: Int,
        isComplete: Bool = true
    ) -> (name: String, invoice: Factures.SoumettreRequest) {
        count += 1
        let name = "S\(number)-\(count)"
        return (name, SoakInvoice.make(name, file: files[account], to: isComplete ? Self.recipient : nil))
    }
}

/// The invoices of a soak.
enum SoakInvoice {
    static func make(_ number: String, file: Int64, to recipient: String?) -> Factures.SoumettreRequest {
        Factures.SoumettreRequest(
            numeroFactureSaisi: number,
            dateFacture: LocalDate(year: 2026, month: 11, day: 24),
            destinataire: recipient.map { Factures.Destinataire(codeDestinataire: $0, codeServiceExecutant: "VOIRIE") },
            fournisseur: Factures.Fournisseur(idFournisseur: SoakWorker.supplier),
            cadreDeFacturation: Factures.CadreDeFacturation(codeCadreFacturation: .a1FactureFournisseur),
            references: Factures.References(
                deviseFacture: "EUR",
                typeFacture: .facture,
                typeTva: .tvaSurDebit,
                modePaiement: .virement
            ),
            montantTotal: Factures.MontantTotal(
                montantHtTotal: 100,
                montantTVA: 20,
                montantTtcTotal: 120,
                montantAPayer: 120
            )
        )
        .depotPDF(pieceJointeId: file)
    }
}
