/// Writes JSON, one value after the other, at the end of a growing block of bytes.
///
/// What is written is RFC 8259 in UTF-8, compact, in the order of the calls; an absent value leaves nothing behind. No
/// method throws: the first failure is remembered, and thrown as ``JSONWriteError`` by the function that began the
/// writing.
public struct JSONWriter: ~Copyable {
    var base: UnsafeMutablePointer<UInt8>
    var count = 0
    var capacity: Int
    var needsComma = false
    var depth = 0
    var fault: WriteFault?
    let isRedacting: Bool
    /// The rules of objects by the places where these begin, when they are asked for.
    var tables: [Int: RuleTable]?

    private static let firstCapacity = 512
    private static let greatestDepth = JSONLimits.greatestDepth

    init(isRedacting: Bool = false, tables: [Int: RuleTable]? = nil) {
        self.isRedacting = isRedacting
        self.tables = tables
        base = Memory.grow(nil, to: Self.firstCapacity)
        capacity = Self.firstCapacity
    }

    deinit {
        Memory.free(base)
    }

    /// Makes room for so many bytes more.
    @inline(__always)
    mutating func reserve(_ needed: Int) {
        if capacity &- count < needed { grow(needed) }
    }

    @inline(never)
    private mutating func grow(_ needed: Int) {
        capacity = max(capacity * 2, count + needed)
        base = Memory.grow(base, to: capacity)
    }

    @inline(__always)
    mutating func put(_ byte: UInt8) {
        base[count] = byte
        count &+= 1
    }

    @inline(__always)
    mutating func put(_ word: StaticString) {
        let length = word.utf8CodeUnitCount
        (base + count).update(from: word.utf8Start, count: length)
        count &+= length
    }

    /// Writes a comma where one is due and the key with its colon, and makes room for so many bytes more.
    @inline(__always)
    mutating func key(_ key: UnsafeBufferPointer<UInt8>, room: Int) {
        reserve(key.count &+ 1 &+ room)
        if needsComma { put(UInt8(ascii: ",")) }
        if let first = key.baseAddress { Bytes.copy(first, key.count, to: base + count) }
        count &+= key.count
        needsComma = true
    }

    /// Writes the key of a value that may hold others.
    ///
    /// - Returns: whether there is room for one more level.
    mutating func field(_ key: UnsafeBufferPointer<UInt8>) -> Bool {
        self.key(key, room: 4)
        if depth < Self.greatestDepth { return true }
        fail("at most \(Self.greatestDepth) levels of objects and lists", "one more")
        put("null")
        return false
    }

    /// Remembers that the value due can't be written, if nothing has failed before.
    @inline(never)
    mutating func fail(_ expected: String, _ found: String) {
        if fault == nil { fault = WriteFault(offset: count, expected: expected, found: found) }
    }
}

/// What can't be written, before it is put into words.
struct WriteFault {
    var offset: Int
    var expected: String
    var found: String
}

extension JSONWriter {
    /// Begins an object.
    public mutating func beginObject() {
        reserve(1)
        put(UInt8(ascii: "{"))
        depth &+= 1
        needsComma = false
    }

    /// Ends an object.
    public mutating func endObject() {
        reserve(1)
        put(UInt8(ascii: "}"))
        depth &-= 1
        needsComma = true
    }

    /// Begins a list.
    public mutating func beginList() {
        reserve(1)
        put(UInt8(ascii: "["))
        depth &+= 1
        needsComma = false
    }

    /// Writes a comma where one is due before the next element of a list.
    public mutating func nextElement() {
        if needsComma {
            reserve(1)
            put(UInt8(ascii: ","))
        }
        needsComma = true
    }

    /// Ends a list.
    public mutating func endList() {
        reserve(1)
        put(UInt8(ascii: "]"))
        depth &-= 1
        needsComma = true
    }
}
