#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Puts a file's new content in the place of its old one, so that a reader sees the one or the other and never a part.
///
/// Foundation's own way waits until each file is on the disk, which took longer than making them. What is lost with the
/// power is made again by a clean build.
struct Replacement {
    let path: String

    func write(_ content: UnsafeRawBufferPointer) throws(SystemFault) {
        let temporary = temporaryPath
        do throws(SystemFault) {
            try Self.write(content, to: temporary)
            guard rename(temporary, path) == 0 else { throw SystemFault() }
        } catch {
            unlink(temporary)
            throw error
        }
    }

    private static func write(_ content: UnsafeRawBufferPointer, to path: String) throws(SystemFault) {
        guard let file = fopen(path, "wb") else { throw SystemFault() }
        setvbuf(file, nil, _IONBF, 0)
        let written = fwrite(content.baseAddress, 1, content.count, file)
        let fault = written < content.count ? SystemFault() : nil
        guard fclose(file) == 0 || fault != nil else { throw SystemFault() }
        if let fault { throw fault }
    }

    /// A hidden file beside the real one; no other process has one of its name.
    private var temporaryPath: String {
        let name = path.utf8.lastIndex(of: UInt8(ascii: "/")).map(path.utf8.index(after:)) ?? path.startIndex
        return "\(path[..<name]).\(path[name...]).\(getpid())"
    }
}

/// The last error of the system.
struct SystemFault: Error, CustomStringConvertible {
    private let number = errno

    var description: String {
        switch number {
        case EACCES, EPERM: "there is no permission to write here"
        case ENOSPC, EDQUOT: "the disk is full"
        case EROFS: "the disk is read-only"
        default: String(cString: strerror(number))
        }
    }
}
