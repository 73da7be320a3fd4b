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
            type: types.name(of: field)
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
            content: .value(.list(fields.map { "\(string: $0.wireName)" }))
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
        var body: [Statement] = required.map { field in
            .line("var \(local(field)): \(types.value(of: field))?")
        }
        if fields.isEmpty {
            body.append(.line("reader.skip()"))
        } else {
            var cases = fields.enumerated()
                .map { index, field in
                    let call = types.readCall(field)
                    let isSet = field.type.isOptional || field.constant != nil
                    let line: Code = isSet ? assignment(of: call, to: field) : "\(local(field)) = \(call)"
                    return (label: "case \(index)" as Code, line: line)
                }
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
            effects: "throws(JSONFailure)",
            body: body
        )
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
