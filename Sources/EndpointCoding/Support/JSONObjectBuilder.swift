/// Collects the members of an object, each name once.
///
/// Few names are compared one by one, by a mark first; many are looked up.
struct JSONObjectBuilder {
    private(set) var members: [JSONObject.Member] = []
    private var marks: [UInt64] = []
    private var places: [ExactName: Int] = [:]

    private static let fewMembers = 32

    /// Adds a member, or replaces the value of the one with that name.
    ///
    /// - Returns: whether the name is new.
    @discardableResult
    mutating func add(_ name: String, _ value: JSONValue) -> Bool {
        var text = name
        let mark = text.withUTF8 { Self.mark($0) }
        if let place = place(of: name, mark) {
            members[place].value = value
            return false
        }
        members.append(JSONObject.Member(name: name, value: value))
        if members.count <= Self.fewMembers {
            marks.append(mark)
        } else {
            if places.isEmpty {
                for (index, member) in members.enumerated() { places[ExactName(text: member.name)] = index }
            } else {
                places[ExactName(text: name)] = members.count - 1
            }
        }
        return true
    }

    private func place(of name: String, _ mark: UInt64) -> Int? {
        if !places.isEmpty { return places[ExactName(text: name)] }
        for index in marks.indices where marks[index] == mark {
            if ExactName(text: members[index].name) == ExactName(text: name) { return index }
        }
        return nil
    }

    /// Differs for most names that differ.
    private static func mark(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        guard let base = bytes.baseAddress else { return 0 }
        let count = UInt64(truncatingIfNeeded: bytes.count)
        if bytes.count >= 8 { return Bytes.word(base) &* 31 ^ Bytes.word(base + (bytes.count - 8)) ^ count << 56 }
        return bytes.reduce(count) { $0 << 8 | UInt64($1) }
    }
}

/// A name, which is another when it has other scalars, though they may look the same.
private struct ExactName: Hashable {
    let text: String

    static func == (left: ExactName, right: ExactName) -> Bool {
        left.text.utf8.elementsEqual(right.text.utf8)
    }

    func hash(into hasher: inout Hasher) {
        var text = text
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}
