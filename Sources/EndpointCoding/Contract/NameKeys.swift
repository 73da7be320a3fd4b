/// Names as they are written before values: in quotation marks, escaped where they need it, with a colon.
final class NameKeys: Sendable {
    // Written in `init` alone and only read afterwards.
    private nonisolated(unsafe) let keys: UnsafeMutablePointer<UnsafeBufferPointer<UInt8>>
    private nonisolated(unsafe) let bytes: UnsafeMutablePointer<UInt8>

    init(_ names: [String]) {
        let texts = names.map { Array(Self.key($0).utf8) }
        bytes = .allocate(capacity: texts.reduce(8) { $0 + $1.count })
        keys = .allocate(capacity: max(texts.count, 1))
        var place = bytes
        for (index, text) in texts.enumerated() {
            (keys + index).initialize(to: UnsafeBufferPointer(start: place, count: text.count))
            for byte in text {
                place.initialize(to: byte)
                place += 1
            }
        }
        place.initialize(repeating: 0, count: 8)
    }

    deinit {
        keys.deallocate()
        bytes.deallocate()
    }

    /// The first of the keys.
    var first: UnsafePointer<UnsafeBufferPointer<UInt8>> { UnsafePointer(keys) }

    private static func key(_ name: String) -> String {
        var text = "\""
        for scalar in name.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case _ where scalar.value < 0x20:
                let hex = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text + "\":"
    }
}
