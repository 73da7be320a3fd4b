import Foundation

/// What the commands print.
///
/// Standard output isn't a terminal in pipes, so every line is flushed by itself.
enum Output {
    static func line(_ text: String = "") {
        FileHandle.standardOutput.write(Data((text + "\n").utf8))
    }

    static func error(_ text: String) {
        FileHandle.standardError.write(Data((text + "\n").utf8))
    }
}
