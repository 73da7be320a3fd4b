/// Collects notices while reading, for an observer; the paths are found afterwards, in one pass.
final class NoticeLog {
    private struct Key: Hashable {
        var kind: JSONNotice.Kind
        var text: String
    }

    private struct Entry {
        var key: Key
        var offset: Int
        var count: Int
    }

    private static let greatestLength = 40

    private let limit: Int
    private var entries: [Entry] = []
    private var places: [Key: Int] = [:]

    init(limit: Int) {
        self.limit = limit
    }

    /// Adds a remark about the value at `offset`; equal ones at other places are only counted.
    func add(_ kind: JSONNotice.Kind, at offset: Int, text: String) {
        let key = Key(kind: kind, text: FoundText.shortened(text, Self.greatestLength))
        if let place = places[key] {
            if entries[place].offset != offset { entries[place].count += 1 }
        } else if entries.count < limit {
            places[key] = entries.count
            entries.append(Entry(key: key, offset: offset, count: 1))
        }
    }

    /// Adds a remark about a field, whose name begins at `place`.
    func add(
        _ kind: JSONNotice.Kind,
        at offset: Int,
        keyAt place: UnsafePointer<UInt8>,
        before end: UnsafePointer<UInt8>
    ) {
        add(kind, at: offset, text: FoundText.name(place, end))
    }

    /// Tells all that was collected, in the document's order.
    func report(to observer: (JSONNotice) -> Void, base: UnsafePointer<UInt8>, count: Int) {
        var walker = PathWalker(start: base, count: count)
        for entry in entries.sorted(by: { $0.offset < $1.offset }) {
            let path = walker.path(at: entry.offset)
            observer(JSONNotice(kind: entry.key.kind, path: path, text: entry.key.text, count: entry.count))
        }
    }
}
