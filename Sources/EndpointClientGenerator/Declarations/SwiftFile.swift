/// A Swift source file, as declarations.
package struct SwiftFile: Sendable {
    package struct Import: Sendable {
        package var module: String
        package var isPublic: Bool
        /// Whether the module's `@_spi(Generated)` declarations are needed too.
        package var withSPI: Bool

        package init(module: String, isPublic: Bool = true, withSPI: Bool = false) {
            self.module = module
            self.isPublic = isPublic
            self.withSPI = withSPI
        }
    }

    /// The spec file that it is emitted from.
    package var specName: String
    package var imports: [Import]
    /// Whether `Data` or `Decimal` occur in it.
    package var needsFoundation: Bool
    package var declarations: [Declaration]

    package init(specName: String, imports: [Import], needsFoundation: Bool, declarations: [Declaration]) {
        self.specName = specName
        self.imports = imports
        self.needsFoundation = needsFoundation
        self.declarations = declarations
    }

    /// The file's text, in the form that `swift format` gives it.
    package var text: String { Renderer.render(self) }
}

/// Anything that stands in a file or a type.
package indirect enum Declaration: Sendable {
    case type(TypeDeclaration)
    case alias(AliasDeclaration)
    case property(PropertyDeclaration)
    case function(FunctionDeclaration)
}

/// A struct, an enum without cases, or an extension.
package struct TypeDeclaration: Sendable {
    package enum Keyword: String, Sendable {
        case `struct`
        case `enum`
        case `extension`
        /// An extension of a type of another module, whose members would belong to an actor where that is the default.
        case nonisolatedExtension = "nonisolated extension"
    }

    package var doc: DocText?
    package var keyword: Keyword
    package var name: Code
    package var conformances: [Code]
    package var members: [Declaration]

    package init(
        doc: DocText? = nil,
        keyword: Keyword,
        name: Code,
        conformances: [Code] = [],
        members: [Declaration]
    ) {
        self.doc = doc
        self.keyword = keyword
        self.name = name
        self.conformances = conformances
        self.members = members
    }
}

/// Another name for a type.
package struct AliasDeclaration: Sendable {
    package var doc: DocText?
    package var name: Code
    package var type: Code

    package init(doc: DocText? = nil, name: Code, type: Code) {
        self.doc = doc
        self.name = name
        self.type = type
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
    package var modifiers: [Modifier]
    package var isConstant: Bool
    package var name: String
    /// `nil` where the value says it.
    package var type: Code?
    package var content: Content

    package init(
        doc: DocText? = nil,
        attributes: [Code] = [],
        modifiers: [Modifier],
        isConstant: Bool = false,
        name: String,
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

/// A method or an initialiser.
package struct FunctionDeclaration: Sendable {
    package struct Parameter: Sendable {
        /// `nil` where the name is the label; `_` for none.
        package var label: String?
        package var name: String
        package var type: Code
        package var defaultValue: Code?

        package init(label: String? = nil, name: String, type: Code, defaultValue: Code? = nil) {
            self.label = label
            self.name = name
            self.type = type
            self.defaultValue = defaultValue
        }
    }

    package var doc: DocText?
    package var attributes: [Code]
    package var modifiers: [Modifier]
    /// `nil` for an initialiser.
    package var name: String?
    package var parameters: [Parameter]
    /// Such as `async throws`.
    package var effects: Code?
    package var result: Code?
    package var body: [Statement]

    package init(
        doc: DocText? = nil,
        attributes: [Code] = [],
        modifiers: [Modifier],
        name: String?,
        parameters: [Parameter],
        effects: Code? = nil,
        result: Code? = nil,
        body: [Statement]
    ) {
        self.doc = doc
        self.attributes = attributes
        self.modifiers = modifiers
        self.name = name
        self.parameters = parameters
        self.effects = effects
        self.result = result
        self.body = body
    }
}

package enum Modifier: String, Sendable {
    case `public`
    case `private`
    case privateSet = "private(set)"
    case `static`
}

/// A line of a body, or a block of them.
package indirect enum Statement: Sendable {
    case line(Code)
    case expression(Expression)
    case block(Code, [Statement])
    /// A call with a closure behind it, and the closure's parameter.
    case closure(Code, Code, [Statement])
    /// `switch` over an index: each case with its one line.
    case cases(Code, [(label: Code, line: Code)])
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
        package var label: String?
        package var value: Expression

        package init(_ label: String? = nil, _ value: Expression) {
            self.label = label
            self.value = value
        }

        package init(_ label: String? = nil, _ value: Code) {
            self.init(label, .code(value))
        }
    }
}
