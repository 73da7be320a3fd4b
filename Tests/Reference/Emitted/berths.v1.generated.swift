// Emitted from specs/berths.v1.yaml. Edit the spec, not this file.

public import EndpointCoding
@_spi(Generated) public import EndpointRuntime

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension HarbourClient {
    /// Berths, and who lies there.
    public var berths: BerthsService { BerthsService(caller: caller) }
}

/// Berths, and who lies there.
public nonisolated struct BerthsService: Sendable {
    let caller: EndpointCaller

    /// Searches berths.
    ///
    /// Finds free ones alone, unless asked otherwise.
    ///
    /// Text with "quotes", a \ backslash, */ and \(interpolation) stays text.
    ///
    /// `POST berths/v1/search`, a read: repeated by itself after a fault.
    ///
    /// - Note: The harbour counts berths from the sea.
    /// - Parameters:
    ///   - request: What to send.
    ///   - options: What holds for this call alone.
    /// - Returns: The answer.
    /// - Throws: `EndpointError`, or `CancellationError`.
    public func search(
        _ request: Berths.SearchRequest,
        options: CallOptions = CallOptions()
    ) async throws -> Berths.SearchResponse {
        try await caller.send(Self.searchEndpoint, request, options: options)
    }

    /// Searches berths.
    ///
    /// The same as the method that takes a request, with its fields as arguments.
    ///
    /// - Parameters:
    ///   - length: Metres.
    ///   - page: The parameter `page`.
    ///   - options: What holds for this call alone.
    /// - Returns: The answer.
    /// - Throws: `EndpointError`, or `CancellationError`.
    public func search(
        length: Decimal? = nil,
        page: Berths.Page? = nil,
        options: CallOptions = CallOptions()
    ) async throws -> Berths.SearchResponse {
        try await caller.send(Self.searchEndpoint, Berths.SearchRequest(length: length, page: page), options: options)
    }

    /// The pages of `search`, each fetched when it is asked for.
    ///
    /// `for try await page in …` gives the pages, `for try await item in ….items` what is on them.
    ///
    /// - Parameters:
    ///   - request: What to search; its page is the first one.
    ///   - options: What holds for each call.
    /// - Returns: The pages; nothing is sent before the first is asked for.
    public func searchPages(
        _ request: Berths.SearchRequest = Berths.SearchRequest(),
        options: CallOptions = CallOptions()
    ) -> PageSequence<Berths.SearchPages> {
        PageSequence(request) { request in
            try await caller.send(Self.searchEndpoint, request, options: options)
        }
    }

    /// Books a berth.
    ///
    /// `POST berths/v1/book`, a create: never repeated once it may have been carried out.
    ///
    /// - Parameters:
    ///   - request: What to send.
    ///   - options: What holds for this call alone.
    /// - Returns: The answer.
    /// - Throws: `EndpointError`, or `CancellationError`.
    public func book(
        _ request: Berths.BookRequest,
        options: CallOptions = CallOptions()
    ) async throws -> Berths.BookResponse {
        try await caller.send(Self.bookEndpoint, request, options: options)
    }

    /// Lists bookings.
    ///
    /// `POST berths/v1/bookings`, a read: repeated by itself after a fault.
    ///
    /// - Parameters:
    ///   - request: What to send.
    ///   - options: What holds for this call alone.
    /// - Returns: The answer.
    /// - Throws: `EndpointError`, or `CancellationError`.
    public func bookings(
        _ request: Berths.BookingsRequest,
        options: CallOptions = CallOptions()
    ) async throws -> Berths.BookingsResponse {
        try await caller.send(Self.bookingsEndpoint, request, options: options)
    }

    /// Lists bookings.
    ///
    /// The same as the method that takes a request, with its fields as arguments.
    ///
    /// - Parameters:
    ///   - berth: The parameter `berth`.
    ///   - options: What holds for this call alone.
    /// - Returns: The answer.
    /// - Throws: `EndpointError`, or `CancellationError`.
    public func bookings(
        berth: Int64? = nil,
        options: CallOptions = CallOptions()
    ) async throws -> Berths.BookingsResponse {
        try await caller.send(Self.bookingsEndpoint, Berths.BookingsRequest(berth: berth), options: options)
    }

    /// Closes the harbour; the answer is nothing but its outcome.
    ///
    /// `POST berths/v1/close`, an update: never repeated once it may have been carried out.
    ///
    /// - Parameter options: What holds for this call alone.
    /// - Returns: The answer.
    /// - Throws: `EndpointError`, or `CancellationError`.
    @available(*, deprecated, message: "Use `storm`.")
    public func close(options: CallOptions = CallOptions()) async throws -> Berths.CloseResponse {
        try await caller.send(Self.closeEndpoint, options: options)
    }

    private static var searchEndpoint: EndpointDescription {
        EndpointDescription(
            operation: "berths.v1.search",
            method: .post,
            path: "berths/v1/search",
            kind: .read,
            envelope: HarbourClient.envelope,
            empty: [404]
        )
    }

    private static var bookEndpoint: EndpointDescription {
        EndpointDescription(
            operation: "berths.v1.book",
            method: .post,
            path: "berths/v1/book",
            kind: .create,
            envelope: HarbourClient.envelope,
            lookup: LookupDescription(
                bookingsEndpoint,
                matches: [LookupDescription.Match("berth", from: "id")],
                result: "bookings",
                id: "number"
            )
        )
    }

    private static var bookingsEndpoint: EndpointDescription {
        EndpointDescription(
            operation: "berths.v1.bookings",
            method: .post,
            path: "berths/v1/bookings",
            kind: .read,
            envelope: HarbourClient.envelope
        )
    }

    private static var closeEndpoint: EndpointDescription {
        EndpointDescription(
            operation: "berths.v1.close",
            method: .post,
            path: "berths/v1/close",
            kind: .update,
            envelope: HarbourClient.envelope
        )
    }
}

/// Types of the service `berths`, version v1.
public nonisolated enum Berths {
    /// The request of `search`.
    public nonisolated struct SearchRequest: JSONModel {
        /// Metres.
        ///
        /// At least 0. At most 400. Exact: write `Decimal(string:)`, as a literal with a fraction is rounded to binary.
        public var length: Optional<Decimal>

        /// The field `page`.
        public var page: Optional<Page>

        /// Creates a value; what is left out is not sent.
        public init(length: Decimal? = nil, page: Page? = nil) {
            self.length = length
            self.page = page
        }

        /// The names of the fields.
        public static let names: NameTable = """
            length
            page
            """

        private static let rules: RuleTable = ["length": "minimum 0, maximum 400"]

        /// Reads a value from JSON.
        public init(reading reader: inout JSONReader) {
            self.init()
            reader.fields(of: &self)
        }

        /// Reads or writes the fields, in the order of their names.
        public mutating func codeFields(with coder: inout FieldCoder) {
            coder.rules(Self.rules)
            coder.decimal(&length)
            coder.value(&page)
        }
    }

    /// The answer of `search`.
    public nonisolated struct SearchResponse: JSONModel {
        /// The outcome; 0, 100 is success.
        public var code: Optional<Int32>

        /// The outcome in words, or a key of them.
        public var text: Optional<String>

        /// The field `berths`.
        public var berths: Optional<[Berth]>

        /// The field `pages`.
        public var pages: Optional<Int64>

        /// The field `total`.
        public var total: Optional<Int32>

        /// Creates a value; what is left out is not sent.
        public init(
            code: Int32? = nil,
            text: String? = nil,
            berths: [Berth]? = nil,
            pages: Int64? = nil,
            total: Int32? = nil
        ) {
            self.code = code
            self.text = text
            self.berths = berths
            self.pages = pages
            self.total = total
        }

        /// The names of the fields.
        public static let names: NameTable = """
            code
            text
            berths
            pages
            total
            """

        /// Reads a value from JSON.
        public init(reading reader: inout JSONReader) {
            self.init()
            reader.fields(of: &self)
        }

        /// Reads or writes the fields, in the order of their names.
        public mutating func codeFields(with coder: inout FieldCoder) {
            coder.int32(&code)
            coder.string(&text)
            coder.list(&berths)
            coder.int64(&pages)
            coder.int32(&total)
        }
    }

    /// Where the pages of `search` are asked for and counted.
    public nonisolated enum SearchPages: PagedEndpoint {
        /// The page that a request asks for.
        public static func page(of request: SearchRequest) -> Int? {
            guard let value = request.page?.number else { return nil }
            return Int(value)
        }

        /// Makes a request ask for another page.
        public static func setPage(_ page: Int, in request: inout SearchRequest) {
            var block1 = request.page ?? Page()
            block1.number = Int32(clamping: page)
            request.page = block1
        }

        /// The page size that a request asks for.
        public static func size(of request: SearchRequest) -> Int? {
            guard let value = request.page?.size else { return nil }
            return Int(value)
        }

        /// The items of one page.
        public static func items(of response: SearchResponse) -> [Berth] {
            response.berths ?? []
        }

        /// The number of pages.
        public static func pageCount(of response: SearchResponse) -> Int? {
            guard let value = response.pages else { return nil }
            return Int(value)
        }

        /// The number of items on all pages.
        public static func total(of response: SearchResponse) -> Int? {
            guard let value = response.total else { return nil }
            return Int(value)
        }
    }

    /// The request of `book`.
    public nonisolated struct BookRequest: JSONModel {
        /// The field `id`.
        public var id: Int64

        /// The field `from`.
        public var from: Timestamp

        /// The field `until`.
        public var until: Optional<LocalDate>

        /// The field `captain`.
        public var captain: Optional<String>

        /// The field `password`.
        public var password: Optional<Secret>

        /// Creates a value; what is left out is not sent.
        public init(
            id: Int64,
            from: Timestamp,
            until: LocalDate? = nil,
            captain: String? = nil,
            password: Secret? = nil
        ) {
            self.id = id
            self.from = from
            self.until = until
            self.captain = captain
            self.password = password
        }

        /// The names of the fields.
        public static let names: NameTable = """
            id
            from
            until
            captain
            password
            """

        /// Reads a value from JSON.
        public init(reading reader: inout JSONReader) throws(JSONFailure) {
            var idValue: Int64?
            var fromValue: Timestamp?
            self.until = nil
            self.captain = nil
            self.password = nil
            var object = reader.object(Self.names)
            while let field = reader.next(&object) {
                switch field {
                case 0: reader.int64(into: &idValue)
                case 1: reader.timestamp(into: &fromValue)
                case 2: reader.date(into: &self.until)
                case 3: reader.string(into: &self.captain)
                case 4: reader.secret(into: &self.password)
                default: break
                }
            }
            guard let idValue else {
                throw reader.missing("id", "an integer")
            }
            self.id = idValue
            guard let fromValue else {
                throw reader.missing("from", "a timestamp")
            }
            self.from = fromValue
        }

        /// Reads or writes the fields, in the order of their names.
        public mutating func codeFields(with coder: inout FieldCoder) {
            coder.required(&id)
            coder.required(&from)
            coder.date(&until)
            coder.string(&captain)
            coder.secret(&password)
        }
    }

    /// The answer of `book`.
    public nonisolated struct BookResponse: JSONModel {
        /// The outcome; 0, 100 is success.
        public var code: Optional<Int32>

        /// The outcome in words, or a key of them.
        public var text: Optional<String>

        /// The field `booking`.
        public var booking: Optional<String>

        /// Creates a value; what is left out is not sent.
        public init(code: Int32? = nil, text: String? = nil, booking: String? = nil) {
            self.code = code
            self.text = text
            self.booking = booking
        }

        /// The names of the fields.
        public static let names: NameTable = """
            code
            text
            booking
            """

        /// Reads a value from JSON.
        public init(reading reader: inout JSONReader) {
            self.init()
            reader.fields(of: &self)
        }

        /// Reads or writes the fields, in the order of their names.
        public mutating func codeFields(with coder: inout FieldCoder) {
            coder.int32(&code)
            coder.string(&text)
            coder.string(&booking)
        }
    }

    /// The request of `bookings`.
    public nonisolated struct BookingsRequest: JSONModel {
        /// The field `berth`.
        public var berth: Optional<Int64>

        /// Creates a value; what is left out is not sent.
        public init(berth: Int64? = nil) {
            self.berth = berth
        }

        /// The names of the fields.
        public static let names: NameTable = """
            berth
            """

        /// Reads a value from JSON.
        public init(reading reader: inout JSONReader) {
            self.init()
            reader.fields(of: &self)
        }

        /// Reads or writes the fields, in the order of their names.
        public mutating func codeFields(with coder: inout FieldCoder) {
            coder.int64(&berth)
        }
    }

    /// The answer of `bookings`.
    public nonisolated struct BookingsResponse: JSONModel {
        /// The outcome; 0, 100 is success.
        public var code: Optional<Int32>

        /// The outcome in words, or a key of them.
        public var text: Optional<String>

        /// The field `bookings`.
        public var bookings: Optional<[Booking]>

        /// Creates a value; what is left out is not sent.
        public init(code: Int32? = nil, text: String? = nil, bookings: [Booking]? = nil) {
            self.code = code
            self.text = text
            self.bookings = bookings
        }

        /// The names of the fields.
        public static let names: NameTable = """
            code
            text
            bookings
            """

        /// Reads a value from JSON.
        public init(reading reader: inout JSONReader) {
            self.init()
            reader.fields(of: &self)
        }

        /// Reads or writes the fields, in the order of their names.
        public mutating func codeFields(with coder: inout FieldCoder) {
            coder.int32(&code)
            coder.string(&text)
            coder.list(&bookings)
        }
    }

    /// The answer of `close`.
    public nonisolated struct CloseResponse: JSONModel {
        /// The outcome; 0, 100 is success.
        public var code: Optional<Int32>

        /// The outcome in words, or a key of them.
        public var text: Optional<String>

        /// Creates a value; what is left out is not sent.
        public init(code: Int32? = nil, text: String? = nil) {
            self.code = code
            self.text = text
        }

        /// The names of the fields.
        public static let names: NameTable = """
            code
            text
            """

        /// Reads a value from JSON.
        public init(reading reader: inout JSONReader) {
            self.init()
            reader.fields(of: &self)
        }

        /// Reads or writes the fields, in the order of their names.
        public mutating func codeFields(with coder: inout FieldCoder) {
            coder.int32(&code)
            coder.string(&text)
        }
    }

    /// An object of the API.
    public nonisolated struct Page: JSONModel {
        /// The field `number`.
        public var number: Optional<Int32>

        /// The field `size`.
        public var size: Optional<Int32>

        /// Creates a value; what is left out is not sent.
        public init(number: Int32? = nil, size: Int32? = nil) {
            self.number = number
            self.size = size
        }

        /// The names of the fields.
        public static let names: NameTable = """
            number
            size
            """

        /// Reads a value from JSON.
        public init(reading reader: inout JSONReader) {
            self.init()
            reader.fields(of: &self)
        }

        /// Reads or writes the fields, in the order of their names.
        public mutating func codeFields(with coder: inout FieldCoder) {
            coder.int32(&number)
            coder.int32(&size)
        }
    }

    /// A place to lie at.
    ///
    /// - Warning: Deprecated. It may disappear from the API.
    public nonisolated struct Berth: JSONModel {
        /// The field `id`.
        public var id: Int64

        /// Name on the quay.
        ///
        /// At most 40 characters. At least 1 characters. Matches `^[^]+$`.
        public var name: String

        /// The field `isFree`.
        public var isFree: Optional<Bool>

        /// The field `depth`.
        ///
        /// - Warning: Deprecated. Ask the pilot.
        public var depth: Optional<Int32>

        /// The field `position`.
        public var position: Optional<Common.Position>

        /// The field `sides`.
        ///
        /// At most 2 items.
        public var sides: Optional<[Common.Side]>

        /// The field `prices`.
        public var prices: Optional<[String: Decimal]>

        /// The field `history`.
        public var history: Optional<[String: [String]]>

        /// The field `plan`.
        public var plan: Optional<Data>

        /// The field `anything`.
        public var anything: Optional<JSONValue>

        /// The field `rows`.
        public var rows: Optional<[[Int32]]>

        /// The field `self`.
        public var own: Optional<String>

        /// The field `init`.
        public var `init`: Optional<String>

        /// The field `class`.
        public var `class`: Optional<String>

        /// The field `writer`.
        public var writer: Optional<String>

        /// The field `reader`.
        public var reader: Optional<String>

        /// The field `object`.
        public var object: Optional<String>

        /// The field `description`.
        public var description: Optional<String>

        /// The field `name with spaces and "quotes"`.
        public var quoted: Optional<String>

        /// The field `Type`.
        public var kind: Optional<String>

        /// Creates a value; what is left out is not sent.
        public init(
            id: Int64,
            name: String,
            isFree: Bool? = nil,
            depth: Int32? = nil,
            position: Common.Position? = nil,
            sides: [Common.Side]? = nil,
            prices: [String: Decimal]? = nil,
            history: [String: [String]]? = nil,
            plan: Data? = nil,
            anything: JSONValue? = nil,
            rows: [[Int32]]? = nil,
            own: String? = nil,
            `init`: String? = nil,
            `class`: String? = nil,
            writer: String? = nil,
            reader: String? = nil,
            object: String? = nil,
            description: String? = nil,
            quoted: String? = nil,
            kind: String? = nil
        ) {
            self.id = id
            self.name = name
            self.isFree = isFree
            self.depth = depth
            self.position = position
            self.sides = sides
            self.prices = prices
            self.history = history
            self.plan = plan
            self.anything = anything
            self.rows = rows
            self.own = own
            self.`init` = `init`
            self.`class` = `class`
            self.writer = writer
            self.reader = reader
            self.object = object
            self.description = description
            self.quoted = quoted
            self.kind = kind
        }

        /// The names of the fields.
        public static let names: NameTable = """
            id
            name
            isFree
            depth
            position
            sides
            prices
            history
            plan
            anything
            rows
            self
            init
            class
            writer
            reader
            object
            description
            name with spaces and \\\"quotes\\\"
            Type
            """

        /// Reads a value from JSON.
        public init(reading reader: inout JSONReader) throws(JSONFailure) {
            var idValue: Int64?
            var nameValue: String?
            self.isFree = nil
            self.depth = nil
            self.position = nil
            self.sides = nil
            self.prices = nil
            self.history = nil
            self.plan = nil
            self.anything = nil
            self.rows = nil
            self.own = nil
            self.`init` = nil
            self.`class` = nil
            self.writer = nil
            self.reader = nil
            self.object = nil
            self.description = nil
            self.quoted = nil
            self.kind = nil
            var object = reader.object(Self.names)
            while let field = reader.next(&object) {
                switch field {
                case 0: reader.int64(into: &idValue)
                case 1: reader.string(into: &nameValue)
                case 2: reader.boolean(into: &self.isFree)
                case 3: reader.int32(into: &self.depth)
                case 4: reader.value(into: &self.position)
                case 5: reader.list(into: &self.sides)
                case 6: reader.map(into: &self.prices)
                case 7: reader.map(into: &self.history)
                case 8: reader.base64(into: &self.plan)
                case 9: reader.json(into: &self.anything)
                case 10: reader.list(into: &self.rows)
                case 11: reader.string(into: &self.own)
                case 12: reader.string(into: &self.`init`)
                case 13: reader.string(into: &self.`class`)
                case 14: reader.string(into: &self.writer)
                case 15: reader.string(into: &self.reader)
                case 16: reader.string(into: &self.object)
                case 17: reader.string(into: &self.description)
                case 18: reader.string(into: &self.quoted)
                case 19: reader.string(into: &self.kind)
                default: break
                }
            }
            guard let idValue else {
                throw reader.missing("id", "an integer")
            }
            self.id = idValue
            guard let nameValue else {
                throw reader.missing("name", "a string")
            }
            self.name = nameValue
        }

        /// Reads or writes the fields, in the order of their names.
        public mutating func codeFields(with coder: inout FieldCoder) {
            coder.required(&id)
            coder.required(&name)
            coder.boolean(&isFree)
            coder.int32(&depth)
            coder.value(&position)
            coder.list(&sides)
            coder.map(&prices)
            coder.map(&history)
            coder.base64(&plan)
            coder.json(&anything)
            coder.list(&rows)
            coder.string(&own)
            coder.string(&`init`)
            coder.string(&`class`)
            coder.string(&writer)
            coder.string(&reader)
            coder.string(&object)
            coder.string(&description)
            coder.string(&quoted)
            coder.string(&kind)
        }
    }

    /// An object of the API.
    public nonisolated struct Booking: JSONModel {
        /// The field `number`.
        public var number: Optional<String>

        /// The field `berth`.
        public var berth: Optional<Int64>

        /// Creates a value; what is left out is not sent.
        public init(number: String? = nil, berth: Int64? = nil) {
            self.number = number
            self.berth = berth
        }

        /// The names of the fields.
        public static let names: NameTable = """
            number
            berth
            """

        /// Reads a value from JSON.
        public init(reading reader: inout JSONReader) {
            self.init()
            reader.fields(of: &self)
        }

        /// Reads or writes the fields, in the order of their names.
        public mutating func codeFields(with coder: inout FieldCoder) {
            coder.string(&number)
            coder.int64(&berth)
        }
    }
}
