#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif
#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Android)
    import Android
#endif

/// Memory that can grow in place and be handed over to `Data`.
enum Memory {
    static func allocate(_ count: Int) -> UnsafeMutablePointer<UInt8>? {
        malloc(max(count, 1))?.assumingMemoryBound(to: UInt8.self)
    }

    /// Makes the block larger.
    static func grow(_ memory: UnsafeMutablePointer<UInt8>?, to count: Int) -> UnsafeMutablePointer<UInt8> {
        guard let larger = realloc(memory, max(count, 1)) else { preconditionFailure("out of memory: \(count) bytes") }
        return larger.assumingMemoryBound(to: UInt8.self)
    }

    /// Makes the block smaller, if that can be done.
    static func shrink(_ memory: UnsafeMutablePointer<UInt8>, to count: Int) -> UnsafeMutablePointer<UInt8> {
        realloc(memory, max(count, 1))?.assumingMemoryBound(to: UInt8.self) ?? memory
    }

    static func free(_ memory: UnsafeMutablePointer<UInt8>?) {
        releaseMemory(memory)
    }

    /// Hands the block over.
    static func data(_ memory: UnsafeMutablePointer<UInt8>, count: Int) -> Data {
        if count == 0 {
            free(memory)
            return Data()
        }
        return Data(bytesNoCopy: memory, count: count, deallocator: .free)
    }

    /// The first place of a byte.
    static func find(_ byte: UInt8, _ start: UnsafePointer<UInt8>, _ count: Int) -> UnsafePointer<UInt8>? {
        guard let place = memchr(start, Int32(byte), count) else { return nil }
        return UnsafePointer(place.assumingMemoryBound(to: UInt8.self))
    }

    static func isEqual(_ left: UnsafePointer<UInt8>, _ right: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        memcmp(left, right, count) == 0
    }
}

private func releaseMemory(_ memory: UnsafeMutablePointer<UInt8>?) {
    free(memory)
}
