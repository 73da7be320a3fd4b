import Foundation

/// Makes gzip files that expand to many times their size.
///
/// One deflate block with the fixed codes of RFC 1951, 3.2.6: a space, then copies of the 258 bytes before. A copy takes
/// 13 bits, so that eight of them fill 13 whole bytes, whatever bit they begin at.
enum GzipBomb {
    private static let header = Data([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3])
    private static let copyLength = 258
    private static let copiesInTurn = 8

    static func data(expandingTo size: Int) -> Data {
        var bits = BitWriter()
        bits.write(0b011, count: 3)
        bits.writeCode(0x50, count: 8)
        let start = bits.bytes.count
        for _ in 0..<copiesInTurn { writeCopy(&bits) }
        let turn = Data(bits.bytes[start...])
        let turns = size / (copyLength * copiesInTurn)
        var data = header + bits.bytes
        for _ in 0..<turns { data += turn }

        bits.bytes = []
        writeCopy(&bits)
        bits.writeCode(0, count: 7)
        bits.fill()
        return data + bits.bytes + Data(count: 8)
    }

    /// Length 258 (symbol 285), distance 1 (symbol 0).
    private static func writeCopy(_ bits: inout BitWriter) {
        bits.writeCode(0b1100_0101, count: 8)
        bits.writeCode(0, count: 5)
    }
}

/// Packs bits as deflate does: the lowest first.
private struct BitWriter {
    var bytes: [UInt8] = []
    private var pending: UInt8 = 0
    private var count = 0

    mutating func write(_ value: Int, count: Int) {
        for place in 0..<count { append(value >> place & 1) }
    }

    /// A Huffman code, which goes with its highest bit first.
    mutating func writeCode(_ code: Int, count: Int) {
        for place in (0..<count).reversed() { append(code >> place & 1) }
    }

    mutating func fill() {
        while count != 0 { append(0) }
    }

    private mutating func append(_ bit: Int) {
        pending |= UInt8(bit) << count
        count += 1
        guard count == 8 else { return }
        bytes.append(pending)
        pending = 0
        count = 0
    }
}
