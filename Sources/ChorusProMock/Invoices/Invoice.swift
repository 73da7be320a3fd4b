import EndpointMock

/// An invoice, with what was submitted and what became of it.
struct Invoice: Sendable {
    /// A status, and since when.
    struct Status: Sendable {
        var id: Int64
        var code: String
        var time: Moment
        var comment: String?
    }

    /// A document beside the main one.
    struct Attachment: Sendable {
        var linkID: Int64
        var fileID: Int64
        var label: String?
        var type: String?
        var line: Int64?
        var ending: String
    }

    /// Something that a user did.
    struct Action: Sendable {
        var id: Int64
        var code: String
        var time: Moment
    }

    let id: Int64
    let number: String
    let mode: String
    let flow: String?
    let deposited: Moment
    let supplier: MockStructure
    var recipient: MockStructure
    /// The request of `soumettre`; recipient and references are changed by `recycler`.
    var submission: MockValue
    /// Oldest first, one at least.
    private(set) var statuses: [Status]
    var actions: [Action] = []
    var attachments: [Attachment]
    var mainFile: (linkID: Int64, fileID: Int64)?
    var mandate: String?
    var isRejectionHandled = false

    init(
        id: Int64,
        number: String,
        mode: String,
        flow: String? = nil,
        supplier: MockStructure,
        recipient: MockStructure,
        submission: MockValue,
        status: Status,
        attachments: [Attachment] = [],
        mainFile: (linkID: Int64, fileID: Int64)? = nil
    ) {
        self.id = id
        self.number = number
        self.mode = mode
        self.flow = flow
        self.supplier = supplier
        self.recipient = recipient
        self.submission = submission
        self.attachments = attachments
        self.mainFile = mainFile
        deposited = status.time
        current = status
        statuses = [status]
    }

    /// The present status.
    private(set) var current: Status

    mutating func become(_ status: Status) {
        current = status
        statuses.append(status)
    }

    /// The service that the recipient is to hand the invoice to.
    var service: MockService? {
        let code = submission.at("destinataire", "codeServiceExecutant")?.text
        return recipient.services.first { $0.code == code }
    }
}

extension AccountBook {
    /// The place of an invoice in the book.
    func index(of id: Int64, in path: String) throws -> Int {
        guard let index = invoices.firstIndex(where: { $0.id == id }) else {
            throw ChorusProRefusal(.unknownInvoice, "\(path): this account has no invoice with the id \(id)")
        }
        return index
    }
}
