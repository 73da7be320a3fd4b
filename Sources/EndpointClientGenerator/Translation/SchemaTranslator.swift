import EndpointSpecs

/// Translates an object type into a struct with its coding.
struct SchemaTranslator {
    private var types: SwiftTypes
    private let requestTypes: RequestTypes

    init(table: TypeTable, namespace: String, requestTypes: RequestTypes) {
        self.types = SwiftTypes(table: table, namespace: namespace)
        self.requestTypes = requestTypes
    }

    /// A struct for the type, with those of the types written in place inside.
    func declaration(_ schema: Schema, doc fallback: String) -> Declaration {
        var translator = self
        translator.types.owner = schema.name
        return translator.body(schema, doc: fallback)
    }

    private func body(_ schema: Schema, doc fallback: String) -> Declaration {
        var doc = DocText(words: schema.description ?? "", fallback: fallback)
        doc.callouts = FieldDoc.callouts([], schema.deprecated)
        var members = schema.fields.flatMap(properties)
        members.append(.function(initialiser(schema.fields)))
        if !schema.fields.isEmpty { members.append(.property(names(schema.fields))) }
        let rules = requestTypes.contains(schema, of: types.namespace) ? RuleTableTranslator.table(schema.fields) : nil
        if let rules { members.append(.property(self.rules(rules))) }
        members.append(.function(reading(schema.fields)))
        members.append(.function(writing(schema.fields, hasRules: rules != nil)))
        for field in schema.fields {
            guard let nested = field.nested else { continue }
            members.append(declaration(nested, doc: "What the field `\(FieldDoc.code(field.wireName))` holds."))
        }
        return .type(
            TypeDeclaration(
                doc: doc,
                keyword: .struct,
                name: "\(id: schema.ownName)",
                conformances: ["JSONModel"],
                members: members
            )
        )
    }

    private func properties(_ field: Field) -> [Declaration] {
        var property = PropertyDeclaration(
            doc: FieldDoc.doc(field),
            modifiers: [.public],
            name: field.swiftName,
            type: propertyType(of: field)
        )
        if let constant = field.constant {
            property.modifiers.append(.privateSet)
            property.content = .value(.code(types.literal(constant, field.type.base)))
        }
        guard field.isIndirect else { return [.property(property)] }
        let storage = storage(of: field)
        property.content = .accessors(get: "\(storage).value", set: "\(storage).value = newValue")
        let box = PropertyDeclaration(
            modifiers: [.private],
            name: storage.text,
            content: .value(.call("Indirect<\(types.value(of: field))>", []))
        )
        return [.property(property), .property(box)]
    }

    /// Optional properties are declared as `Optional<T>`: one of the type `T?` begins as `nil` before an initialiser sets it, which
    /// is one function more for each property, and one assignment more in each initialiser.
    private func propertyType(of field: Field) -> Code {
        isSet(field) && field.type.isOptional ? "Optional<\(types.value(of: field))>" : types.name(of: field)
    }

    /// Whether initialisers have to set the field's property.
    private func isSet(_ field: Field) -> Bool { field.constant == nil && !field.isIndirect }

    private func initialiser(_ all: [Field]) -> FunctionDeclaration {
        let fields = all.filter { $0.constant == nil }
        return FunctionDeclaration(
            doc: DocText("Creates a value; what is left out is not sent."),
            modifiers: [.public],
            name: nil,
            parameters: fields.map { field in
                FunctionDeclaration.Parameter(
                    name: field.swiftName,
                    type: types.name(of: field),
                    defaultValue: types.defaultValue(of: field)
                )
            },
            body: fields.map { .line(assignment(of: "\(id: $0.swiftName)", to: $0)) }
        )
    }

    private func names(_ fields: [Field]) -> PropertyDeclaration {
        PropertyDeclaration(
            modifiers: [.private, .static],
            isConstant: true,
            name: "names",
            type: "NameTable",
            content: .value(.lines(fields.map { "\(jsonLine: $0.wireName)" }))
        )
    }

    private func rules(_ table: Expression) -> PropertyDeclaration {
        PropertyDeclaration(
            modifiers: [.private, .static],
            isConstant: true,
            name: "rules",
            type: "RuleTable",
            content: .value(table)
        )
    }

    private func reading(_ fields: [Field]) -> FunctionDeclaration {
        let required = fields.filter { !$0.type.isOptional && $0.constant == nil }
        var body: [Statement] = []
        if required.isEmpty {
            body.append(.expression(.call("self.init", emptyArguments(fields))))
        } else {
            body += required.map { .line("var \(local($0)): \(types.value(of: $0))?") }
            body += fields.filter { $0.type.isOptional && isSet($0) }.map { .line("self.\(id: $0.swiftName) = nil") }
        }
        if fields.isEmpty {
            body.append(.line("reader.skip()"))
        } else {
            var cases = fields.enumerated().map { (label: "case \($0.offset)" as Code, line: reading($0.element)) }
            cases.append((label: "default", line: "break"))
            body.append(.line("var object = reader.object(Self.names)"))
            body.append(.block("while let field = reader.next(&object)", [.cases("field", cases)]))
        }
        for field in required {
            let expected = SwiftTypes.expectation(field.type.base)
            body.append(
                .block(
                    "guard let \(local(field)) else",
                    [
                        .line("throw reader.missing(\(string: field.wireName), \(string: expected.text))")
                    ]
                )
            )
            body.append(.line("self.\(id: field.swiftName) = \(local(field))"))
        }
        return FunctionDeclaration(
            doc: DocText("Reads a value from JSON."),
            modifiers: [.public],
            name: nil,
            parameters: [FunctionDeclaration.Parameter(label: "reading", name: "reader", type: "inout JSONReader")],
            effects: required.isEmpty ? nil : "throws(JSONFailure)",
            body: body
        )
    }

    /// The arguments that make a value without anything: what sending has a default for is absent until it is read.
    private func emptyArguments(_ fields: [Field]) -> [Expression.Argument] {
        fields.filter { $0.defaultValue != nil }
            .map { Expression.Argument(Identifier.label($0.swiftName), "nil" as Code) }
    }

    /// Reads one field, whose name has been read.
    private func reading(_ field: Field) -> Code {
        if let constant = field.constant {
            return "self.\(id: field.swiftName) = reader.constant(\(types.literal(constant, field.type.base)))"
        }
        let place: Code
        if !field.type.isOptional {
            place = local(field)
        } else if field.isIndirect {
            place = "self.\(storage(of: field)).value"
        } else {
            place = "self.\(id: field.swiftName)"
        }
        return "reader.\(SwiftTypes.callName(field))(into: &\(place))"
    }

    private func writing(_ fields: [Field], hasRules: Bool) -> FunctionDeclaration {
        var body: [Statement] = [.line(hasRules ? "writer.beginObject(Self.rules)" : "writer.beginObject()")]
        for field in fields {
            let value: Code = field.swiftName == "writer" ? "self.writer" : "\(id: field.swiftName)"
            body.append(
                .expression(
                    .call(
                        "writer.\(SwiftTypes.callName(field))",
                        [
                            Expression.Argument(nil, "\(jsonKey: field.wireName)" as Code),
                            Expression.Argument(nil, value),
                        ]
                    )
                )
            )
        }
        body.append(.line("writer.endObject()"))
        return FunctionDeclaration(
            doc: DocText("Writes the value as JSON."),
            modifiers: [.public],
            name: "write",
            parameters: [FunctionDeclaration.Parameter(label: "to", name: "writer", type: "inout JSONWriter")],
            body: body
        )
    }

    /// Sets a field of the value that is being made.
    private func assignment(of value: Code, to field: Field) -> Code {
        field.isIndirect
            ? "self.\(storage(of: field)) = Indirect(\(value))" : "self.\(id: field.swiftName) = \(value)"
    }

    /// Where an indirect field is kept; no field's own name begins like this one's.
    private func storage(of field: Field) -> Code { "\(id: "_" + field.swiftName)" }

    /// A name for the value of a required field while it is read; no field's own name ends like this one's.
    private func local(_ field: Field) -> Code { "\(id: field.swiftName + "Value")" }
}
