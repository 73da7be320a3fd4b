import EndpointSpecs

/// Translates lists of values into open enums: a name for the type of each, its known texts, and a property for each value.
struct EnumTranslator {
    /// The name of the type that holds the known texts of all enums of a namespace.
    private static let lists: Code = "KnownValues"

    let namespace: String

    /// The name of an enum's type.
    func writeAlias(_ type: EnumType, to source: inout SourceWriter) {
        var doc = DocText(words: type.description ?? "", fallback: "Values of \(type.name).")
        doc.paragraphs.append("Other values than those listed survive reading, and are written back as they came.")
        doc.callouts = FieldDoc.callouts([], type.deprecated)
        source.alias(doc: doc, name: "\(id: type.name)", type: "OpenEnum<\(Self.lists).\(id: type.name)>")
    }

    /// The known texts of all enums.
    func writeLists(_ types: [EnumType], to source: inout SourceWriter) {
        let lists = TypeDeclaration(
            doc: DocText(own: "The values that the specification lists."),
            keyword: .enum,
            name: Self.lists
        )
        source.type(lists) { source in
            for type in types { writeList(type, to: &source) }
        }
    }

    private func writeList(_ type: EnumType, to source: inout SourceWriter) {
        let list = TypeDeclaration(
            doc: DocText("The values of `\(type.name)`."),
            keyword: .enum,
            name: "\(id: type.name)",
            conformances: "OpenEnumValues"
        )
        let texts = type.values.map { "\(jsonLine: $0.wireValue)" as Code }
        source.type(list) { source in
            source.property(
                PropertyDeclaration(
                    doc: DocText(own: "The texts, in the order of the specification."),
                    modifiers: "public static",
                    isConstant: true,
                    name: "all",
                    type: "NameTable",
                    content: .value(.lines(texts))
                )
            )
        }
    }

    /// The properties that name an enum's values.
    func writeValues(_ type: EnumType, to source: inout SourceWriter) {
        let known = TypeDeclaration(
            keyword: .nonisolatedExtension,
            name: "OpenEnum<\(id: namespace).\(Self.lists).\(id: type.name)>"
        )
        source.type(known) { source in
            for value in type.values { writeValue(value, to: &source) }
        }
    }

    private func writeValue(_ value: EnumType.Value, to source: inout SourceWriter) {
        let doc = DocText(words: value.description ?? "", fallback: "`\(FieldDoc.code(value.wireValue))`.")
        let name: Code = "\(id: value.swiftName)"
        let text: Code = "\(string: value.wireValue)"
        let length = "public static var : Self { Self(rawValue: ) }".utf8.count + name.length + text.length
        if value.deprecated == nil, source.fits(length) {
            source.beginMember()
            source.doc(doc)
            return source.line("public static var ", name, ": Self { Self(rawValue: ", text, ") }")
        }
        source.property(
            PropertyDeclaration(
                doc: doc,
                attributes: value.deprecated.map { [Deprecated.attribute($0)] } ?? [],
                modifiers: "public static",
                name: name,
                type: "Self",
                content: .getter(.call("Self", [Expression.Argument("rawValue", text)]))
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
