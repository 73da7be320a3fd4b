import EndpointClientGenerator
import Testing

/// A declaration, and the Swift that it has to be written as.
struct Form: CustomTestStringConvertible, Sendable {
    var swift: String
    var write: @Sendable (inout SourceWriter) -> Void

    var testDescription: String { swift }

    init(_ swift: String, _ write: @escaping @Sendable (inout SourceWriter) -> Void) {
        self.swift = swift
        self.write = write
    }

    /// A type with these members.
    static func type(
        _ swift: String,
        _ type: TypeDeclaration,
        _ members: @escaping @Sendable (inout SourceWriter) -> Void = { _ in }
    ) -> Form {
        Form(swift) { $0.type(type, members) }
    }

    static func property(_ swift: String, _ property: PropertyDeclaration) -> Form {
        Form(swift) { $0.property(property) }
    }

    /// A function with this body.
    static func function(
        _ swift: String,
        _ function: FunctionDeclaration,
        _ body: @escaping @Sendable (inout SourceWriter) -> Void = { _ in }
    ) -> Form {
        Form(swift) { $0.function(function, body) }
    }

    /// What the declaration is written as, without the line that it leaves before itself.
    var written: String {
        var source = SourceWriter()
        write(&source)
        return String(String(decoding: source.bytes(), as: UTF8.self).drop { $0 == "\n" }.dropLast())
    }
}
