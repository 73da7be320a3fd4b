import Foundation

/// A ZIP archive of files as they are, not compressed.
enum ZipArchive {
    private static let table: [UInt32] = (0..<256)
        .map { index in
            (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
        }

    static func bytes(of files: [(name: String, content: Data)]) -> Data {
        var archive = Data()
        var directory = Data()
        for file in files {
            let offset = UInt32(archive.count)
            let name = Data(file.name.utf8)
            var facts = Data()
            facts.append(littleEndian: UInt16(20))
            facts.append(littleEndian: UInt16(0x0800))
            facts.append(littleEndian: UInt16(0))
            facts.append(littleEndian: UInt32(0x0021_0000))
            facts.append(littleEndian: checksum(file.content))
            facts.append(littleEndian: UInt32(file.content.count))
            facts.append(littleEndian: UInt32(file.content.count))
            facts.append(littleEndian: UInt16(name.count))
            facts.append(littleEndian: UInt16(0))
            archive.append(littleEndian: UInt32(0x0403_4B50))
            archive.append(facts + name + file.content)
            directory.append(littleEndian: UInt32(0x0201_4B50))
            directory.append(littleEndian: UInt16(20))
            directory.append(facts)
            directory.append(Data(count: 10))
            directory.append(littleEndian: offset)
            directory.append(name)
        }
        let start = UInt32(archive.count)
        archive.append(directory)
        archive.append(littleEndian: UInt32(0x0605_4B50))
        archive.append(Data(count: 4))
        archive.append(littleEndian: UInt16(files.count))
        archive.append(littleEndian: UInt16(files.count))
        archive.append(littleEndian: UInt32(directory.count))
        archive.append(littleEndian: start)
        archive.append(littleEndian: UInt16(0))
        return archive
    }

    private static func checksum(_ content: Data) -> UInt32 {
        content.withUnsafeBytes { bytes in
            var value = UInt32.max
            for byte in bytes { value = table[Int((value ^ UInt32(byte)) & 0xFF)] ^ (value >> 8) }
            return ~value
        }
    }
}

extension Data {
    fileprivate mutating func append(littleEndian value: some FixedWidthInteger) {
        Swift.withUnsafeBytes(of: value.littleEndian) { append(contentsOf: $0) }
    }
}
