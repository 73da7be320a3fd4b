#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The system's calls under names that FlyingSocks has no members of.
enum SystemCalls {
    /// Waits until something can be done with one of the files.
    static func waitForEvents(_ files: inout [pollfd]) -> Int32 {
        poll(&files, nfds_t(files.count), -1)
    }

    /// A pipe whose ends don't block.
    static func makePipe() -> (read: Int32, write: Int32)? {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        for end in ends { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
        return (ends[0], ends[1])
    }

    static func writeByte(to file: Int32) {
        var byte: UInt8 = 1
        _ = write(file, &byte, 1)
    }

    static func drain(_ file: Int32) {
        var buffer = [UInt8](repeating: 0, count: 256)
        while read(file, &buffer, buffer.count) > 0 {}
    }

    static func closeFile(_ file: Int32) { _ = close(file) }

    /// Has small packets sent at once, in place of waiting for the acknowledgement of the one before.
    static func sendWithoutDelay(on file: Int32) {
        var value: Int32 = 1
        _ = setsockopt(file, Int32(IPPROTO_TCP), TCP_NODELAY, &value, socklen_t(MemoryLayout<Int32>.size))
    }
}
