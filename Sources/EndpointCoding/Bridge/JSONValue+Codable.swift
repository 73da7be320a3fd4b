#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension JSONValue: Codable {
    /// Writes to a foreign encoder.
    ///
    /// Numbers go as integers where they are, else as `Decimal`, else as `Double`.
    ///
    /// - Parameter encoder: where to write to.
    /// - Throws: what the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .object(let object):
            var container = encoder.container(keyedBy: AnyKey.self)
            for member in object { try container.encode(member.value, forKey: AnyKey(stringValue: member.name)) }
        case .array(let elements):
            var container = encoder.unkeyedContainer()
            for element in elements { try container.encode(element) }
        case .null:
            var container = encoder.singleValueContainer()
            try container.encodeNil()
        case .bool(let value):
            var container = encoder.singleValueContainer()
            try container.encode(value)
        case .string(let text):
            var container = encoder.singleValueContainer()
            try container.encode(text)
        case .number(let text):
            var container = encoder.singleValueContainer()
            try Self.encode(number: text, to: &container)
        }
    }

    private static func encode(number: String, to container: inout any SingleValueEncodingContainer) throws {
        if let integer = Int64(number) { return try container.encode(integer) }
        if let integer = UInt64(number) { return try container.encode(integer) }
        if let decimal = decimal(number) { return try container.encode(decimal) }
        guard let double = Double(number), double.isFinite else { return try container.encode(number) }
        try container.encode(double)
    }

    private static func decimal(_ number: String) -> Decimal? {
        var text = number
        let outcome = text.withUTF8 { bytes in bytes.baseAddress.map { NumberText.parse($0, bytes.count) } }
        guard case .number(let parts)? = outcome else { return nil }
        return DecimalParts(parts).decimal
    }

    /// Reads from a foreign decoder.
    ///
    /// The members of objects come in the order of their names, since few decoders know another.
    ///
    /// - Parameter decoder: where to read from.
    /// - Throws: `DecodingError` when there is nothing that JSON has a form for.
    public init(from decoder: any Decoder) throws {
        if let container = try? decoder.singleValueContainer(), let scalar = Self.scalar(in: container) {
            self = scalar
        } else if var container = try? decoder.unkeyedContainer() {
            var elements: [JSONValue] = []
            while !container.isAtEnd { elements.append(try container.decode(JSONValue.self)) }
            self = .array(elements)
        } else if let container = try? decoder.container(keyedBy: AnyKey.self) {
            if Set(container.allKeys.map(\.stringValue)) == AnyKey.decimalKeys, let value = try? Decimal(from: decoder)
            {
                self = .number(Self.text(of: value))
                return
            }
            var members: [JSONObject.Member] = []
            for key in container.allKeys.sorted(by: { $0.stringValue < $1.stringValue }) {
                let value = try container.decode(JSONValue.self, forKey: key)
                members.append(JSONObject.Member(name: key.stringValue, value: value))
            }
            self = .object(JSONObject(members))
        } else {
            throw Self.decodingError(decoder, "expected anything that JSON has a form for")
        }
    }

    /// `Decimal` comes before the integers, since `JSONDecoder` rounds 7559662341922704.86 to one when asked for it.
    private static func scalar(in container: any SingleValueDecodingContainer) -> JSONValue? {
        if container.decodeNil() { return .null }
        if let text = try? container.decode(String.self) { return .string(text) }
        if let value = try? container.decode(Bool.self) { return .bool(value) }
        if let value = try? container.decode(Decimal.self) { return .number(text(of: value)) }
        if let value = try? container.decode(Int64.self) { return .number(String(value)) }
        if let value = try? container.decode(UInt64.self) { return .number(String(value)) }
        if let value = try? container.decode(Double.self), value.isFinite { return .number(value.description) }
        return nil
    }

    private static func text(of value: Decimal) -> String {
        guard let parts = DecimalParts(value) else { return "NaN" }
        return String(unsafeUninitializedCapacity: DecimalParts.greatestLength) { bytes in
            bytes.baseAddress.map { parts.write(to: $0) } ?? 0
        }
    }

    /// The text, or a number's digits, from a foreign decoder.
    static func text(from decoder: any Decoder) throws -> String {
        switch try JSONValue(from: decoder) {
        case .string(let text), .number(let text): return text
        default: throw decodingError(decoder, "expected a string")
        }
    }

    static func decodingError(_ decoder: any Decoder, _ text: String) -> DecodingError {
        DecodingError.dataCorrupted(DecodingError.Context(codingPath: decoder.codingPath, debugDescription: text))
    }
}

/// A key of any name.
struct AnyKey: CodingKey {
    let stringValue: String

    init(stringValue: String) {
        self.stringValue = stringValue
    }

    var intValue: Int? { nil }

    init?(intValue: Int) { nil }

    /// What `Decimal` writes with encoders that don't know it.
    static let decimalKeys: Set<String> = ["exponent", "length", "isNegative", "isCompact", "mantissa"]
}
