/// A JSON value with nothing lost: numbers keep their digits, objects keep the order of their members.
public indirect enum MockValue: Hashable, Sendable {
    /// The literal `null`.
    case null
    /// `true` or `false`.
    case boolean(Bool)
    /// A number, as its digits stand in the text.
    case number(String)
    /// A text, escapes undone.
    case string(String)
    /// A list.
    case array([MockValue])
    /// An object, members in the order they stand in.
    case object([Member])

    /// A name and its value in an object.
    public struct Member: Hashable, Sendable {
        /// The member's name.
        public var name: String
        /// The member's value.
        public var value: MockValue

        /// Makes a member.
        public init(_ name: String, _ value: MockValue) {
            self.name = name
            self.value = value
        }
    }

    /// The member of an object; `nil` when there is none or the value is no object.
    ///
    /// Setting `nil` removes the member. A new one is put at the end; on anything but an object nothing is set.
    public subscript(name: String) -> MockValue? {
        get {
            guard case .object(let members) = self else { return nil }
            return members.first { $0.name == name }?.value
        }
        set {
            guard case .object(var members) = self else { return }
            let index = members.firstIndex { $0.name == name }
            switch (index, newValue) {
            case (let index?, let value?): members[index].value = value
            case (let index?, nil): members.remove(at: index)
            case (nil, let value?): members.append(Member(name, value))
            case (nil, nil): return
            }
            self = .object(members)
        }
    }

    /// The value at a path of member names.
    public func at(_ path: String...) -> MockValue? {
        path.reduce(Optional(self)) { value, name in value?[name] }
    }

    /// The text of a string or the digits of a number.
    public var text: String? {
        switch self {
        case .string(let text), .number(let text): text
        case .null, .boolean, .array, .object: nil
        }
    }

    /// The integer that a number, or a string of digits, stands for.
    public var integer: Int64? { text.flatMap { Int64($0) } }

    /// The value of `true` and `false`.
    public var flag: Bool? {
        guard case .boolean(let value) = self else { return nil }
        return value
    }

    /// The items of a list.
    public var items: [MockValue]? {
        guard case .array(let items) = self else { return nil }
        return items
    }

    /// The members of an object.
    public var members: [Member]? {
        guard case .object(let members) = self else { return nil }
        return members
    }

    /// Whether this is `null`.
    public var isNull: Bool { self == .null }

    /// Whether this is an array.
    package var isList: Bool {
        if case .array = self { true } else { false }
    }
}

extension MockValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    /// A text.
    public init(stringLiteral value: String) { self = .string(value) }

    /// A whole number.
    public init(integerLiteral value: Int64) { self = .number(String(value)) }

    /// `true` or `false`.
    public init(booleanLiteral value: Bool) { self = .boolean(value) }

    /// A list.
    public init(arrayLiteral elements: MockValue...) { self = .array(elements) }

    /// An object, members in the order written.
    public init(dictionaryLiteral elements: (String, MockValue)...) {
        self = .object(elements.map { Member($0, $1) })
    }

    /// A whole number.
    public init(_ value: Int64) { self = .number(String(value)) }

    /// A whole number.
    public init(_ value: Int) { self = .number(String(value)) }
}
