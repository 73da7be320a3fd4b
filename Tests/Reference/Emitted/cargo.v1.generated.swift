// Emitted from specs/cargo.v1.yaml. Edit the spec, not this file.

public import EndpointCoding
@_spi(Generated) public import EndpointRuntime

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension HarbourClient {
    /// Loads and their papers, with everything that fields can be.
    public var cargo: CargoService { CargoService(caller: caller) }
}

/// Loads and their papers, with everything that fields can be.
public nonisolated struct CargoService: Sendable {
    let caller: EndpointCaller

    /// Declares a load.
    ///
    /// `POST cargo/v1/declare`, a create: never repeated once it may have been carried out.
    ///
    /// - Parameters:
    ///   - request: What to send.
    ///   - options: What holds for this call alone.
    /// - Returns: The answer.
    /// - Throws: `EndpointError`, or `CancellationError`.
    public func declare(
        _ request: Cargo.DeclareRequest,
        options: CallOptions = CallOptions()
    ) async throws -> Cargo.DeclareResponse {
        try await caller.send(Self.declareEndpoint, request, options: options)
    }

    /// Changes what is given, removes what is null, and leaves the rest.
    ///
    /// `PATCH cargo/v1/loads/{number}`, an update: never repeated once it may have been carried out.
    ///
    /// - Parameters:
    ///   - request: What to send.
    ///   - number: The parameter `number`.
    ///   - options: What holds for this call alone.
    /// - Returns: The answer.
    /// - Throws: `EndpointError`, or `CancellationError`.
    public func change(
        _ request: Cargo.ChangeRequest,
        number: String,
        options: CallOptions = CallOptions()
    ) async throws -> Cargo.ChangeResponse {
        try await caller.send(
            Self.changeEndpoint.with(path: ["number": number], rules: ["number": "maxLength 8"]),
            request,
            options: options
        )
    }

    /// The tree of a load's parts.
    ///
    /// `GET cargo/v1/trees/{name}`, a read: repeated by itself after a fault.
    ///
    /// - Parameters:
    ///   - name: The parameter `name`.
    ///   - options: What holds for this call alone.
    /// - Returns: The answer.
    /// - Throws: `EndpointError`, or `CancellationError`.
    public func tree(name: String, options: CallOptions = CallOptions()) async throws -> Cargo.Part {
        try await caller.send(Self.treeEndpoint.with(path: ["name": name]), options: options)
    }

    /// Finds loads by parameters of all types.
    ///
    /// `GET cargo/v1/loads/{on}/{urgent}/{rate}/{count}/{side}`, a read: repeated by itself after a fault.
    ///
    /// - Parameters:
    ///   - on: The parameter `on`.
    ///   - urgent: The parameter `urgent`.
    ///   - rate: The parameter `rate`.
    ///   - count: The parameter `count`.
    ///   - side: The parameter `side`.
    ///   - text: The parameter `text`.
    ///   - words: The parameter `words`.
    ///   - sides: The parameter `sides`.
    ///   - numbers: The parameter `numbers`.
    ///   - at: The parameter `at`.
    ///   - few: The parameter `few`.
    ///   - limit: The parameter `limit`.
    ///   - xTrace: The parameter `X-Trace`.
    ///   - xCount: The parameter `X-Count`.
    ///   - options: What holds for this call alone.
    /// - Returns: The answer.
    /// - Throws: `EndpointError`, or `CancellationError`.
    public func find(
        on: LocalDate,
        urgent: Bool,
        rate: Decimal,
        count: Int64,
        side: Common.Side,
        text: String? = nil,
        words: [String]? = nil,
        sides: [Common.Side]? = nil,
        numbers: [Int32],
        at: Timestamp? = nil,
        few: Bool? = nil,
        limit: Int32? = 25,
        xTrace: String? = nil,
        xCount: Int32? = nil,
        options: CallOptions = CallOptions()
    ) async throws -> Cargo.FindResponse {
        try await caller.send(
            Self.findEndpoint.with(
                path: [
                    "on": on,
                    "urgent": urgent,
                    "rate": rate,
                    "count": count,
                    "side": side,
                ],
                query: [
                    ("text", text),
                    ("words", words),
                    ("sides", sides),
                    ("numbers", numbers),
                    ("at", at),
                    ("few", few),
                    ("limit", limit),
                ],
                headers: [
                    ("X-Trace", xTrace),
                    ("X-Count", xCount),
                    ("X-Version", "2026-01"),
                ],
                rules: [
                    "text": "maxLength 20",
                    "words": "maxItems 3",
                ]
            ),
            options: options
        )
    }

    private static var declareEndpoint: EndpointDescription {
        EndpointDescription(operation: "cargo.v1.declare", method: .post, path: "cargo/v1/declare", kind: .create)
    }

    private static var changeEndpoint: EndpointDescription {
        EndpointDescription(
            operation: "cargo.v1.change",
            method: .patch,
            path: "cargo/v1/loads/{number}",
            kind: .update
        )
    }

    private static var treeEndpoint: EndpointDescription {
        EndpointDescription(operation: "cargo.v1.tree", method: .get, path: "cargo/v1/trees/{name}", kind: .read)
    }

    private static var findEndpoint: EndpointDescription {
        EndpointDescription(
            operation: "cargo.v1.find",
            method: .get,
            path: "cargo/v1/loads/{on}/{urgent}/{rate}/{count}/{side}",
            kind: .read
        )
    }
}

/// Types of the service `cargo`, version v1.
public nonisolated enum Cargo {
    /// The request of `declare`.
    public nonisolated struct DeclareRequest: JSONModel {
        /// The field `kind`.
        ///
        /// Always sent as `DECLARATION`; reading keeps another value.
        public private(set) var kind: String = "DECLARATION"

        /// The field `version`.
        ///
        /// Always sent as `3`; reading keeps another value.
        public private(set) var version: Int32 = 3

        /// The field `side`.
        ///
        /// Always sent as `PORT`; reading keeps another value.
        public private(set) var side: Common.Side = Common.Side.port

        /// The field `rate`.
        ///
        /// Always sent as `1234.5678`; reading keeps another value. Exact: write `Decimal(string:)`, as a literal with
        /// a fraction is rounded to binary.
        public private(set) var rate: Decimal = Decimal(literal: "1234.5678")

        /// The field `priority`.
        ///
        /// At least 1. At most 9. Default: `5`.
        public var priority: Optional<Int32>

        /// The field `unit`.
        ///
        /// At most 3 characters. Default: `kg`.
        public var unit: String

        /// The field `tariff`.
        ///
        /// Default: `0.25`. Exact: write `Decimal(string:)`, as a literal with a fraction is rounded to binary.
        public var tariff: Optional<Decimal>

        /// The field `on`.
        ///
        /// Default: `2026-01-31`.
        public var on: Optional<LocalDate>

        /// The field `urgent`.
        ///
        /// Default: `false`.
        public var urgent: Optional<Bool>

        /// The field `berth`.
        ///
        /// Default: `LEFT_HAND`.
        public var berth: Optional<Common.Side>

        /// Who sends it.
        public var sender: Sender

        /// The field `items`.
        ///
        /// At least 1 items. At most 3 items.
        public var items: [Item]

        /// The field `marks`.
        public var marks: Optional<[String: Mark]>

        /// The field `plan`.
        ///
        /// At most 4 bytes.
        public var plan: Optional<Data>

        /// The field `load`.
        ///
        /// At least -3.
        public var load: Optional<Int64>

        /// Creates a value; what is left out is not sent.
        public init(
            priority: Int32? = 5,
            unit: String = "kg",
            tariff: Decimal? = Decimal(literal: "0.25"),
            on: LocalDate? = LocalDate(literal: "2026-01-31"),
            urgent: Bool? = false,
            berth: Common.Side? = Common.Side(rawValue: "LEFT_HAND"),
            sender: Sender,
            items: [Item],
            marks: [String: Mark]? = nil,
            plan: Data? = nil,
            load: Int64? = nil
        ) {
            self.priority = priority
            self.unit = unit
            self.tariff = tariff
            self.on = on
            self.urgent = urgent
            self.berth = berth
            self.sender = sender
            self.items = items
            self.marks = marks
            self.plan = plan
            self.load = load
        }

        /// The names of the fields.
        public static let names: NameTable = """
            kind
            version
            side
            rate
            priority
            unit
            tariff
            on
            urgent
            berth
            sender
            items
            marks
            plan
            load
            """

        private static let rules: RuleTable = [
            "priority": "minimum 1, maximum 9",
            "unit": "maxLength 3",
            "items": "minItems 1, maxItems 3",
            "plan": "maxBytes 4",
            "load": "minimum -3",
        ]

        /// Reads a value from JSON.
        public init(reading reader: inout JSONReader) throws(JSONFailure) {
            var unitValue: String?
            var senderValue: Sender?
            var itemsValue: [Item]?
            self.priority = nil
            self.tariff = nil
            self.on = nil
            self.urgent = nil
            self.berth = nil
            self.marks = nil
            self.plan = nil
            self.load = nil
            var object = reader.object(Self.names)
            while let field = reader.next(&object) {
                switch field {
                case 0: self.kind = reader.constant("DECLARATION")
                case 1: self.version = reader.constant(3)
                case 2: self.side = reader.constant(Common.Side.port)
                case 3: self.rate = reader.constant(Decimal(literal: "1234.5678"))
                case 4: reader.int32(into: &self.priority)
                case 5: reader.string(into: &unitValue)
                case 6: reader.decimal(into: &self.tariff)
                case 7: reader.date(into: &self.on)
                case 8: reader.boolean(into: &self.urgent)
                case 9: reader.value(into: &self.berth)
                case 10: reader.value(into: &senderValue)
                case 11: reader.list(into: &itemsValue)
                case 12: reader.map(into: &self.marks)
                case 13: reader.base64(into: &self.plan)
                case 14: reader.int64(into: &self.load)
                default: break
                }
            }
            guard let unitValue else {
                throw reader.missing("unit", "a string")
            }
            self.unit = unitValue
            guard let senderValue else {
                throw reader.missing("sender", "an object")
            }
            self.sender = senderValue
            guard let itemsValue else {
                throw reader.missing("items", "a list")
            }
            self.items = itemsValue
        }

        /// Reads or writes the fields, in the order of their names.
        public mutating func codeFields(with coder: inout FieldCoder) {
            coder.rules(Self.rules)
            coder.constant(&kind, "DECLARATION")
            coder.constant(&version, 3)
            coder.constant(&side, Common.Side.port)
            coder.constant(&rate, Decimal(literal: "1234.5678"))
            coder.int32(&priority)
            coder.required(&unit)
            coder.decimal(&tariff)
            coder.date(&on)
            coder.boolean(&urgent)
            coder.value(&berth)
            coder.requiredValue(&sender)
            coder.requiredValue(&items)
            coder.map(&marks)
            coder.base64(&plan)
            coder.int64(&load)
        }

        /// What the field `sender` holds.
        public nonisolated struct Sender: JSONModel {
            /// The field `name`.
            public var name: String

            /// The field `address`.
            public var address: Optional<Address>

            /// Creates a value; what is left out is not sent.
            public init(name: String, address: Address? = nil) {
                self.name = name
                self.address = address
            }

            /// The names of the fields.
            public static let names: NameTable = """
                name
                address
                """

            /// Reads a value from JSON.
            public init(reading reader: inout JSONReader) throws(JSONFailure) {
                var nameValue: String?
                self.address = nil
                var object = reader.object(Self.names)
                while let field = reader.next(&object) {
                    switch field {
                    case 0: reader.string(into: &nameValue)
                    case 1: reader.value(into: &self.address)
                    default: break
                    }
                }
                guard let nameValue else {
                    throw reader.missing("name", "a string")
                }
                self.name = nameValue
            }

            /// Reads or writes the fields, in the order of their names.
            public mutating func codeFields(with coder: inout FieldCoder) {
                coder.required(&name)
                coder.value(&address)
            }

            /// What the field `address` holds.
            public nonisolated struct Address: JSONModel {
                /// The field `street`.
                public var street: Optional<String>

                /// The field `country`.
                public var country: Land

                /// Creates a value; what is left out is not sent.
                public init(street: String? = nil, country: Land) {
                    self.street = street
                    self.country = country
                }

                /// The names of the fields.
                public static let names: NameTable = """
                    street
                    country
                    """

                /// Reads a value from JSON.
                public init(reading reader: inout JSONReader) throws(JSONFailure) {
                    var countryValue: Land?
                    self.street = nil
                    var object = reader.object(Self.names)
                    while let field = reader.next(&object) {
                        switch field {
                        case 0: reader.string(into: &self.street)
                        case 1: reader.value(into: &countryValue)
                        default: break
                        }
                    }
                    guard let countryValue else {
                        throw reader.missing("country", "an object")
                    }
                    self.country = countryValue
                }

                /// Reads or writes the fields, in the order of their names.
                public mutating func codeFields(with coder: inout FieldCoder) {
                    coder.string(&street)
                    coder.requiredValue(&country)
                }

                /// What the field `country` holds.
                public nonisolated struct Land: JSONModel {
                    /// The field `code`.
                    ///
                    /// At most 2 characters. At least 2 characters. Matches `^[A-Z]{2}$`.
                    public var code: String

                    /// Creates a value; what is left out is not sent.
                    public init(code: String) {
                        self.code = code
                    }

                    /// The names of the fields.
                    public static let names: NameTable = """
                        code
                        """

                    private static let rules: RuleTable = ["code": "minLength 2, maxLength 2, pattern ^[A-Z]{2}$"]

                    /// Reads a value from JSON.
                    public init(reading reader: inout JSONReader) throws(JSONFailure) {
                        var codeValue: String?
                        var object = reader.object(Self.names)
                        while let field = reader.next(&object) {
                            switch field {
                            case 0: reader.string(into: &codeValue)
                            default: break
                            }
                        }
                        guard let codeValue else {
                            throw reader.missing("code", "a string")
                        }
                        self.code = codeValue
                    }

                    /// Reads or writes the fields, in the order of their names.
                    public mutating func codeFields(with coder: inout FieldCoder) {
                        coder.rules(Self.rules)
                        coder.required(&code)
                    }
                }
            }
        }

        /// One position of a load.
        public nonisolated struct Item: JSONModel {
            /// The field `label`.
            public var label: String

            /// The field `weight`.
            ///
            /// At least 0.001. At most 999. Exact: write `Decimal(string:)`, as a literal with a fraction is rounded to
            /// binary.
            public var weight: Optional<Decimal>

            /// Creates a value; what is left out is not sent.
            public init(label: String, weight: Decimal? = nil) {
                self.label = label
                self.weight = weight
            }

            /// The names of the fields.
            public static let names: NameTable = """
                label
                weight
                """

            private static let rules: RuleTable = ["weight": "minimum 0.001, maximum 999"]

            /// Reads a value from JSON.
            public init(reading reader: inout JSONReader) throws(JSONFailure) {
                var labelValue: String?
                self.weight = nil
                var object = reader.object(Self.names)
                while let field = reader.next(&object) {
                    switch field {
                    case 0: reader.string(into: &labelValue)
                    case 1: reader.decimal(into: &self.weight)
                    default: break
                    }
                }
                guard let labelValue else {
                    throw reader.missing("label", "a string")
                }
                self.label = labelValue
            }

            /// Reads or writes the fields, in the order of their names.
            public mutating func codeFields(with coder: inout FieldCoder) {
                coder.rules(Self.rules)
                coder.required(&label)
                coder.decimal(&weight)
            }
        }

        /// What the field `marks` holds.
        public nonisolated struct Mark: JSONModel {
            /// The field `colour`.
            ///
            /// Matches `^[a-z ]*$`.
            public var colour: Optional<String>

            /// Creates a value; what is left out is not sent.
            public init(colour: String? = nil) {
                self.colour = colour
            }

            /// The names of the fields.
            public static let names: NameTable = """
                colour
                """

            private static let rules: RuleTable = ["colour": "pattern ^[a-z ]*$"]

            /// Reads a value from JSON.
            public init(reading reader: inout JSONReader) {
                self.init()
                reader.fields(of: &self)
            }

            /// Reads or writes the fields, in the order of their names.
            public mutating func codeFields(with coder: inout FieldCoder) {
                coder.rules(Self.rules)
                coder.string(&colour)
            }
        }
    }

    /// The answer of `declare`.
    public nonisolated struct DeclareResponse: JSONModel {
        /// The field `number`.
        public var number: Optional<String>

        /// The field `kind`.
        ///
        /// Always sent as `RECEIPT`; reading keeps another value.
        public private(set) var kind: String = "RECEIPT"

        /// The field `holder`.
        public var holder: Optional<Holder>

        /// Creates a value; what is left out is not sent.
        public init(number: String? = nil, holder: Holder? = nil) {
            self.number = number
            self.holder = holder
        }

        /// The names of the fields.
        public static let names: NameTable = """
            number
            kind
            holder
            """

        /// Reads a value from JSON.
        public init(reading reader: inout JSONReader) {
            self.init()
            reader.fields(of: &self)
        }

        /// Reads or writes the fields, in the order of their names.
        public mutating func codeFields(with coder: inout FieldCoder) {
            coder.string(&number)
            coder.constant(&kind, "RECEIPT")
            coder.value(&holder)
        }

        /// What the field `holder` holds.
        public nonisolated struct Holder: JSONModel {
            /// The field `name`.
            public var name: Optional<String>

            /// Creates a value; what is left out is not sent.
            public init(name: String? = nil) {
                self.name = name
            }

            /// The names of the fields.
            public static let names: NameTable = """
                name
                """

            /// Reads a value from JSON.
            public init(reading reader: inout JSONReader) {
                self.init()
                reader.fields(of: &self)
            }

            /// Reads or writes the fields, in the order of their names.
            public mutating func codeFields(with coder: inout FieldCoder) {
                coder.string(&name)
            }
        }
    }

    /// The request of `change`.
    public nonisolated struct ChangeRequest: JSONModel {
        /// The field `note`.
        ///
        /// At most 10 characters. `.null` sends null, `nil` nothing.
        public var note: Optional<Nullable<String>>

        /// The field `weight`.
        ///
        /// `.null` sends null, `nil` nothing. Exact: write `Decimal(string:)`, as a literal with a fraction is rounded
        /// to binary.
        public var weight: Optional<Nullable<Decimal>>

        /// The field `due`.
        ///
        /// `.null` sends null, `nil` nothing.
        public var due: Optional<Nullable<LocalDate>>

        /// The field `sides`.
        ///
        /// `.null` sends null, `nil` nothing.
        public var sides: Optional<Nullable<[Common.Side]>>

        /// The field `inspector`.
        ///
        /// `.null` sends null.
        public var inspector: Nullable<String>

        /// The field `holder`.
        ///
        /// `.null` sends null, `nil` nothing.
        public var holder: Optional<Nullable<Holder>>

        /// The field `pin`.
        ///
        /// At most 4 characters. Matches `^\d+$`. `.null` sends null, `nil` nothing.
        public var pin: Optional<Nullable<Secret>>

        /// The field `level`.
        ///
        /// Default: `2`. `.null` sends null, `nil` nothing.
        public var level: Optional<Nullable<Int32>>

        /// Creates a value; what is left out is not sent.
        public init(
            note: Nullable<String>? = nil,
            weight: Nullable<Decimal>? = nil,
            due: Nullable<LocalDate>? = nil,
            sides: Nullable<[Common.Side]>? = nil,
            inspector: Nullable<String>,
            holder: Nullable<Holder>? = nil,
            pin: Nullable<Secret>? = nil,
            level: Nullable<Int32>? = .value(2)
        ) {
            self.note = note
            self.weight = weight
            self.due = due
            self.sides = sides
            self.inspector = inspector
            self.holder = holder
            self.pin = pin
            self.level = level
        }

        /// The names of the fields.
        public static let names: NameTable = """
            note
            weight
            due
            sides
            inspector
            holder
            pin
            level
            """

        private static let rules: RuleTable = [
            "note": "maxLength 10",
            "pin": "sensitive, maxLength 4, pattern ^\\d+$",
        ]

        /// Reads a value from JSON.
        public init(reading reader: inout JSONReader) throws(JSONFailure) {
            var inspectorValue: Nullable<String>?
            self.note = nil
            self.weight = nil
            self.due = nil
            self.sides = nil
            self.holder = nil
            self.pin = nil
            self.level = nil
            var object = reader.object(Self.names)
            while let field = reader.next(&object) {
                switch field {
                case 0: reader.nullable(into: &self.note)
                case 1: reader.nullable(into: &self.weight)
                case 2: reader.nullable(into: &self.due)
                case 3: reader.nullable(into: &self.sides)
                case 4: reader.nullable(into: &inspectorValue)
                case 5: reader.nullable(into: &self.holder)
                case 6: reader.nullable(into: &self.pin)
                case 7: reader.nullable(into: &self.level)
                default: break
                }
            }
            guard let inspectorValue else {
                throw reader.missing("inspector", "a string")
            }
            self.inspector = inspectorValue
        }

        /// Reads or writes the fields, in the order of their names.
        public mutating func codeFields(with coder: inout FieldCoder) {
            coder.rules(Self.rules)
            coder.nullable(&note)
            coder.nullable(&weight)
            coder.nullable(&due)
            coder.nullable(&sides)
            coder.requiredValue(&inspector)
            coder.nullable(&holder)
            coder.nullable(&pin)
            coder.nullable(&level)
        }

        /// What the field `holder` holds.
        public nonisolated struct Holder: JSONModel {
            /// The field `name`.
            public var name: Optional<String>

            /// Creates a value; what is left out is not sent.
            public init(name: String? = nil) {
                self.name = name
            }

            /// The names of the fields.
            public static let names: NameTable = """
                name
                """

            /// Reads a value from JSON.
            public init(reading reader: inout JSONReader) {
                self.init()
                reader.fields(of: &self)
            }

            /// Reads or writes the fields, in the order of their names.
            public mutating func codeFields(with coder: inout FieldCoder) {
                coder.string(&name)
            }
        }
    }

    /// The answer of `change`.
    public nonisolated struct ChangeResponse: JSONModel {
        /// The field `note`.
        ///
        /// `.null` sends null, `nil` nothing.
        public var note: Optional<Nullable<String>>

        /// The field `weight`.
        ///
        /// `.null` sends null, `nil` nothing. Exact: write `Decimal(string:)`, as a literal with a fraction is rounded
        /// to binary.
        public var weight: Optional<Nullable<Decimal>>

        /// Creates a value; what is left out is not sent.
        public init(note: Nullable<String>? = nil, weight: Nullable<Decimal>? = nil) {
            self.note = note
            self.weight = weight
        }

        /// The names of the fields.
        public static let names: NameTable = """
            note
            weight
            """

        /// Reads a value from JSON.
        public init(reading reader: inout JSONReader) {
            self.init()
            reader.fields(of: &self)
        }

        /// Reads or writes the fields, in the order of their names.
        public mutating func codeFields(with coder: inout FieldCoder) {
            coder.nullable(&note)
            coder.nullable(&weight)
        }
    }

    /// The answer of `find`.
    public nonisolated struct FindResponse: JSONModel {
        /// The field `found`.
        public var found: Optional<Int32>

        /// Creates a value; what is left out is not sent.
        public init(found: Int32? = nil) {
            self.found = found
        }

        /// The names of the fields.
        public static let names: NameTable = """
            found
            """

        /// Reads a value from JSON.
        public init(reading reader: inout JSONReader) {
            self.init()
            reader.fields(of: &self)
        }

        /// Reads or writes the fields, in the order of their names.
        public mutating func codeFields(with coder: inout FieldCoder) {
            coder.int32(&found)
        }
    }

    /// An object of the API.
    public nonisolated struct Part: JSONModel {
        /// The field `name`.
        public var name: String

        /// The field `inside`.
        public var inside: Part? {
            get { _inside.value }
            set { _inside.value = newValue }
        }

        private var _inside = Indirect<Part>()

        /// The field `parts`.
        public var parts: Optional<[Part]>

        /// The field `named`.
        public var named: Optional<[String: Part]>

        /// The field `owner`.
        public var owner: Person? {
            get { _owner.value }
            set { _owner.value = newValue }
        }

        private var _owner = Indirect<Person>()

        /// The field `wrapped`.
        public var wrapped: Wrapped? {
            get { _wrapped.value }
            set { _wrapped.value = newValue }
        }

        private var _wrapped = Indirect<Wrapped>()

        /// The field `replaced`.
        ///
        /// `.null` sends null, `nil` nothing.
        public var replaced: Optional<Nullable<Part>>

        /// Creates a value; what is left out is not sent.
        public init(
            name: String,
            inside: Part? = nil,
            parts: [Part]? = nil,
            named: [String: Part]? = nil,
            owner: Person? = nil,
            wrapped: Wrapped? = nil,
            replaced: Nullable<Part>? = nil
        ) {
            self.name = name
            self._inside = Indirect(inside)
            self.parts = parts
            self.named = named
            self._owner = Indirect(owner)
            self._wrapped = Indirect(wrapped)
            self.replaced = replaced
        }

        /// The names of the fields.
        public static let names: NameTable = """
            name
            inside
            parts
            named
            owner
            wrapped
            replaced
            """

        /// Reads a value from JSON.
        public init(reading reader: inout JSONReader) throws(JSONFailure) {
            var nameValue: String?
            self.parts = nil
            self.named = nil
            self.replaced = nil
            var object = reader.object(Self.names)
            while let field = reader.next(&object) {
                switch field {
                case 0: reader.string(into: &nameValue)
                case 1: reader.value(into: &self._inside.value)
                case 2: reader.list(into: &self.parts)
                case 3: reader.map(into: &self.named)
                case 4: reader.value(into: &self._owner.value)
                case 5: reader.value(into: &self._wrapped.value)
                case 6: reader.nullable(into: &self.replaced)
                default: break
                }
            }
            guard let nameValue else {
                throw reader.missing("name", "a string")
            }
            self.name = nameValue
        }

        /// Reads or writes the fields, in the order of their names.
        public mutating func codeFields(with coder: inout FieldCoder) {
            coder.required(&name)
            coder.value(&_inside)
            coder.list(&parts)
            coder.map(&named)
            coder.value(&_owner)
            coder.value(&_wrapped)
            coder.nullable(&replaced)
        }

        /// What the field `wrapped` holds.
        public nonisolated struct Wrapped: JSONModel {
            /// The field `part`.
            public var part: Part? {
                get { _part.value }
                set { _part.value = newValue }
            }

            private var _part = Indirect<Part>()

            /// Creates a value; what is left out is not sent.
            public init(part: Part? = nil) {
                self._part = Indirect(part)
            }

            /// The names of the fields.
            public static let names: NameTable = """
                part
                """

            /// Reads a value from JSON.
            public init(reading reader: inout JSONReader) {
                self.init()
                reader.fields(of: &self)
            }

            /// Reads or writes the fields, in the order of their names.
            public mutating func codeFields(with coder: inout FieldCoder) {
                coder.value(&_part)
            }
        }
    }

    /// An object of the API.
    public nonisolated struct Person: JSONModel {
        /// The field `name`.
        public var name: String

        /// The field `favourite`.
        public var favourite: Part? {
            get { _favourite.value }
            set { _favourite.value = newValue }
        }

        private var _favourite = Indirect<Part>()

        /// The field `friend`.
        public var friend: Person? {
            get { _friend.value }
            set { _friend.value = newValue }
        }

        private var _friend = Indirect<Person>()

        /// Creates a value; what is left out is not sent.
        public init(name: String, favourite: Part? = nil, friend: Person? = nil) {
            self.name = name
            self._favourite = Indirect(favourite)
            self._friend = Indirect(friend)
        }

        /// The names of the fields.
        public static let names: NameTable = """
            name
            favourite
            friend
            """

        /// Reads a value from JSON.
        public init(reading reader: inout JSONReader) throws(JSONFailure) {
            var nameValue: String?
            var object = reader.object(Self.names)
            while let field = reader.next(&object) {
                switch field {
                case 0: reader.string(into: &nameValue)
                case 1: reader.value(into: &self._favourite.value)
                case 2: reader.value(into: &self._friend.value)
                default: break
                }
            }
            guard let nameValue else {
                throw reader.missing("name", "a string")
            }
            self.name = nameValue
        }

        /// Reads or writes the fields, in the order of their names.
        public mutating func codeFields(with coder: inout FieldCoder) {
            coder.required(&name)
            coder.value(&_favourite)
            coder.value(&_friend)
        }
    }
}
