import EndpointClientGenerator
import Testing

/// A declaration, and the Swift that it has to be written as.
struct Form: CustomTestStringConvertible, Sendable {
    var swift: String
    var declaration: Declaration

    var testDescription: String { swift }

    init(_ swift: String, _ declaration: Declaration) {
        self.swift = swift
        self.declaration = declaration
    }

    /// A type of this name that has the members alone.
    static func type(_ swift: String, _ type: TypeDeclaration) -> Form { Form(swift, .type(type)) }

    static func property(_ swift: String, _ property: PropertyDeclaration) -> Form { Form(swift, .property(property)) }

    static func function(_ swift: String, _ function: FunctionDeclaration) -> Form { Form(swift, .function(function)) }

    /// What the declaration is written as.
    var written: String {
        let file = SwiftFile(specName: "x.yaml", imports: [], needsFoundation: false, declarations: [declaration])
        return String(file.text.dropFirst(Self.head.count).dropLast())
    }

    private static let head = "// Emitted from specs/x.yaml. Edit the spec, not this file.\n\n\n"
}
