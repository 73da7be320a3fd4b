/// Where something stands in the specs: a file, and a line and column counted from 1.
package struct Place: Hashable, Sendable {
    /// The index of the file in the list of sources.
    package var file: Int32
    package var line: Int32
    package var column: Int32

    package init(file: Int, line: Int, column: Int) {
        self.file = Int32(truncatingIfNeeded: file)
        self.line = Self.bounded(line)
        self.column = Self.bounded(column)
    }

    /// Clamps as `Int32(clamping:)` does, which is slow where nothing is optimised.
    private static func bounded(_ count: Int) -> Int32 {
        let most = Int(Int32.max)
        return Int32(truncatingIfNeeded: count > most ? most : count)
    }

    /// The beginning of a file.
    package static func start(of file: Int) -> Place { Place(file: file, line: 1, column: 1) }
}
