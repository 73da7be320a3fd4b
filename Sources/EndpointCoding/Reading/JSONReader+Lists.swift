extension JSONReader {
    /// What stands where a list is due.
    @usableFromInline enum ListStart {
        case absent, bare, list
    }

    /// Reads a list.
    ///
    /// - Parameter type: what the elements are.
    /// - Returns: the elements that are not null; a bare value as a list of one; `nil` for null, for an empty string, and
    ///   after a failure.
    @inlinable
    public mutating func list<T: JSONCodable>(_ type: T.Type) -> [T]? {
        switch beginList() {
        case .absent:
            return nil
        case .bare:
            guard let only = T.read(from: &self) else { return nil }
            return [only]
        case .list:
            var result: [T] = []
            var isFirst = true
            while nextElement(&isFirst) {
                if let element = T.read(from: &self) { result.append(element) }
            }
            return hasFailed ? nil : result
        }
    }

    @usableFromInline
    mutating func beginList() -> ListStart {
        if peek() == UInt8(ascii: "[") {
            enter()
            return .list
        }
        return skipAbsent() ? .absent : .bare
    }

    /// Goes over the comma to the next element, or over the list's end.
    @usableFromInline
    mutating func nextElement(_ isFirst: inout Bool) -> Bool {
        let byte = peek()
        if byte == UInt8(ascii: "]") {
            depth -= 1
            position += 1
            return false
        }
        if isFirst {
            isFirst = false
            return !hasFailed
        }
        guard byte == UInt8(ascii: ",") else {
            fail("\",\" or \"]\"", .character)
            return false
        }
        position += 1
        if peek() == UInt8(ascii: "]") { fail("a value", .character) }
        return !hasFailed
    }
}
