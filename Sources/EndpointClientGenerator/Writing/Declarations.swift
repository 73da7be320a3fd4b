/// The head of a struct, an enum without cases, or an extension.
package struct TypeDeclaration: Sendable {
    package enum Keyword: Sendable {
        case `struct`
        case `enum`
        case `extension`
        /// An extension of a type of another module, whose members would belong to an actor where that is the default.
        case nonisolatedExtension

        var head: Code {
            switch self {
            case .struct: "public nonisolated struct "
            case .enum: "public nonisolated enum "
            case .extension: "extension "
            case .nonisolatedExtension: "nonisolated extension "
            }
        }
    }

    package var doc: DocText?
    package var keyword: Keyword
    package var name: Code
    /// Protocols, separated by commas.
    package var conformances: Code

    package init(doc: DocText? = nil, keyword: Keyword, name: Code, conformances: Code = "") {
        self.doc = doc
        self.keyword = keyword
        self.name = name
        self.conformances = conformances
    }
}

/// A stored property, or a computed one when it has a getter.
package struct PropertyDeclaration: Sendable {
    package enum Content: Sendable {
        case stored
        case value(Expression)
        case getter(Expression)
        /// What reading gives, and what writing does.
        case accessors(get: Code, set: Code)
    }

    package var doc: DocText?
    package var attributes: [Code]
    /// `public static`, and the like.
    package var modifiers: Code
    package var isConstant: Bool
    package var name: Code
    /// `nil` where the value says it.
    package var type: Code?
    package var content: Content

    package init(
        doc: DocText? = nil,
        attributes: [Code] = [],
        modifiers: Code = "",
        isConstant: Bool = false,
        name: Code,
        type: Code? = nil,
        content: Content = .stored
    ) {
        self.doc = doc
        self.attributes = attributes
        self.modifiers = modifiers
        self.isConstant = isConstant
        self.name = name
        self.type = type
        self.content = content
    }
}

/// The head of a method or an initialiser.
package struct FunctionDeclaration: Sendable {
    package struct Parameter: Sendable {
        /// `nil` where the name is the label; `_` for none.
        package var label: Code?
        package var name: Code
        package var type: Code
        package var defaultValue: Code?

        package init(label: Code? = nil, name: Code, type: Code, defaultValue: Code? = nil) {
            self.label = label
            self.name = name
            self.type = type
            self.defaultValue = defaultValue
        }

        /// How long it is, in bytes.
        var length: Int {
            var length = name.length + 2 + type.length
            if let label { length += label.length + 1 }
            if let defaultValue { length += 3 + defaultValue.length }
            return length
        }
    }

    package var doc: DocText?
    package var attributes: [Code]
    /// `public static`, and the like.
    package var modifiers: Code
    /// `nil` for an initialiser.
    package var name: Code?
    package var parameters: [Parameter]
    /// Such as `async throws`.
    package var effects: Code
    package var result: Code?

    package init(
        doc: DocText? = nil,
        attributes: [Code] = [],
        modifiers: Code = "",
        name: Code?,
        parameters: [Parameter] = [],
        effects: Code = "",
        result: Code? = nil
    ) {
        self.doc = doc
        self.attributes = attributes
        self.modifiers = modifiers
        self.name = name
        self.parameters = parameters
        self.effects = effects
        self.result = result
    }
}

/// What can be broken over several lines when it is too long for one.
package indirect enum Expression: Sendable {
    case code(Code)
    /// `callee(argument, …)`.
    case call(Code, [Argument])
    /// `[item, …]`, one item a line.
    case list([Code])
    /// A string literal over several lines.
    case lines([Code])

    package struct Argument: Sendable {
        package var label: Code?
        package var value: Expression

        package init(_ label: Code? = nil, _ value: Expression) {
            self.label = label
            self.value = value
        }

        package init(_ label: Code? = nil, _ value: Code) {
            self.init(label, .code(value))
        }
    }
}
