extension SourceWriter {
    /// A module that the file imports.
    package struct Import: Sendable {
        package var module: Code
        package var isPublic: Bool
        /// Whether the module's `@_spi(Generated)` declarations are needed too.
        package var withSPI: Bool

        package init(module: Code, isPublic: Bool = true, withSPI: Bool = false) {
            self.module = module
            self.isPublic = isPublic
            self.withSPI = withSPI
        }
    }

    /// What a file begins with.
    ///
    /// - Parameters:
    ///   - specName: the spec file that it is emitted from.
    ///   - imports: its modules, in the order of their names.
    ///   - needsFoundation: whether `Data` or `Decimal` occur in it.
    package mutating func head(specName: String, imports: [Import], needsFoundation: Bool) {
        begin(with: GeneratedFile.marker + specName + ". Edit the spec, not this file.")
        blank()
        for item in imports {
            line(item.withSPI ? "@_spi(Generated) " : "", item.isPublic ? "public " : "", "import ", item.module)
        }
        guard needsFoundation else { return }
        if !imports.isEmpty { blank() }
        line("#if canImport(FoundationEssentials)")
        line("    public import FoundationEssentials")
        line("#else")
        line("    public import Foundation")
        line("#endif")
    }

    /// A type or an extension, with its members.
    package mutating func type(_ type: TypeDeclaration, _ members: (inout SourceWriter) -> Void) {
        beginMember()
        doc(type.doc)
        var head: Code = "\(type.keyword.head)\(type.name)"
        if !type.conformances.isEmpty { head = "\(head): \(type.conformances)" }
        self.members(head, members)
    }

    /// Another name for a type.
    package mutating func alias(doc: DocText? = nil, name: Code, type: Code) {
        beginMember()
        self.doc(doc)
        line("public typealias ", name, " = ", type)
    }

    /// A stored property, as nearly all of a client's are.
    mutating func property(doc: DocText, _ keywords: Code, _ name: Code, _ type: Code) {
        beginMember()
        self.doc(doc)
        line(keywords, name, ": ", type)
    }

    package mutating func property(_ property: PropertyDeclaration) {
        beginMember()
        doc(property.doc)
        for attribute in property.attributes { line(attribute) }
        let head = Self.head(property)
        switch property.content {
        case .stored: line(head)
        case .value(let value): expression(value, prefix: "\(head) = ")
        case .accessors(let get, let set):
            block(head) { writer in
                writer.line("get { ", get, " }")
                writer.line("set { ", set, " }")
            }
        case .getter(let value):
            if let short = value.onOneLine, fits(head.length + 5 + short.length) {
                line(head, " { ", short, " }")
            } else {
                block(head) { $0.expression(value) }
            }
        }
    }

    private static func head(_ property: PropertyDeclaration) -> Code {
        let space: Code = property.modifiers.isEmpty ? "" : " "
        let keyword: Code = property.isConstant ? "let " : "var "
        let head: Code = "\(property.modifiers)\(space)\(keyword)\(property.name)"
        guard let type = property.type else { return head }
        return "\(head): \(type)"
    }

    /// A method or an initialiser, with its body.
    package mutating func function(_ function: FunctionDeclaration, _ body: (inout SourceWriter) -> Void) {
        beginMember()
        doc(function.doc)
        for attribute in function.attributes { line(attribute) }
        let space: Code = function.modifiers.isEmpty ? "" : " "
        let name: Code = function.name.map { "func \($0)(" } ?? "init("
        let head: Code = "\(function.modifiers)\(space)\(name)"
        var tail: Code = ")"
        if !function.effects.isEmpty { tail = "\(tail) \(function.effects)" }
        if let result = function.result { tail = "\(tail) -> \(result)" }
        let parameters = function.parameters
        var length = head.length + tail.length + 2
        for parameter in parameters { length += parameter.length + 2 }
        if parameters.isEmpty {
            line(head, tail, " {")
        } else if fits(length - 2) {
            short(head, parameters, tail)
        } else {
            line(head)
            indented { writer in
                for index in parameters.indices {
                    writer.begin()
                    writer.add(parameters[index])
                    if index + 1 < parameters.count { writer.add(",") }
                }
            }
            line(tail, " {")
        }
        indented(body)
        line("}")
    }

    private mutating func short(_ head: Code, _ parameters: [FunctionDeclaration.Parameter], _ tail: Code) {
        begin()
        add(head)
        for index in parameters.indices {
            if index > 0 { add(", ") }
            add(parameters[index])
        }
        add(tail)
        add(" {")
    }

    private mutating func add(_ parameter: FunctionDeclaration.Parameter) {
        if let label = parameter.label {
            add(label)
            add(" ")
        }
        add(parameter.name)
        add(": ")
        add(parameter.type)
        if let value = parameter.defaultValue {
            add(" = ")
            add(value)
        }
    }
}
