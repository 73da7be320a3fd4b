/// Reads or writes the fields of one object, by one list of calls: a call for each field, in the order of their names.
///
/// One list serves both ways, since each line of an emitted type costs whoever compiles it. Reading goes through the list
/// once where the document has its fields in this order, and once more for each step back.
public struct FieldCoder: ~Copyable {
    /// The reader, when reading; it outlives the coder.
    @usableFromInline let reader: UnsafeMutablePointer<JSONReader>?
    /// The writer, when writing; it outlives the coder.
    @usableFromInline let writer: UnsafeMutablePointer<JSONWriter>?
    private var cursor: ObjectCursor
    /// The names as keys, which stand as long as the cursor's names do.
    private let keys: UnsafePointer<UnsafeBufferPointer<UInt8>>
    private let count: Int
    /// The field that the next call is about; behind all of them before the first.
    private var index = Int.max
    /// The field whose value stands next in the document; negative where none does.
    @usableFromInline var due = -1

    @usableFromInline
    init(reading reader: UnsafeMutablePointer<JSONReader>, _ names: NameTable) {
        self.init(reader: reader, writer: nil, reader.pointee.object(names))
    }

    @usableFromInline
    init(writing writer: UnsafeMutablePointer<JSONWriter>, _ names: NameTable) {
        self.init(reader: nil, writer: writer, ObjectCursor(names.storage))
        index = 0
    }

    private init(
        reader: UnsafeMutablePointer<JSONReader>?,
        writer: UnsafeMutablePointer<JSONWriter>?,
        _ cursor: ObjectCursor
    ) {
        self.reader = reader
        self.writer = writer
        self.cursor = cursor
        self.keys = cursor.names.keys
        self.count = cursor.names.count
    }

    /// The field that a call is about.
    @inline(__always)
    mutating func field() -> Int {
        index &+= 1
        return index &- 1
    }

    /// The field that a call out of another module is about.
    @usableFromInline
    mutating func nextField() -> Int { field() }

    /// Goes on to the value of the document's next field.
    @usableFromInline
    mutating func next() {
        guard let reader else { return }
        due = reader.pointee.next(&cursor) ?? -1
    }

    /// Begins the list anew, where the document has a field that is still to be read.
    @usableFromInline
    mutating func begins() -> Bool {
        precondition(due < index, "The type has fewer calls than names.")
        index = 0
        return due >= 0
    }

    /// Writes the key of a field, and makes room for so many bytes more.
    @inline(__always)
    func key(_ field: Int, room: Int) {
        writer?.pointee.key(key(of: field), room: room)
    }

    /// Writes the key of a value that may hold others.
    ///
    /// - Returns: whether there is room for one more level.
    @usableFromInline
    func beginsValue(_ field: Int) -> Bool {
        writer?.pointee.field(key(of: field)) ?? false
    }

    @inline(__always)
    private func key(of field: Int) -> UnsafeBufferPointer<UInt8> {
        precondition(field < count, "The type has more calls than names.")
        return keys[field]
    }
}

extension JSONReader {
    /// Reads an object's fields; those that don't stand there are left as they are.
    ///
    /// - Parameter model: the object, without anything.
    @inlinable
    public mutating func fields<Model: JSONFields>(of model: inout Model) {
        let names = Model.names
        withExtendedLifetime(names) {
            withUnsafeMutablePointer(to: &self) { reader in
                var coder = FieldCoder(reading: reader, names)
                coder.next()
                while coder.begins() { model.codeFields(with: &coder) }
            }
        }
    }
}

extension JSONWriter {
    /// Writes an object with the fields that are there.
    ///
    /// - Parameter model: the object; it is not changed.
    @inlinable
    public mutating func fields<Model: JSONFields>(of model: inout Model) {
        let names = Model.names
        beginObject()
        withExtendedLifetime(names) {
            withUnsafeMutablePointer(to: &self) { writer in
                var coder = FieldCoder(writing: writer, names)
                model.codeFields(with: &coder)
            }
        }
        endObject()
    }
}
