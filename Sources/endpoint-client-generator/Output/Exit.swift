#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// How the tool ends; `--help` lists them.
enum ExitStatus: Int32 {
    case done = 0
    case specs = 1
    case changes = 2
    case usage = 64
    case inputOutput = 74
}

enum Exit {
    static func with(_ status: ExitStatus) -> Never { exit(status.rawValue) }

    /// Leaves a large value to the end of the process, which frees it at once instead of object by object.
    static func leave(_ value: some Sendable) { _ = Unmanaged.passRetained(Left(value)) }

    private final class Left<Value: Sendable>: Sendable {
        private let value: Value

        init(_ value: Value) {
            self.value = value
        }
    }
}

enum StandardError {
    static func write(_ text: String) {
        let bytes = Array((text + "\n").utf8)
        bytes.withUnsafeBufferPointer { buffer in
            guard var next = buffer.baseAddress else { return }
            var rest = buffer.count
            while rest > 0 {
                let written = systemWrite(STDERR_FILENO, next, rest)
                if written <= 0 { return }
                next += written
                rest -= written
            }
        }
    }

    private static func systemWrite(_ file: Int32, _ start: UnsafePointer<UInt8>, _ count: Int) -> Int {
        #if canImport(Glibc)
            Glibc.write(file, start, count)
        #elseif canImport(Musl)
            Musl.write(file, start, count)
        #else
            Darwin.write(file, start, count)
        #endif
    }
}
