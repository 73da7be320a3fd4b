/// Lays a file of declarations out as text, in the form that `swift format` gives it.
struct Renderer {
    private static let width = 120

    private var text = ""
    private var indent = ""

    static func render(_ file: SwiftFile) -> String {
        var renderer = Renderer()
        renderer.file(file)
        return renderer.text
    }

    private mutating func file(_ file: SwiftFile) {
        line("\(GeneratedFile.marker)\(file.specName). Edit the spec, not this file.")
        line("")
        for item in file.imports.sorted(by: { $0.module < $1.module }) {
            line((item.withSPI ? "@_spi(Generated) " : "") + (item.isPublic ? "public " : "") + "import " + item.module)
        }
        if file.needsFoundation {
            if !file.imports.isEmpty { line("") }
            line("#if canImport(FoundationEssentials)")
            line("    public import FoundationEssentials")
            line("#else")
            line("    public import Foundation")
            line("#endif")
        }
        for declaration in file.declarations {
            line("")
            self.declaration(declaration)
        }
    }

    private mutating func declaration(_ declaration: Declaration) {
        switch declaration {
        case .type(let type): self.type(type)
        case .alias(let alias):
            doc(alias.doc)
            line("public typealias \(alias.name.text) = \(alias.type.text)")
        case .property(let property): self.property(property)
        case .function(let function): self.function(function)
        }
    }

    private mutating func type(_ type: TypeDeclaration) {
        doc(type.doc)
        let isExtension = type.keyword == .extension || type.keyword == .nonisolatedExtension
        var head = isExtension ? "" : "public nonisolated "
        head += type.keyword.rawValue + " " + type.name.text
        if !type.conformances.isEmpty { head += ": " + type.conformances.map(\.text).joined(separator: ", ") }
        if type.members.isEmpty {
            line(head + " {}")
            return
        }
        line(head + " {")
        nested { renderer in
            for (index, member) in type.members.enumerated() {
                if index > 0 { renderer.line("") }
                renderer.declaration(member)
            }
        }
        line("}")
    }

    private mutating func property(_ property: PropertyDeclaration) {
        doc(property.doc)
        for attribute in property.attributes { line(attribute.text) }
        var head = Self.words(property.modifiers)
        head += property.isConstant ? "let " : "var "
        head += Identifier.escaped(property.name)
        if let type = property.type { head += ": " + type.text }
        switch property.content {
        case .stored: line(head)
        case .value(let value): expression(value, prefix: head + " = ")
        case .accessors(let get, let set):
            line(head + " {")
            nested { renderer in
                renderer.line("get { \(get.text) }")
                renderer.line("set { \(set.text) }")
            }
            line("}")
        case .getter(let value):
            if let short = short(value), fits(head + " { " + short + " }") {
                line(head + " { " + short + " }")
            } else {
                line(head + " {")
                nested { $0.expression(value) }
                line("}")
            }
        }
    }

    private mutating func function(_ function: FunctionDeclaration) {
        doc(function.doc)
        for attribute in function.attributes { line(attribute.text) }
        var head = Self.words(function.modifiers)
        head += function.name.map { "func \(Identifier.escaped($0))(" } ?? "init("
        var tail = ")"
        if let effects = function.effects { tail += " " + effects.text }
        if let result = function.result { tail += " -> " + result.text }
        tail += " {"
        let parameters = function.parameters.map(parameter)
        let length = parameters.reduce(head.utf8.count + tail.utf8.count) { $0 + $1.utf8.count + 2 } - 2
        if parameters.isEmpty || indent.utf8.count + length <= Self.width {
            line(head + parameters.joined(separator: ", ") + tail)
        } else {
            line(head)
            nested { renderer in
                for (index, parameter) in parameters.enumerated() {
                    renderer.line(parameter + (index + 1 < parameters.count ? "," : ""))
                }
            }
            line(tail)
        }
        nested { renderer in
            for statement in function.body { renderer.statement(statement) }
        }
        line("}")
    }

    private func parameter(_ parameter: FunctionDeclaration.Parameter) -> String {
        var text = parameter.label.map { $0 + " " } ?? ""
        text += "\(Identifier.escaped(parameter.name)): \(parameter.type.text)"
        if let value = parameter.defaultValue { text += " = " + value.text }
        return text
    }

    private mutating func statement(_ statement: Statement) {
        switch statement {
        case .line(let code): line(code.text)
        case .expression(let value): expression(value)
        case .block(let head, let body):
            line(head.text + " {")
            nested { renderer in
                for inner in body { renderer.statement(inner) }
            }
            line("}")
        case .closure(let call, let parameter, let body):
            line("\(call.text) { \(parameter.text) in")
            nested { renderer in
                for inner in body { renderer.statement(inner) }
            }
            line("}")
        case .cases(let subject, let cases):
            line("switch \(subject.text) {")
            for item in cases { line("\(item.label.text): \(item.line.text)") }
            line("}")
        }
    }

    private mutating func expression(_ value: Expression, prefix: String = "", suffix: String = "") {
        if let short = short(value) {
            let whole = prefix.isEmpty && suffix.isEmpty ? short : prefix + short + suffix
            if fits(whole) { return line(whole) }
        }
        switch value {
        case .code(let code): line(prefix + code.text + suffix)
        case .call(let callee, let arguments):
            line(prefix + callee.text + "(")
            nested { renderer in
                for (index, argument) in arguments.enumerated() {
                    let comma = index + 1 < arguments.count ? "," : ""
                    renderer.expression(argument.value, prefix: Self.label(argument), suffix: comma)
                }
            }
            line(")" + suffix)
        case .list(let items):
            line(prefix + "[")
            nested { renderer in
                for item in items { renderer.line(item.text + ",") }
            }
            line("]" + suffix)
        case .lines(let lines):
            line(prefix + "\"\"\"")
            nested { renderer in
                for item in lines { renderer.line(item.text) }
                renderer.line("\"\"\"" + suffix)
            }
        }
    }

    /// The expression on one line; `nil` for a list that should never stand on one.
    private func short(_ value: Expression) -> String? {
        switch value {
        case .code(let code): return code.text
        case .list(let items):
            if items.isEmpty { return "[]" }
            return items.count == 1 ? "[\(items[0].text)]" : nil
        case .lines: return nil
        case .call(let callee, let arguments):
            var text = callee.text
            text += "("
            for (index, argument) in arguments.enumerated() {
                guard let part = short(argument.value) else { return nil }
                if index > 0 { text += ", " }
                text += Self.label(argument)
                text += part
            }
            text += ")"
            return text
        }
    }

    private static func words(_ modifiers: [Modifier]) -> String {
        var text = ""
        for modifier in modifiers {
            text += modifier.rawValue
            text += " "
        }
        return text
    }

    private static func label(_ argument: Expression.Argument) -> String {
        argument.label.map { $0 + ": " } ?? ""
    }

    private func fits(_ line: String) -> Bool {
        indent.utf8.count + line.utf8.count <= Self.width
    }

    private mutating func doc(_ doc: DocText?) {
        guard let doc else { return }
        DocRenderer.add(doc, indent: indent, width: Self.width, to: &text)
    }

    private mutating func nested(_ body: (inout Renderer) -> Void) {
        let outer = indent
        indent += "    "
        body(&self)
        indent = outer
    }

    private mutating func line(_ content: String) {
        if !content.isEmpty {
            text += indent
            text += content
        }
        text += "\n"
    }
}
