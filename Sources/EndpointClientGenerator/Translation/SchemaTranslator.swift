import EndpointSpecs

/// Translates an object type into a struct with its coding.
struct SchemaTranslator {
    let types: SwiftTypes

    func declaration(_ schema: Schema, doc fallback: String) -> Declaration {
        var doc = DocText(words: schema.description ?? "", fallback: fallback)
        doc.callouts = FieldDoc.callouts([], schema.deprecated)
        var members = schema.fields.map(property)
        members.append(.function(initialiser(schema.fields)))
        if !schema.fields.isEmpty { members.append(.property(names(schema.fields))) }
        members.append(.function(reading(schema.fields)))
        members.append(.function(writing(schema.fields)))
        return .type(
            TypeDeclaration(
                doc: doc,
                keyword: .struct,
                name: "\(id: schema.name)",
                conformances: ["JSONModel"],
                members: members
            )
        )
    }

    private func property(_ field: Field) -> Declaration {
        .property(
            PropertyDeclaration(
                doc: FieldDoc.doc(field),
                modifiers: [.public],
                name: field.swiftName,
                type: types.name(of: field)
            )
        )
    }

    private func initialiser(_ fields: [Field]) -> FunctionDeclaration {
        FunctionDeclaration(
            doc: DocText("Creates a value; what is left out is not sent."),
            modifiers: [.public],
            name: nil,
            parameters: fields.map { field in
                FunctionDeclaration.Parameter(
                    name: field.swiftName,
                    type: types.name(of: field),
                    defaultValue: field.type.isOptional ? "nil" : nil
                )
            },
            body: fields.map { .line("self.\(id: $0.swiftName) = \(id: $0.swiftName)") }
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

    private func reading(_ fields: [Field]) -> FunctionDeclaration {
        let required = fields.filter { !$0.type.isOptional }
        var body: [Statement] = required.map { field in
            .line("var \(local(field)): \(types.name(field.type.base, isSensitive: field.isSensitive))?")
        }
        if fields.isEmpty {
            body.append(.line("reader.skip()"))
        } else {
            var cases = fields.enumerated()
                .map { index, field in
                    let target: Code = field.type.isOptional ? "self.\(id: field.swiftName)" : local(field)
                    return (label: "case \(index)" as Code, line: "\(target) = \(types.readCall(field))" as Code)
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

    private func writing(_ fields: [Field]) -> FunctionDeclaration {
        var body: [Statement] = [.line("writer.beginObject()")]
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

    /// A name for the value of a required field while it is read; no field's own name ends like this one's.
    private func local(_ field: Field) -> Code { "\(id: field.swiftName + "Value")" }
}
