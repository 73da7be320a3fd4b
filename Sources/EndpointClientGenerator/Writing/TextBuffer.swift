/// Text in UTF-8 that grows at its end.
///
/// Appending to a `String` or an array costs two to three times as much, the one in release builds, the other in debug ones.
struct TextBuffer: ~Copyable {
    private var start: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private(set) var count = 0

    init() {
        capacity = 1 << 16
        start = .allocate(capacity: capacity)
    }

    deinit { start.deallocate() }

    mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { new in
            guard let first = new.baseAddress else { return }
            if count + new.count > capacity { grow(by: new.count) }
            (start + count).update(from: first, count: new.count)
            count += new.count
        }
    }

    private mutating func grow(by length: Int) {
        capacity = 2 * (capacity + length)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.update(from: start, count: count)
        start.deallocate()
        start = larger
    }

    var bytes: [UInt8] { Array(UnsafeBufferPointer(start: start, count: count)) }
}
