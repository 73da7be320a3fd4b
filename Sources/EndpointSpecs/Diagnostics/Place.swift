/// Where something stands in the specs: a file, and a line and column counted from 1.
package struct Place: Hashable, Sendable {
    /// The index of the file in the list of sources.
    package var file: Int32
    package var line: Int32
    package var column: Int32

    package init(file: Int, line: Int, column: Int) {
        self.file = Int32(truncatingIfNeeded: file)
        self.line = Int32(clamping: line)
        self.column = Int32(clamping: column)
    }

    /// The beginning of a file.
    package static func start(of file: Int) -> Place { Place(file: file, line: 1, column: 1) }
}
