/// Names of fields or of enum values, in order, found from their bytes.
///
/// Made once for a type, as a `static let`. A list has the names as the API spells them. A text has one on each line, where
/// quotation marks, backslashes and control characters are escaped as in JSON; to the compiler it is a single constant.
public struct NameTable: Sendable, ExpressibleByArrayLiteral, ExpressibleByStringLiteral {
    @usableFromInline let storage: NameStorage

    /// Makes a table of a list.
    ///
    /// - Parameter elements: the names; of two equal ones the first is found.
    public init(arrayLiteral elements: StaticString...) {
        storage = NameStorage(elements.map(\.description))
    }

    /// Makes a table of a text.
    ///
    /// - Parameter value: the names, each on its line; of two equal ones the first is found.
    public init(stringLiteral value: StaticString) {
        let lines = value.description.split(separator: "\n", omittingEmptySubsequences: false)
        storage = NameStorage(lines.map(Self.name))
    }

    private static func name(_ line: Substring) -> String {
        let name = String(line)
        guard name.utf8.contains(Bytes.backslash) else { return name }
        do throws(JSONReadError) {
            return try JSONReader.read(String.self, from: Array("\"\(name)\"".utf8))
        } catch {
            preconditionFailure("'\(name)' is not the content of a JSON string: \(error)")
        }
    }

    /// The names, in order.
    public var names: [String] { storage.strings }

    /// The number of names.
    public var count: Int { storage.count }

    /// Whether the table holds a name.
    ///
    /// - Parameter name: the name, as the API spells it.
    /// - Returns: `true` when it does.
    public func contains(_ name: String) -> Bool {
        var name = name
        return name.withUTF8 { bytes in
            guard let base = bytes.baseAddress else { return storage.strings.contains("") }
            return storage.index(of: base, count: bytes.count) != nil
        }
    }
}

/// The bytes of all names in one block, an open-addressed table over them, and the ready-made strings.
///
/// Each name is followed by a quotation mark, so that one comparison settles both the name and its end, and the block
/// by eight spare bytes, so that a name's last bytes can be loaded as a whole word.
@usableFromInline final class NameStorage: Sendable {
    struct Entry {
        var start: Int32
        var count: Int32
    }

    let count: Int
    let strings: [String]
    private let mask: Int
    // The three blocks are written in `init` alone and only read afterwards.
    private nonisolated(unsafe) let entries: UnsafeMutablePointer<Entry>
    private nonisolated(unsafe) let slots: UnsafeMutablePointer<Int32>
    private nonisolated(unsafe) let bytes: UnsafeMutablePointer<UInt8>
    private let ownKeys: NameKeys

    init(_ names: [String]) {
        var text: [UInt8] = []
        var spans: [Entry] = []
        for name in names {
            spans.append(Entry(start: Int32(text.count), count: Int32(name.utf8.count)))
            text.append(contentsOf: name.utf8)
            text.append(UInt8(ascii: "\""))
        }
        var size = 4
        while size < names.count * 2 { size *= 2 }
        count = names.count
        mask = size - 1
        strings = names
        ownKeys = NameKeys(names)
        entries = .allocate(capacity: max(spans.count, 1))
        slots = .allocate(capacity: size)
        bytes = .allocate(capacity: text.count + 8)
        slots.initialize(repeating: -1, count: size)
        bytes.initialize(repeating: 0, count: text.count + 8)
        for (index, byte) in text.enumerated() { bytes[index] = byte }
        for (index, span) in spans.enumerated() {
            (entries + index).initialize(to: span)
            var slot = Self.hash(bytes + Int(span.start), Int(span.count)) & mask
            while slots[slot] >= 0 { slot = (slot + 1) & mask }
            slots[slot] = Int32(index)
        }
    }

    deinit {
        entries.deallocate()
        slots.deallocate()
        bytes.deallocate()
    }

    /// The names as keys of fields, in quotation marks and with a colon; they stand as long as the table.
    var keys: UnsafePointer<UnsafeBufferPointer<UInt8>> { ownKeys.first }

    @inline(__always)
    func length(_ index: Int) -> Int { Int(entries[index].count) }

    /// Whether the name and a quotation mark behind it stand at `text`.
    @inline(__always)
    func stands(_ index: Int, at text: UnsafePointer<UInt8>, before end: UnsafePointer<UInt8>) -> Bool {
        let entry = entries[index]
        let length = Int(entry.count) + 1
        guard end - text >= length else { return false }
        return Bytes.equal(text, bytes + Int(entry.start), length, readable: end - text)
    }

    /// The place of a name, by its hash.
    func index(of text: UnsafePointer<UInt8>, count length: Int) -> Int? {
        var slot = Self.hash(text, length) & mask
        while true {
            let index = Int(slots[slot])
            if index < 0 { return nil }
            let entry = entries[index]
            if Int(entry.count) == length, Bytes.equal(text, bytes + Int(entry.start), length, readable: length) {
                return index
            }
            slot = (slot + 1) & mask
        }
    }

    /// Mixes the length, the first and the last bytes; names that differ only between them are told apart by comparison.
    @inline(__always)
    private static func hash(_ text: UnsafePointer<UInt8>, _ length: Int) -> Int {
        var head: UInt64
        var tail: UInt64
        if length >= 8 {
            head = Bytes.word(text)
            tail = Bytes.word(text + (length - 8))
        } else {
            head = 0
            tail = 0
            for offset in 0..<length { head = head << 8 | UInt64(text[offset]) }
        }
        head ^= UInt64(truncatingIfNeeded: length) &* 0x9E37_79B9_7F4A_7C15
        tail = tail &* 0xC2B2_AE3D_27D4_EB4F
        var mixed = (head ^ (tail >> 29) ^ tail) &* 0xFF51_AFD7_ED55_8CCD
        mixed ^= mixed >> 32
        return Int(truncatingIfNeeded: mixed & 0x7FFF_FFFF)
    }
}
