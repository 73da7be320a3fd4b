#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// A day of the Gregorian calendar, without a time zone.
///
/// Days from 0001-01-01 to 9999-12-31. A day that was received with a time behind it (`2026-01-31T00:00:00+01:00`) is
/// the day that stands there, and is written back as it came; all others are written as `yyyy-MM-dd`. Two dates are
/// equal when they are the same day, however they were written.
public struct LocalDate: Sendable, Hashable, Comparable, CustomStringConvertible, LosslessStringConvertible {
    let text: DateText

    init(text: DateText) {
        self.text = text
    }

    /// Makes a day.
    ///
    /// `nil` for a day that doesn't exist.
    ///
    /// - Parameters:
    ///   - year: from 1 to 9999.
    ///   - month: from 1 to 12.
    ///   - day: from 1 to the length of the month.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= DateText.days(inMonth: month, of: year)
        else { return nil }
        self.text = DateText(year: Int16(year), month: UInt8(month), day: UInt8(day))
    }

    /// Reads a day: `2026-01-31`, also with a time behind it in any rendering of ``Timestamp``.
    ///
    /// `nil` for anything else, and for a day that doesn't exist.
    ///
    /// - Parameter description: the text.
    public init?(_ description: String) {
        guard let text = DateText(description) else { return nil }
        self.text = text
    }

    /// The day that a moment belongs to at some place.
    ///
    /// `nil` outside the years 1 to 9999.
    ///
    /// - Parameters:
    ///   - instant: the moment.
    ///   - timeZone: the place's time zone.
    public init?(_ instant: Date, in timeZone: TimeZone) {
        guard let timestamp = Timestamp(instant, in: timeZone) else { return nil }
        self = timestamp.date
    }

    /// The year, from 1 to 9999.
    public var year: Int { Int(text.year) }

    /// The month, from 1 to 12.
    public var month: Int { Int(text.month) }

    /// The day of the month, from 1.
    public var day: Int { Int(text.day) }

    /// The text as it was received, or `yyyy-MM-dd`.
    public var description: String { text.text }

    /// The day so many days later, or earlier.
    ///
    /// - Parameter days: the number of days.
    /// - Returns: `nil` outside the years 1 to 9999.
    public func adding(days: Int) -> LocalDate? {
        let (number, isOver) = text.dayNumber.addingReportingOverflow(days)
        guard !isOver, number.magnitude < 4_000_000 else { return nil }
        return DateText(dayNumber: number).map { LocalDate(text: $0) }
    }

    /// Whether both are the same day.
    public static func == (left: LocalDate, right: LocalDate) -> Bool {
        left.text.dayKey == right.text.dayKey
    }

    /// Whether one day is before the other.
    public static func < (left: LocalDate, right: LocalDate) -> Bool {
        left.text.dayKey < right.text.dayKey
    }

    /// Hashes the day.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(text.dayKey)
    }
}

extension LocalDate: JSONCodable, Codable {
    /// Reads a day from a string.
    public static func read(from reader: inout JSONReader) -> LocalDate? { reader.date() }

    /// Writes a day as a string.
    public func write(to writer: inout JSONWriter) { writer.dateValue(self) }

    /// Reads a day from a foreign decoder.
    ///
    /// - Parameter decoder: where to read from.
    /// - Throws: `DecodingError` when there is no such text.
    public init(from decoder: any Decoder) throws {
        let text = try JSONValue.text(from: decoder)
        guard let date = LocalDate(text) else {
            throw JSONValue.decodingError(decoder, "expected a date such as 2026-01-31")
        }
        self = date
    }

    /// Writes a day to a foreign encoder, as a string.
    ///
    /// - Parameter encoder: where to write to.
    /// - Throws: what the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension DateText {
    /// Grows with the day.
    var dayKey: Int { Int(year) << 9 | Int(month) << 5 | Int(day) }
}
