// Emitted from specs/berths.v2.yaml. Edit the spec, not this file.

public import EndpointCoding
@_spi(Generated) public import EndpointRuntime

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension HarbourClient {
    /// Berths in the manner of REST.
    public var berthsV2: BerthsV2Service { BerthsV2Service(caller: caller) }
}

/// Berths in the manner of REST.
public nonisolated struct BerthsV2Service: Sendable {
    let caller: EndpointCaller

    /// Lists the berths of a harbour.
    ///
    /// `GET berths/v2/harbours/{harbour}/berths`, a read: repeated by itself after a fault.
    ///
    /// - Parameters:
    ///   - harbour: The parameter `harbour`.
    ///   - side: The parameter `side`.
    ///   - longerThan: The parameter `longerThan`.
    ///   - freeOn: A day.
    ///   - xTrace: The parameter `X-Trace`.
    ///   - options: What holds for this call alone.
    /// - Returns: The answer.
    /// - Throws: `EndpointError`, or `CancellationError`.
    public func list(
        harbour: String,
        side: Common.Side? = nil,
        longerThan: Decimal? = nil,
        freeOn: LocalDate? = nil,
        xTrace: String? = nil,
        options: CallOptions = CallOptions()
    ) async throws -> [BerthsV2.Berth] {
        try await caller.send(
            Self.listEndpoint.with(
                path: ["harbour": harbour],
                query: [
                    ("side", side),
                    ("longerThan", longerThan),
                    ("freeOn", freeOn),
                ],
                headers: [("X-Trace", xTrace)]
            ),
            options: options
        )
    }

    /// Replaces a berth.
    ///
    /// `PUT berths/v2/berths/{id}`, an update: never repeated once it may have been carried out.
    ///
    /// - Parameters:
    ///   - request: What to send.
    ///   - id: The parameter `id`.
    ///   - options: What holds for this call alone.
    /// - Throws: `EndpointError`, or `CancellationError`.
    public func replace(_ request: BerthsV2.Berth, id: Int64, options: CallOptions = CallOptions()) async throws {
        try await caller.send(Self.replaceEndpoint.with(path: ["id": id]), request, options: options)
    }

    /// Changes a berth.
    ///
    /// `PATCH berths/v2/berths/{id}`, an update: never repeated once it may have been carried out.
    ///
    /// - Parameters:
    ///   - request: What to send.
    ///   - id: The parameter `id`.
    ///   - options: What holds for this call alone.
    /// - Returns: The answer.
    /// - Throws: `EndpointError`, or `CancellationError`.
    public func change(
        _ request: BerthsV2.ChangeRequest,
        id: Int64,
        options: CallOptions = CallOptions()
    ) async throws -> BerthsV2.Berth {
        try await caller.send(Self.changeEndpoint.with(path: ["id": id]), request, options: options)
    }

    /// Changes a berth.
    ///
    /// The same as the method that takes a request, with its fields as arguments.
    ///
    /// - Parameters:
    ///   - id: The parameter `id`.
    ///   - isFree: The parameter `isFree`.
    ///   - options: What holds for this call alone.
    /// - Returns: The answer.
    /// - Throws: `EndpointError`, or `CancellationError`.
    public func change(
        id: Int64,
        isFree: Bool? = nil,
        options: CallOptions = CallOptions()
    ) async throws -> BerthsV2.Berth {
        try await caller.send(
            Self.changeEndpoint.with(path: ["id": id]),
            BerthsV2.ChangeRequest(isFree: isFree),
            options: options
        )
    }

    /// Removes a berth.
    ///
    /// `DELETE berths/v2/berths/{id}`, a delete: never repeated once it may have been carried out.
    ///
    /// - Parameters:
    ///   - id: The parameter `id`.
    ///   - options: What holds for this call alone.
    /// - Throws: `EndpointError`, or `CancellationError`.
    public func remove(id: Int64, options: CallOptions = CallOptions()) async throws {
        try await caller.send(Self.removeEndpoint.with(path: ["id": id]), options: options)
    }

    /// Answers with a number of an envelope of its own.
    ///
    /// `POST berths/v2/ping`, a read: repeated by itself after a fault.
    ///
    /// - Parameter options: What holds for this call alone.
    /// - Returns: The answer.
    /// - Throws: `EndpointError`, or `CancellationError`.
    public func ping(options: CallOptions = CallOptions()) async throws -> JSONValue {
        try await caller.send(Self.pingEndpoint, options: options)
    }

    private static var listEndpoint: EndpointDescription {
        EndpointDescription(
            operation: "berths.v2.list",
            method: .get,
            path: "berths/v2/harbours/{harbour}/berths",
            kind: .read
        )
    }

    private static var replaceEndpoint: EndpointDescription {
        EndpointDescription(operation: "berths.v2.replace", method: .put, path: "berths/v2/berths/{id}", kind: .update)
    }

    private static var changeEndpoint: EndpointDescription {
        EndpointDescription(operation: "berths.v2.change", method: .patch, path: "berths/v2/berths/{id}", kind: .update)
    }

    private static var removeEndpoint: EndpointDescription {
        EndpointDescription(
            operation: "berths.v2.remove",
            method: .delete,
            path: "berths/v2/berths/{id}",
            kind: .delete
        )
    }

    private static var pingEndpoint: EndpointDescription {
        EndpointDescription(
            operation: "berths.v2.ping",
            method: .post,
            path: "berths/v2/ping",
            kind: .read,
            envelope: Envelope(code: "rc", message: "why", success: [1]),
            emptyBody: .none
        )
    }
}

/// Types of the service `berths`, version v2.
public nonisolated enum BerthsV2 {
    /// The request of `change`.
    public nonisolated struct ChangeRequest: JSONModel {
        /// The field `isFree`.
        public var isFree: Optional<Bool>

        /// Creates a value; what is left out is not sent.
        public init(isFree: Bool? = nil) {
            self.isFree = isFree
        }

        /// The names of the fields.
        public static let names: NameTable = """
            isFree
            """

        /// Reads a value from JSON.
        public init(reading reader: inout JSONReader) {
            self.init()
            reader.fields(of: &self)
        }

        /// Reads or writes the fields, in the order of their names.
        public mutating func codeFields(with coder: inout FieldCoder) {
            coder.boolean(&isFree)
        }
    }

    /// An object of the API.
    public nonisolated struct Berth: JSONModel {
        /// The field `id`.
        public var id: Int64

        /// The field `isFree`.
        public var isFree: Optional<Bool>

        /// Creates a value; what is left out is not sent.
        public init(id: Int64, isFree: Bool? = nil) {
            self.id = id
            self.isFree = isFree
        }

        /// The names of the fields.
        public static let names: NameTable = """
            id
            isFree
            """

        /// Reads a value from JSON.
        public init(reading reader: inout JSONReader) throws(JSONFailure) {
            var idValue: Int64?
            self.isFree = nil
            var object = reader.object(Self.names)
            while let field = reader.next(&object) {
                switch field {
                case 0: reader.int64(into: &idValue)
                case 1: reader.boolean(into: &self.isFree)
                default: break
                }
            }
            guard let idValue else {
                throw reader.missing("id", "an integer")
            }
            self.id = idValue
        }

        /// Reads or writes the fields, in the order of their names.
        public mutating func codeFields(with coder: inout FieldCoder) {
            coder.required(&id)
            coder.boolean(&isFree)
        }
    }
}
