/// Names as they are written before values: in quotation marks, escaped where they need it, with a colon.
final class NameKeys: Sendable {
    // Written in `init` alone and only read afterwards.
    private nonisolated(unsafe) let keys: UnsafeMutablePointer<UnsafeBufferPointer<UInt8>>
    private nonisolated(unsafe) let bytes: UnsafeMutablePointer<UInt8>

    init(_ names: [String]) {
        let texts = names.map(Self.key)
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

    private static func key(_ name: String) -> [UInt8] {
        var writer = JSONWriter()
        writer.stringValue(name)
        return Array(UnsafeBufferPointer(start: writer.base, count: writer.count)) + [UInt8(ascii: ":")]
    }
}
