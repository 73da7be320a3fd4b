/// The place in an object that is being read.
public struct ObjectCursor {
    let names: NameStorage
    var expected = 0
    var isFirst = true
    var seen: UInt64 = 0
    var seenBeyond: Set<Int> = []

    init(_ names: NameStorage) {
        self.names = names
    }
}

extension JSONReader {
    /// Begins an object.
    ///
    /// - Parameter names: the fields that the model knows.
    /// - Returns: the place in the object, for ``next(_:)``.
    public mutating func object(_ names: NameTable) -> ObjectCursor {
        if peek() == UInt8(ascii: "{") {
            enter()
        } else {
            fail("an object")
        }
        return ObjectCursor(names.storage)
    }

    /// Goes on to the value of the next known field; unknown ones are skipped.
    ///
    /// The value must be read before the next call.
    ///
    /// - Parameter cursor: the place in the object.
    /// - Returns: the field's place in the table of names; `nil` at the object's end, and after a failure.
    public mutating func next(_ cursor: inout ObjectCursor) -> Int? {
        while key(isFirst: cursor.isFirst) {
            cursor.isFirst = false
            let place = position
            let expected = cursor.expected
            if expected < cursor.names.count, cursor.names.stands(expected, at: place, before: end) {
                position = place + (cursor.names.length(expected) &+ 1)
                cursor.expected = expected &+ 1
                colon()
                if log != nil { note(expected, in: &cursor, at: place) }
                return expected
            }
            if let index = otherKey(cursor.names) {
                cursor.expected = index &+ 1
                colon()
                if log != nil { note(index, in: &cursor, at: place) }
                return index
            }
            skipUnknown(at: place)
        }
        return nil
    }

    /// Goes over the comma to the next key, and over its quotation mark, or over the object's end.
    @inline(__always)
    mutating func key(isFirst: Bool) -> Bool {
        var byte = peek()
        if !isFirst, byte == UInt8(ascii: ",") {
            position += 1
            byte = peek()
            if byte == Bytes.quote {
                position += 1
                return true
            }
        } else if isFirst, byte == Bytes.quote {
            position += 1
            return true
        } else if byte == UInt8(ascii: "}") {
            leaveObject()
            return false
        } else if !isFirst {
            fail("\",\" or \"}\"", .character)
            return false
        }
        fail(isFirst ? "a field's name or \"}\"" : "a field's name", .character)
        return false
    }

    @inline(__always)
    mutating func colon() {
        if peek() == UInt8(ascii: ":") {
            position += 1
        } else {
            fail("\":\"", .character)
        }
    }

    /// Reads a key other than the one expected; its place in the table, if it is there.
    private mutating func otherKey(_ names: NameStorage) -> Int? {
        guard let text = restOfString() else { return nil }
        if let index = names.index(of: text.base, count: text.count) { return index }
        if text.isWide { checkUTF8(text) }
        return nil
    }

    private mutating func skipUnknown(at place: UnsafePointer<UInt8>) {
        if hasFailed { return }
        colon()
        log?.add(.unknownField, at: position - start, keyAt: place, before: end)
        skip()
    }

    @inline(never)
    private mutating func note(_ index: Int, in cursor: inout ObjectCursor, at place: UnsafePointer<UInt8>) {
        let isNew: Bool
        if index < 64 {
            isNew = cursor.seen & 1 << UInt64(index) == 0
            cursor.seen |= 1 << UInt64(index)
        } else {
            isNew = cursor.seenBeyond.insert(index).inserted
        }
        if !isNew { log?.add(.duplicateKey, at: position - start, keyAt: place, before: end) }
    }

    /// Goes into an object or a list.
    @inline(__always)
    mutating func enter() {
        depth += 1
        if depth > limits.depth {
            fail("at most \(limits.depth) levels of objects and lists", .text("one more"))
        } else {
            position += 1
        }
    }

    @inline(__always)
    mutating func leaveObject() {
        lastObjectEnd = position - start
        depth -= 1
        position += 1
    }
}

extension JSONReader {
    /// Reads a model, an open enum or any other value.
    ///
    /// - Parameter type: what to read.
    /// - Returns: the value; `nil` for null, for an empty string unless it is a string, and after a failure.
    @inlinable
    public mutating func value<T: JSONCodable>(_ type: T.Type) -> T? {
        T.read(from: &self)
    }

    /// Reads an object with free keys; keys whose value is null are dropped.
    ///
    /// - Parameter type: what the values are.
    /// - Returns: the values by key, the last of those with the same key; `nil` for null, for an empty string, and after
    ///   a failure.
    public mutating func map<T: JSONCodable>(_ type: T.Type) -> [String: T]? {
        if skipAbsent() { return nil }
        var result: [String: T] = [:]
        guard peek() == UInt8(ascii: "{") else {
            fail("an object")
            return nil
        }
        enter()
        var isFirst = true
        while key(isFirst: isFirst) {
            isFirst = false
            let place = position
            guard let name = restOfString().flatMap({ makeString($0) }) else { return nil }
            colon()
            if log != nil, result[name] != nil {
                log?.add(.duplicateKey, at: position - start, keyAt: place, before: end)
            }
            result[name] = T.read(from: &self)
        }
        return hasFailed ? nil : result
    }
}
