/// What a technical account has submitted to a mock, as the mock itself has it.
public struct ChorusProLedger: Sendable, Hashable {
    /// An invoice that was taken.
    public struct Invoice: Sendable, Hashable {
        /// The number that the platform gave it.
        public let id: Int64

        /// The number that its supplier gave it.
        public let number: String
    }

    /// A deposited flow.
    public struct Flow: Sendable, Hashable {
        /// The number that the platform gave it.
        public let number: String

        /// The name of its file.
        public let fileName: String
    }

    /// The invoices, in the order they came.
    public let invoices: [Invoice]

    /// The flows, by their numbers.
    public let flows: [Flow]

    init(_ book: AccountBook) {
        invoices = book.invoices.map { Invoice(id: $0.id, number: $0.number) }
        flows = book.flows.values.map { Flow(number: $0.number, fileName: $0.fileName) }
            .sorted { $0.number < $1.number }
    }
}
