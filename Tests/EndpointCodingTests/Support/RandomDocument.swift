/// Makes JSON texts, and texts that are nearly JSON.
struct RandomDocument {
    var random: Seeded

    init(seed: UInt64) {
        random = Seeded(seed: seed)
    }

    /// A well-formed document.
    mutating func document() -> [UInt8] {
        var bytes: [UInt8] = []
        append(to: &bytes, depth: 0)
        return bytes
    }

    /// A document in which a few bytes were changed, taken out, put in or repeated.
    mutating func mutated(_ document: [UInt8]) -> [UInt8] {
        var bytes = document
        for _ in 0...random.below(2) where !bytes.isEmpty {
            let place = random.below(bytes.count)
            switch random.below(7) {
            case 0: bytes[place] = random.pick(Self.interesting)
            case 6: bytes.insert(contentsOf: random.pick(Self.hostile), at: place)
            case 1: bytes.remove(at: place)
            case 2: bytes.insert(random.pick(Self.interesting), at: place)
            case 3: bytes.removeSubrange(place..<min(bytes.count, place + 1 + random.below(4)))
            case 4: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 1 + random.below(6))], at: place)
            default: bytes[place] = UInt8(truncatingIfNeeded: random.next())
            }
        }
        return bytes
    }

    private static let interesting =
        Array(#"{}[]",:\/ntfu-+.eE0123456789aD "#.utf8) + [0x0A, 0x09, 0x01, 0x1F, 0x7F, 0xC3, 0xA9]

    /// Surrogates, overlong and cut UTF-8, numbers beyond `Double`, levels, and a name that comes again.
    private static let hostile: [[UInt8]] =
        [#"\uD800"#, #"\uDC00"#, #"\uD83D\u0041"#, "1e400", "-0", "[[[[[[", "]]]]]]", #""champ0":1,"#]
        .map { Array($0.utf8) }
        + [[0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82]]

    private mutating func append(to bytes: inout [UInt8], depth: Int) {
        space(&bytes)
        switch random.below(depth > 3 ? 6 : 9) {
        case 0, 1: string(&bytes)
        case 2, 3: number(&bytes)
        case 4: bytes += random.pick(["true", "false"]).utf8
        case 5: bytes += "null".utf8
        case 6: list(&bytes, depth: depth)
        default: object(&bytes, depth: depth)
        }
        space(&bytes)
    }

    private mutating func list(_ bytes: inout [UInt8], depth: Int) {
        bytes.append(UInt8(ascii: "["))
        for index in 0..<random.below(4) {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            append(to: &bytes, depth: depth + 1)
        }
        if bytes.last == UInt8(ascii: "[") { space(&bytes) }
        bytes.append(UInt8(ascii: "]"))
    }

    private mutating func object(_ bytes: inout [UInt8], depth: Int) {
        bytes.append(UInt8(ascii: "{"))
        for index in 0..<random.below(5) {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            space(&bytes)
            if random.chance(50) {
                bytes += "\"champ\(index)\"".utf8
            } else {
                string(&bytes)
            }
            space(&bytes)
            bytes.append(UInt8(ascii: ":"))
            append(to: &bytes, depth: depth + 1)
        }
        bytes.append(UInt8(ascii: "}"))
    }

    private mutating func space(_ bytes: inout [UInt8]) {
        if random.chance(12) { bytes.append(random.pick([0x20, 0x0A, 0x0D, 0x09])) }
    }

    private mutating func number(_ bytes: inout [UInt8]) {
        if random.chance(30) { bytes.append(UInt8(ascii: "-")) }
        if random.chance(20) {
            bytes.append(UInt8(ascii: "0"))
        } else {
            bytes.append(UInt8(ascii: "1") + UInt8(random.below(9)))
            digits(&bytes, random.pick([0, 1, 2, 5, 12]))
        }
        if random.chance(40) {
            bytes.append(UInt8(ascii: "."))
            digits(&bytes, 1 + random.below(5))
        }
        if random.chance(15) {
            bytes.append(random.pick([UInt8(ascii: "e"), UInt8(ascii: "E")]))
            if random.chance(60) { bytes.append(random.pick([UInt8(ascii: "+"), UInt8(ascii: "-")])) }
            digits(&bytes, 1 + random.below(2))
        }
    }

    private mutating func digits(_ bytes: inout [UInt8], _ count: Int) {
        for _ in 0..<count { bytes.append(UInt8(ascii: "0") + UInt8(random.below(10))) }
    }

    private mutating func string(_ bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        for _ in 0..<random.pick([0, 1, 3, 7, 8, 9, 15, 16, 17, 30]) {
            switch random.below(24) {
            case 0: bytes += random.pick(["\\n", "\\t", "\\\"", "\\\\", "\\/", "\\b", "\\f", "\\r"]).utf8
            case 1: bytes += random.pick(["\\u00e9", "\\u0041", "\\u20AC", "\\uD83D\\uDE00", "\\u0000"]).utf8
            case 2: bytes += random.pick(["é", "€", "😀", "ï", "\u{7F}", "\u{2028}"]).utf8
            default: bytes.append(random.pick(Self.letters))
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static let letters = Array(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 -_.:/'{}[],".utf8
    )
}
