extension JSONReader {
    /// Reads anything.
    ///
    /// - Returns: the value; `nil` for null, and after a failure.
    public mutating func json() -> JSONValue? {
        let value = anything()
        if case .null? = value { return nil }
        return value
    }

    /// Reads anything; recursion is bounded by the limit on depth.
    private mutating func anything() -> JSONValue? {
        let place: UnsafePointer<UInt8>
        switch peek() {
        case Bytes.quote:
            return string().map { .string($0) }
        case UInt8(ascii: "{"):
            return untypedObject()
        case UInt8(ascii: "["):
            return untypedList()
        case UInt8(ascii: "n"):
            skipLiteral()
            return hasFailed ? nil : .null
        case UInt8(ascii: "t"), UInt8(ascii: "f"):
            let isTrue = position.pointee == UInt8(ascii: "t")
            skipLiteral()
            return hasFailed ? nil : .bool(isTrue)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            place = position
            skipNumber()
            if hasFailed { return nil }
            return makeString(StringSpan(base: place, count: position - place, isWide: false)).map { .number($0) }
        default:
            fail("a value", .character)
            return nil
        }
    }

    private mutating func untypedList() -> JSONValue? {
        enter()
        var elements: [JSONValue] = []
        var isFirst = true
        while nextElement(&isFirst) {
            guard let element = anything() else { return nil }
            elements.append(element)
        }
        return hasFailed ? nil : .array(elements)
    }

    private mutating func untypedObject() -> JSONValue? {
        enter()
        var builder = JSONObjectBuilder()
        var isFirst = true
        while key(isFirst: isFirst) {
            isFirst = false
            let place = position
            guard let span = restOfString(), let name = makeString(span) else { return nil }
            colon()
            let offset = position - start
            guard let value = anything() else { return nil }
            if !builder.add(name, value) { log?.add(.duplicateKey, at: offset, keyAt: place, before: end) }
        }
        return hasFailed ? nil : .object(JSONObject(unique: builder.members))
    }
}
