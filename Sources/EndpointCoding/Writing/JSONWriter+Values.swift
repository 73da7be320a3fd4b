#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension JSONWriter {
    /// Writes a string where a value is due.
    ///
    /// - Parameter value: the text.
    public mutating func stringValue(_ value: String) {
        var value = value
        value.withUTF8 { bytes in
            reserve(bytes.count &+ 2)
            put(Bytes.quote)
            if let first = bytes.baseAddress { escaped(first, bytes.count) }
            reserve(1)
            put(Bytes.quote)
        }
    }

    /// Writes `true` or `false` where a value is due.
    ///
    /// - Parameter value: which of them.
    public mutating func booleanValue(_ value: Bool) {
        reserve(5)
        put(value ? "true" : "false")
    }

    /// Writes an integer where a value is due.
    ///
    /// - Parameter value: the integer.
    public mutating func int64Value(_ value: Int64) {
        reserve(20)
        if value < 0 { put(UInt8(ascii: "-")) }
        count &+= Digits.write(value.magnitude, to: base + count)
    }

    /// Writes an exact number where a value is due, in plain digits.
    ///
    /// NaN is a failure.
    ///
    /// - Parameter value: the number.
    public mutating func decimalValue(_ value: Decimal) {
        guard let parts = DecimalParts(value) else {
            fail("a number", "NaN")
            reserve(5)
            return put("\"NaN\"")
        }
        reserve(DecimalParts.greatestLength)
        count &+= parts.write(to: base + count)
    }

    /// Writes a day where a value is due.
    ///
    /// - Parameter value: the day.
    public mutating func dateValue(_ value: LocalDate) {
        dateText(value.text)
    }

    /// Writes a day and a time where a value is due.
    ///
    /// - Parameter value: the day and time.
    public mutating func timestampValue(_ value: Timestamp) {
        dateText(value.text)
    }

    private mutating func dateText(_ value: DateText) {
        reserve(DateText.greatestLength &+ 2)
        put(Bytes.quote)
        count &+= value.write(to: base + count)
        put(Bytes.quote)
    }

    /// Writes binary content as base64 where a value is due.
    ///
    /// - Parameter value: the content.
    public mutating func base64Value(_ value: Data) {
        if isRedacting { return stringValue("<\(value.count) bytes>") }
        let length = Base64.encodedCount(value.count)
        reserve(length &+ 2)
        put(Bytes.quote)
        value.withUnsafeBytes { bytes in
            bytes.withMemoryRebound(to: UInt8.self) { bytes in
                if let first = bytes.baseAddress { Base64.encode(first, bytes.count, to: base + count) }
            }
        }
        count &+= length
        put(Bytes.quote)
    }

    /// Writes a secret's text where a value is due.
    ///
    /// - Parameter value: the secret.
    public mutating func secretValue(_ value: Secret) {
        stringValue(isRedacting ? value.description : value.value)
    }

    /// Writes untyped JSON where a value is due.
    ///
    /// A number that isn't one in JSON is a failure.
    ///
    /// - Parameter value: the JSON.
    public mutating func jsonValue(_ value: JSONValue) {
        switch value {
        case .null:
            reserve(4)
            put("null")
        case .bool(let value):
            booleanValue(value)
        case .number(let text):
            numberText(text)
        case .string(let text):
            stringValue(text)
        case .array(let elements):
            beginList()
            for element in elements {
                nextElement()
                jsonValue(element)
            }
            endList()
        case .object(let object):
            beginObject()
            for member in object.members {
                nextElement()
                stringValue(member.name)
                reserve(1)
                put(UInt8(ascii: ":"))
                jsonValue(member.value)
            }
            endObject()
        }
    }

    private mutating func numberText(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            guard let first = bytes.baseAddress, NumberText.isJSON(first, bytes.count) else {
                fail("a number", "\"\(FoundText.shortened(String(decoding: bytes, as: UTF8.self), 20))\"")
                reserve(2)
                return put("\"\"")
            }
            reserve(bytes.count)
            (base + count).update(from: first, count: bytes.count)
            count &+= bytes.count
        }
    }

    /// Writes a list where a value is due.
    ///
    /// - Parameter value: the elements.
    @inlinable
    public mutating func listValue<T: JSONCodable>(_ value: [T]) {
        beginList()
        for element in value {
            nextElement()
            element.write(to: &self)
        }
        endList()
    }

    /// Writes an object with free keys where a value is due, in the order of the keys' bytes.
    ///
    /// - Parameter value: the values by key.
    public mutating func mapValue<T: JSONCodable>(_ value: [String: T]) {
        beginObject()
        for (key, element) in value.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
            nextElement()
            stringValue(key)
            reserve(1)
            put(UInt8(ascii: ":"))
            element.write(to: &self)
        }
        endObject()
    }

    /// Writes a string's content, escaping what RFC 8259 says must be.
    ///
    /// There is room for all of it unescaped, and for two quotation marks.
    @inline(__always)
    private mutating func escaped(_ first: UnsafePointer<UInt8>, _ length: Int) {
        let end = first + length
        var place = first
        while true {
            let stop = Bytes.stringRun(place, end).stop
            Bytes.copy(place, stop - place, to: base + count)
            count &+= stop - place
            if stop == end { return }
            escape(stop.pointee, rest: end - stop)
            place = stop + 1
        }
    }

    @inline(never)
    private mutating func escape(_ byte: UInt8, rest: Int) {
        reserve(rest &+ 8)
        put(Bytes.backslash)
        switch byte {
        case 0x08: put(UInt8(ascii: "b"))
        case 0x09: put(UInt8(ascii: "t"))
        case 0x0A: put(UInt8(ascii: "n"))
        case 0x0C: put(UInt8(ascii: "f"))
        case 0x0D: put(UInt8(ascii: "r"))
        case Bytes.quote, Bytes.backslash: put(byte)
        default:
            put("u00")
            for digit in [byte >> 4, byte & 15] { put(digit < 10 ? 0x30 + digit : 0x61 + digit - 10) }
        }
    }
}
