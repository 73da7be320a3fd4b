import EndpointSpecs

/// Translates lists of values into open enums: a name for the type of each, its known texts, and a property for each value.
struct EnumTranslator {
    /// The name of the type that holds the known texts of all enums of a namespace.
    private static let lists: Code = "KnownValues"

    let namespace: String

    /// The name of an enum's type.
    func alias(_ type: EnumType) -> Declaration {
        var doc = DocText(words: type.description ?? "", fallback: "Values of \(type.name).")
        doc.paragraphs.append("Other values than those listed survive reading, and are written back as they came.")
        doc.callouts = FieldDoc.callouts([], type.deprecated)
        return .alias(
            AliasDeclaration(doc: doc, name: "\(id: type.name)", type: "OpenEnum<\(Self.lists).\(id: type.name)>")
        )
    }

    /// The known texts of all enums.
    func lists(_ types: [EnumType]) -> Declaration {
        .type(
            TypeDeclaration(
                doc: DocText("The values that the specification lists."),
                keyword: .enum,
                name: Self.lists,
                members: types.map(list)
            )
        )
    }

    private func list(_ type: EnumType) -> Declaration {
        let all = PropertyDeclaration(
            doc: DocText("The texts, in the order of the specification."),
            modifiers: [.public, .static],
            isConstant: true,
            name: "all",
            type: "NameTable",
            content: .value(type.values.isEmpty ? .list([]) : .lines(type.values.map { "\(jsonLine: $0.wireValue)" }))
        )
        return .type(
            TypeDeclaration(
                doc: DocText("The values of `\(type.name)`."),
                keyword: .enum,
                name: "\(id: type.name)",
                conformances: ["OpenEnumValues"],
                members: [.property(all)]
            )
        )
    }

    /// The properties that name an enum's values.
    func values(_ type: EnumType) -> Declaration {
        .type(
            TypeDeclaration(
                keyword: .nonisolatedExtension,
                name: "OpenEnum<\(id: namespace).\(Self.lists).\(id: type.name)>",
                members: type.values.map(value)
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
}

/// The attribute of what should not be used any more.
enum Deprecated {
    static func attribute(_ deprecation: Deprecation) -> Code {
        guard let message = deprecation.message else { return "@available(*, deprecated)" }
        let text = DocText.paragraphs(of: message).joined(separator: " ")
        return "@available(*, deprecated, message: \(string: text))"
    }
}
