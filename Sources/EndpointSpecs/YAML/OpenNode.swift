/// A list or map that is still being read.
///
/// A class, so that adding to it never copies what it has.
final class OpenNode {
    let place: Place
    let isMapping: Bool
    /// What the list or map stands in.
    let outer: OpenNode?
    let depth: Int
    var items: [YAMLNode] = []
    var entries: [YAMLNode.Entry] = []
    /// The key that the next value belongs to.
    var pending: (key: String, place: Place)?
    /// A bit for each key there may be; keys share bits.
    private var marks: UInt64 = 0
    /// All keys, once there are many.
    private var keys: Set<String> = []

    init(_ place: Place, isMapping: Bool, in outer: OpenNode?) {
        self.place = place
        self.isMapping = isMapping
        self.outer = outer
        depth = (outer?.depth ?? 0) + 1
        if isMapping { entries.reserveCapacity(2) }
    }

    var awaitsKey: Bool { isMapping && pending == nil }

    /// Whether the map has the key already; to be asked once for each.
    func has(_ key: String) -> Bool {
        if entries.count < 16 {
            let mark = Self.mark(of: key)
            defer { marks |= mark }
            return marks & mark != 0 && entries.entry(key) != nil
        }
        if keys.isEmpty {
            for entry in entries { keys.insert(entry.key) }
        }
        return !keys.insert(key).inserted
    }

    /// The key's bit; all bits for a key beyond ASCII, which may equal another of different bytes.
    private static func mark(of key: String) -> UInt64 {
        var key = key
        return key.withUTF8 { bytes in
            guard let start = bytes.baseAddress else { return 1 }
            var hash: UInt64 = 0
            var index = 0
            while index < bytes.count {
                let byte = start[index]
                if byte >= 0x80 { return .max }
                hash = (hash &+ UInt64(truncatingIfNeeded: byte)) &* 0x9E37_79B9_7F4A_7C15
                index += 1
            }
            return 1 &<< (hash &>> 58)
        }
    }
}
