/// Finds bytes that YAML text can't have.
enum UTF8Check {
    /// The place of the first byte that is not UTF-8, or of the first control character other than tab and line ends.
    static func firstFault(in bytes: [UInt8], file: Int) -> Place? {
        let offset: Int? = bytes.withUnsafeBufferPointer { buffer in
            let isValid = String(validating: buffer, as: UTF8.self) != nil
            if isValid { return firstControl(in: buffer) }
            return min(firstInvalid(in: buffer), firstControl(in: buffer) ?? buffer.count)
        }
        guard let offset else { return nil }
        let before = bytes[..<offset]
        let line = before.count(where: { $0 == 0x0A }) + 1
        let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let column = before[lineStart...].count(where: { $0 & 0xC0 != 0x80 }) + 1
        return Place(file: file, line: line, column: column)
    }

    private static func firstControl(in buffer: UnsafeBufferPointer<UInt8>) -> Int? {
        buffer.firstIndex { ($0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D) || $0 == 0x7F }
    }

    private static func firstInvalid(in buffer: UnsafeBufferPointer<UInt8>) -> Int {
        var decoder = Unicode.UTF8.ForwardParser()
        var iterator = buffer.makeIterator()
        var offset = 0
        while case .valid(let scalar) = decoder.parseScalar(from: &iterator) { offset += scalar.count }
        return offset
    }
}
