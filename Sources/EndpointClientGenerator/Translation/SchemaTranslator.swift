import EndpointSpecs

/// Translates an object type into a struct with its coding.
struct SchemaTranslator {
    private let types: SwiftTypes
    private let requestTypes: RequestTypes

    init(table: TypeTable, namespace: String, requestTypes: RequestTypes) {
        self.init(types: SwiftTypes(table: table, namespace: namespace), requestTypes: requestTypes)
    }

    private init(types: SwiftTypes, requestTypes: RequestTypes) {
        self.types = types
        self.requestTypes = requestTypes
    }

    /// A struct for the type, with those of the types written in place inside.
    func write(_ schema: Schema, doc fallback: String, to source: inout SourceWriter) {
        write(schema, named: schema.name, doc: fallback, to: &source)
    }

    private func write(_ schema: Schema, named name: String, doc fallback: String, to source: inout SourceWriter) {
        SchemaTranslator(types: types.within(schema.name), requestTypes: requestTypes)
            .writeBody(schema, named: name, doc: fallback, to: &source)
    }

    private func writeBody(_ schema: Schema, named name: String, doc fallback: String, to source: inout SourceWriter) {
        var doc = DocText(words: schema.description ?? "", fallback: fallback)
        doc.callouts = FieldDoc.callouts([], schema.deprecated)
        let fields = schema.fields.map { FieldCode($0, types) }
        let hasRules = requestTypes.contains(schema, of: types.namespace)
        let rules = hasRules ? RuleTableTranslator.table(schema.fields.filter(\.hasDetails)) : nil
        let type = TypeDeclaration(
            doc: doc,
            keyword: .struct,
            name: "\(id: name)",
            conformances: "JSONModel"
        )
        source.type(type) { source in
            for field in fields { writeProperty(field, to: &source) }
            writeInitialiser(fields, to: &source)
            writeNames(fields, to: &source)
            if let rules { writeRules(rules, to: &source) }
            writeReading(fields, to: &source)
            writeCoding(fields, hasRules: rules != nil, to: &source)
            for field in fields {
                guard let nested = field.field.nested else { continue }
                let doc = "What the field `\(FieldDoc.code(field.field.wireName))` holds."
                write(nested, named: nested.ownName, doc: doc, to: &source)
            }
        }
    }

    private func writeProperty(_ field: FieldCode, to source: inout SourceWriter) {
        if field.isSet {
            return source.property(doc: FieldDoc.doc(field.field), "public var ", field.name, field.propertyType)
        }
        var property = PropertyDeclaration(
            doc: FieldDoc.doc(field.field),
            modifiers: "public",
            name: field.name,
            type: field.propertyType
        )
        if let constant = field.field.constant {
            property.modifiers = "public private(set)"
            property.content = .value(.code(types.literal(constant, field.field.type.base)))
        }
        guard field.isIndirect else { return source.property(property) }
        let storage = field.storage
        property.content = .accessors(get: "\(storage).value", set: "\(storage).value = newValue")
        source.property(property)
        source.property(
            PropertyDeclaration(
                modifiers: "private",
                name: storage,
                content: .value(.call("Indirect<\(field.value)>", []))
            )
        )
    }

    private func writeInitialiser(_ all: [FieldCode], to source: inout SourceWriter) {
        let fields = all.filter { !$0.isConstant }
        let function = FunctionDeclaration(
            doc: DocText(own: "Creates a value; what is left out is not sent."),
            modifiers: "public",
            name: nil,
            parameters: fields.map { field in
                FunctionDeclaration.Parameter(
                    name: field.name,
                    type: field.type,
                    defaultValue: types.defaultValue(of: field.field)
                )
            }
        )
        source.function(function) { source in
            for field in fields {
                if field.isIndirect {
                    source.line("self.", field.storage, " = Indirect(", field.name, ")")
                } else {
                    source.line("self.", field.name, " = ", field.name)
                }
            }
        }
    }

    private func writeNames(_ fields: [FieldCode], to source: inout SourceWriter) {
        source.property(
            PropertyDeclaration(
                doc: DocText(own: "The names of the fields."),
                modifiers: "public static",
                isConstant: true,
                name: "names",
                type: "NameTable",
                content: .value(fields.isEmpty ? .list([]) : .lines(fields.map { $0.key }))
            )
        )
    }

    private func writeRules(_ rules: Expression, to source: inout SourceWriter) {
        source.property(
            PropertyDeclaration(
                modifiers: "private static",
                isConstant: true,
                name: "rules",
                type: "RuleTable",
                content: .value(rules)
            )
        )
    }

    /// Reading by a list of fields alone needs a value to begin with; where there is none, each field has a case.
    private func writeReading(_ fields: [FieldCode], to source: inout SourceWriter) {
        let required = fields.filter { $0.isRequired }
        let function = FunctionDeclaration(
            doc: DocText(own: "Reads a value from JSON."),
            modifiers: "public",
            name: nil,
            parameters: [FunctionDeclaration.Parameter(label: "reading", name: "reader", type: "inout JSONReader")],
            effects: required.isEmpty ? "" : "throws(JSONFailure)"
        )
        source.function(function) { source in
            if required.isEmpty {
                source.expression(.call("self.init", Self.emptyArguments(fields)))
                return source.line(fields.isEmpty ? "reader.skip()" : "reader.fields(of: &self)")
            }
            for field in required { source.line("var ", field.local, ": ", field.value, "?") }
            for field in fields where field.isOptional && field.isSet { source.line("self.", field.name, " = nil") }
            writeCases(fields, to: &source)
            for field in required {
                let expected = SwiftTypes.expectation(field.field.type.base)
                source.block("guard let \(field.local) else") { source in
                    source.line("throw reader.missing(\(string: field.field.wireName), ", "\(string: expected.text))")
                }
                source.line("self.", field.name, " = ", field.local)
            }
        }
    }

    private func writeCases(_ fields: [FieldCode], to source: inout SourceWriter) {
        source.line("var object = reader.object(Self.names)")
        source.block("while let field = reader.next(&object)") { source in
            source.line("switch field {")
            for index in fields.indices { writeCase(index, fields[index], to: &source) }
            source.line("default: break")
            source.line("}")
        }
    }

    /// The arguments that make a value without anything: what sending has a default for is absent until it is read.
    private static func emptyArguments(_ fields: [FieldCode]) -> [Expression.Argument] {
        fields.filter { $0.field.defaultValue != nil }
            .map { Expression.Argument("\(label: $0.field.swiftName)", "nil" as Code) }
    }

    /// Reads one field, whose name has been read.
    private func writeCase(_ index: Int, _ field: FieldCode, to source: inout SourceWriter) {
        source.begin()
        source.add("case ")
        source.add(index)
        if let constant = field.field.constant {
            let literal = types.literal(constant, field.field.type.base)
            return source.add(": self.\(field.name) = reader.constant(\(literal))")
        }
        source.add(": reader.")
        source.add(field.call)
        source.add("(into: &")
        if !field.isOptional {
            source.add(field.local)
            source.add(")")
        } else if field.isIndirect {
            source.add("self.\(field.storage).value)")
        } else {
            source.add("self.")
            source.add(field.name)
            source.add(")")
        }
    }

    private func writeCoding(_ fields: [FieldCode], hasRules: Bool, to source: inout SourceWriter) {
        let function = FunctionDeclaration(
            doc: DocText(own: "Reads or writes the fields, in the order of their names."),
            modifiers: "public mutating",
            name: "codeFields",
            parameters: [FunctionDeclaration.Parameter(label: "with", name: "coder", type: "inout FieldCoder")]
        )
        source.function(function) { source in
            if hasRules { source.line("coder.rules(Self.rules)") }
            for field in fields { writeCall(field, to: &source) }
        }
    }

    private func writeCall(_ field: FieldCode, to source: inout SourceWriter) {
        source.begin()
        source.add("coder.")
        source.add(field.coding)
        source.add(field.field.swiftName == "coder" ? "(&self." : "(&")
        source.add(field.isIndirect ? field.storage : field.name)
        if let constant = field.field.constant {
            source.add(", ")
            source.add(types.literal(constant, field.field.type.base))
        }
        source.add(")")
    }
}
