import EndpointCoding
import Foundation
import FuzzDriver

/// Any text as a date, a time, a number and base64, beside Foundation where it knows the same forms.
@main
enum Main {
    private static let utc = {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        return calendar
    }()

    static func main() {
        Fuzzer.run { bytes in
            let text = String(decoding: bytes, as: UTF8.self)
            date(text)
            timestamp(text)
            number(text)
            binary(bytes, text)
        }
    }

    private static func date(_ text: String) {
        guard let date = LocalDate(text) else { return }
        Fuzzer.expect(date.description == text, "a date is written back to the letter")
        let day = LocalDate(year: date.year, month: date.month, day: date.day)
        Fuzzer.expect(day == date, "a date exists")
        Fuzzer.expect(date.adding(days: 1)?.adding(days: -1) == date || date.year == 9999, "a day has a neighbour")
        Fuzzer.expect(read(LocalDate.self, quoted(text)) == date, "a date is read from JSON")
    }

    /// Foundation's calendar is Julian before 1582.
    private static func timestamp(_ text: String) {
        guard let timestamp = Timestamp(text) else { return }
        Fuzzer.expect(timestamp.description == text, "a time is written back to the letter")
        Fuzzer.expect(read(Timestamp.self, quoted(text)) == timestamp, "a time is read from JSON")
        guard timestamp.year > 1582 else { return }
        let parts = DateComponents(
            year: timestamp.year,
            month: timestamp.month,
            day: timestamp.day,
            hour: timestamp.hour,
            minute: timestamp.minute,
            second: timestamp.second
        )
        let moment = timestamp.instant(in: .gmt).timeIntervalSince1970
        let other = utc.date(from: parts)?.timeIntervalSince1970 ?? .nan
        let expected = other - Double(timestamp.offset ?? 0) * 60 + Double(timestamp.nanosecond) / 1e9
        Fuzzer.expect(abs(moment - expected) < 1e-3, "\(text) is \(expected), not \(moment)")
    }

    private static func number(_ text: String) {
        guard !text.utf8.contains(UInt8(ascii: "\"")) else { return }
        let decimal = read(Decimal.self, text)
        let plain = text.filter { !$0.isWhitespace }
        let quotedDecimal = read(Decimal.self, quoted(plain))
        if let decimal {
            Fuzzer.expect(quotedDecimal == decimal, "a number is the same in quotation marks")
            // Foundation has no zero with a large exponent.
            Fuzzer.expect(decimal.isZero || Decimal(string: plain) == decimal, "\(text) is \(decimal) to us alone")
        }
        if let decimal = decimal ?? quotedDecimal {
            let written = (try? JSONWriter.bytes(of: decimal)).map { String(decoding: $0, as: UTF8.self) } ?? ""
            Fuzzer.expect(read(Decimal.self, written) == decimal, "\(text) is written back the same: \(written)")
        }
        let integer = read(Int64.self, text)
        if let integer { Fuzzer.expect(decimal.map { $0 == Decimal(integer) } ?? true, "\(text) is one integer") }
        let small = read(Int32.self, text)
        Fuzzer.expect(small == integer.flatMap { Int32(exactly: $0) }, "an integer is the same in 32 bits")
    }

    private static func binary(_ bytes: [UInt8], _ text: String) {
        let data = Data(bytes)
        let written = (try? JSONWriter.bytes(of: data)).map { String(decoding: $0, as: UTF8.self) }
        Fuzzer.expect(written == "\"\(data.base64EncodedString())\"", "base64 is written as Foundation does")
        Fuzzer.expect(data.isEmpty || written.flatMap { read(Data.self, $0) } == data, "base64 is read back the same")
        // Foundation also takes padding in the middle, and where no character lacks.
        let content = text.prefix { $0 != "=" }
        let isPlain = text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x22 && $0 != 0x5C }
        let isPadded = text == content + String(repeating: "=", count: (4 - content.utf8.count % 4) % 4)
        guard !text.isEmpty, isPlain, isPadded else { return }
        Fuzzer.expect(read(Data.self, quoted(text)) == Data(base64Encoded: text), "base64 is read as Foundation does")
    }

    private static func quoted(_ text: String) -> String { "\"\(text)\"" }

    private static func read<T: JSONCodable>(_ type: T.Type, _ text: String) -> T? {
        try? JSONReader.read(type, from: Array(text.utf8))
    }
}
