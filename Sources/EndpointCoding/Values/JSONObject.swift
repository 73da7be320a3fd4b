/// The members of an untyped object, in order, each name once.
public struct JSONObject: Sendable, Hashable, RandomAccessCollection, ExpressibleByDictionaryLiteral {
    /// A name and what it stands for.
    public struct Member: Sendable, Hashable {
        /// The name.
        public var name: String

        /// What it stands for.
        public var value: JSONValue

        /// Makes a member.
        ///
        /// - Parameters:
        ///   - name: the name.
        ///   - value: what it stands for.
        public init(name: String, value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    /// The members, in order.
    public private(set) var members: [Member]

    /// Makes an object.
    ///
    /// - Parameter members: the members, in order; of several with one name the last value is kept, at the first place.
    public init(_ members: [Member] = []) {
        var builder = JSONObjectBuilder()
        for member in members { builder.add(member.name, member.value) }
        self.members = builder.members
    }

    init(unique members: [Member]) {
        self.members = members
    }

    /// Makes an object.
    ///
    /// - Parameter elements: the names and what they stand for, in order.
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self.init(elements.map { Member(name: $0.0, value: $0.1) })
    }

    /// What a name stands for.
    ///
    /// Setting `nil` removes the member; a new one comes last.
    ///
    /// - Parameter name: the name.
    public subscript(name: String) -> JSONValue? {
        get { members.first { $0.name == name }?.value }
        set {
            let index = members.firstIndex { $0.name == name }
            switch (index, newValue) {
            case (let index?, let value?): members[index].value = value
            case (let index?, nil): members.remove(at: index)
            case (nil, let value?): members.append(Member(name: name, value: value))
            case (nil, nil): break
            }
        }
    }

    /// The place of the first member.
    public var startIndex: Int { members.startIndex }

    /// The place behind the last member.
    public var endIndex: Int { members.endIndex }

    /// The member at a place.
    ///
    /// - Parameter position: the place.
    public subscript(position: Int) -> Member { members[position] }
}
