import EndpointSpecs

/// Translates a list of values into an open enum.
struct EnumTranslator {
    func declaration(_ type: EnumType) -> Declaration {
        let fallback = "Values of \(type.name)."
        var doc = DocText(words: type.description ?? "", fallback: fallback)
        doc.paragraphs.append("Other values than those listed survive reading, and are written back as they came.")
        doc.callouts = FieldDoc.callouts([], type.deprecated)
        var members: [Declaration] = [rawValue, initialiser]
        members += type.values.map(value)
        members.append(known(type.values))
        return .type(
            TypeDeclaration(
                doc: doc,
                keyword: .struct,
                name: "\(id: type.name)",
                conformances: ["OpenEnum"],
                members: members
            )
        )
    }

    private var rawValue: Declaration {
        .property(
            PropertyDeclaration(
                doc: DocText("The value as it is sent."),
                modifiers: [.public],
                isConstant: true,
                name: "rawValue",
                type: "String"
            )
        )
    }

    private var initialiser: Declaration {
        .function(
            FunctionDeclaration(
                doc: DocText("Takes any value, known or not."),
                modifiers: [.public],
                name: nil,
                parameters: [FunctionDeclaration.Parameter(name: "rawValue", type: "String")],
                body: [.line("self.rawValue = rawValue")]
            )
        )
    }

    private func value(_ value: EnumType.Value) -> Declaration {
        var doc = DocText(words: value.description ?? "", fallback: "`\(FieldDoc.code(value.wireValue))`.")
        var attributes: [Code] = []
        if let deprecated = value.deprecated {
            attributes.append(Deprecated.attribute(deprecated))
            if doc.summary.isEmpty { doc.summary = "Deprecated." }
        }
        return .property(
            PropertyDeclaration(
                doc: doc,
                attributes: attributes,
                modifiers: [.public, .static],
                name: value.swiftName,
                type: "Self",
                content: .getter(
                    .call("Self", [Expression.Argument("rawValue", "\(string: value.wireValue)" as Code)])
                )
            )
        )
    }

    private func known(_ values: [EnumType.Value]) -> Declaration {
        .property(
            PropertyDeclaration(
                doc: DocText("All values that the specification lists, in its order."),
                modifiers: [.public, .static],
                isConstant: true,
                name: "knownValues",
                type: "NameTable",
                content: .value(.list(values.map { "\(string: $0.wireValue)" }))
            )
        )
    }
}

/// The attribute of what should not be used any more.
enum Deprecated {
    static func attribute(_ deprecation: Deprecation) -> Code {
        guard let message = deprecation.message else { return "@available(*, deprecated)" }
        let text = DocText.paragraphs(of: message).joined(separator: " ")
        return "@available(*, deprecated, message: \(string: text))"
    }
}
