/// A Swift source file, as declarations.
struct SwiftFile {
    struct Import {
        var module: String
        var isPublic = true
        /// Whether the module's `@_spi(Generated)` declarations are needed too.
        var withSPI = false
    }

    /// The spec file that it is emitted from.
    var specName: String
    var imports: [Import]
    /// Whether `Data` or `Decimal` occur in it.
    var needsFoundation: Bool
    var declarations: [Declaration]
}

/// Anything that stands in a file or a type.
indirect enum Declaration {
    case type(TypeDeclaration)
    case property(PropertyDeclaration)
    case function(FunctionDeclaration)
}

/// A struct, an enum without cases, or an extension.
struct TypeDeclaration {
    enum Keyword: String {
        case `struct`
        case `enum`
        case `extension`
    }

    var doc: DocText?
    var keyword: Keyword
    var name: Code
    var conformances: [Code] = []
    var members: [Declaration]
}

/// A stored property, or a computed one when it has a getter.
struct PropertyDeclaration {
    enum Content {
        case stored
        case value(Expression)
        case getter(Expression)
        /// What reading gives, and what writing does.
        case accessors(get: Code, set: Code)
    }

    var doc: DocText?
    var attributes: [Code] = []
    var modifiers: [Modifier]
    var isConstant = false
    var name: String
    /// `nil` where the value says it.
    var type: Code?
    var content: Content = .stored
}

/// A method or an initialiser.
struct FunctionDeclaration {
    struct Parameter {
        /// `nil` where the name is the label; `_` for none.
        var label: String?
        var name: String
        var type: Code
        var defaultValue: Code?
    }

    var doc: DocText?
    var attributes: [Code] = []
    var modifiers: [Modifier]
    /// `nil` for an initialiser.
    var name: String?
    var parameters: [Parameter]
    /// Such as `async throws`.
    var effects: Code?
    var result: Code?
    var body: [Statement]
}

enum Modifier: String {
    case `public`
    case `private`
    case privateSet = "private(set)"
    case `static`
}

/// A line of a body, or a block of them.
indirect enum Statement {
    case line(Code)
    case expression(Expression)
    case block(Code, [Statement])
    /// A call with a closure behind it, and the closure's parameter.
    case closure(Code, Code, [Statement])
    /// `switch` over an index: each case with its one line.
    case cases(Code, [(label: Code, line: Code)])
}

/// What can be broken over several lines when it is too long for one.
indirect enum Expression {
    case code(Code)
    /// `callee(argument, …)`.
    case call(Code, [Argument])
    /// `[item, …]`, one item a line.
    case list([Code])

    struct Argument {
        var label: String?
        var value: Expression

        init(_ label: String? = nil, _ value: Expression) {
            self.label = label
            self.value = value
        }

        init(_ label: String? = nil, _ value: Code) {
            self.init(label, .code(value))
        }
    }
}
