#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// A day and a time by some clock, with or without an offset from UTC, as it was received.
///
/// Renderings: `yyyy-MM-dd`, or that with a `T` or a space and `HH:mm`, `HH:mm:ss` or `HH:mm:ss.SSS` (one to nine
/// digits) behind it, and behind that `Z`, `+HH:mm`, `+HHmm`, `+HH` or nothing. The text is kept to the letter and
/// written back as it came. Two timestamps are equal when their texts are; to compare moments, compare ``instant``.
public struct Timestamp: Sendable, Hashable, CustomStringConvertible, LosslessStringConvertible {
    /// What stands between the day and the time.
    public enum Separator: Sendable, Hashable {
        /// The letter T, as ISO 8601 has it: `2026-01-31T10:30:00`.
        case letter
        /// A space, and no seconds unless there are some: `2026-01-31 10:30`.
        case space
    }

    let text: DateText

    init(text: DateText) {
        self.text = text
    }

    /// Reads a day and a time.
    ///
    /// `nil` for anything else, and for a day or a time that doesn't exist.
    ///
    /// - Parameter description: the text, in one of the renderings.
    public init?(_ description: String) {
        guard let text = DateText(description) else { return nil }
        self.text = text
    }

    /// Makes a day and a time.
    ///
    /// `nil` for a time that doesn't exist.
    ///
    /// - Parameters:
    ///   - date: the day.
    ///   - hour: from 0 to 23.
    ///   - minute: from 0 to 59.
    ///   - second: from 0 to 59.
    ///   - nanosecond: from 0 to 999,999,999; written as milliseconds where that is exact, left out where it is 0.
    ///   - offset: the offset from UTC in minutes, below 24 hours; `nil` when it isn't known.
    ///   - separator: what stands between the day and the time.
    public init?(
        date: LocalDate,
        hour: Int,
        minute: Int,
        second: Int = 0,
        nanosecond: Int = 0,
        offset: Int? = nil,
        separator: Separator = .letter
    ) {
        guard (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second),
            (0..<1_000_000_000).contains(nanosecond), (offset ?? 0).magnitude < 24 * 60
        else { return nil }
        var text = DateText(year: date.text.year, month: date.text.month, day: date.text.day)
        text.hour = UInt8(hour)
        text.minute = UInt8(minute)
        text.second = UInt8(second)
        text.nanosecond = UInt32(nanosecond)
        text.separator = separator == .letter ? .letter : .space
        if nanosecond > 0 {
            text.fractionDigits = nanosecond % 1_000_000 == 0 ? 3 : 9
        } else if second == 0, separator == .space {
            text.fractionDigits = DateText.noSecond
        }
        if let offset {
            text.offsetMinutes = Int16(offset)
            text.offsetForm = offset == 0 ? .zulu : .colon
        }
        self.text = text
    }

    /// What the clock shows at some place at a moment, in whole milliseconds.
    ///
    /// `nil` outside the years 1 to 9999.
    ///
    /// - Parameters:
    ///   - instant: the moment.
    ///   - timeZone: the place's time zone, whose offset is kept.
    public init?(_ instant: Date, in timeZone: TimeZone) {
        let seconds = instant.timeIntervalSince1970
        guard seconds.magnitude < 400_000_000_000 else { return nil }
        let offset = timeZone.secondsFromGMT(for: instant) / 60
        let milliseconds = Int((seconds * 1000).rounded()) + offset * 60_000
        let (day, rest) = Self.divide(milliseconds, by: 86_400_000)
        guard let date = DateText(dayNumber: day) else { return nil }
        self.init(
            date: LocalDate(text: date),
            hour: rest / 3_600_000,
            minute: rest / 60_000 % 60,
            second: rest / 1000 % 60,
            nanosecond: rest % 1000 * 1_000_000,
            offset: offset
        )
    }

    private static func divide(_ value: Int, by step: Int) -> (Int, Int) {
        let (quotient, rest) = value.quotientAndRemainder(dividingBy: step)
        return rest < 0 ? (quotient - 1, rest + step) : (quotient, rest)
    }

    /// The day.
    public var date: LocalDate { LocalDate(text: DateText(year: text.year, month: text.month, day: text.day)) }

    /// Whether there is a time, or only a day.
    public var hasTime: Bool { text.separator != .none }

    /// The year, from 1 to 9999.
    public var year: Int { Int(text.year) }

    /// The month, from 1 to 12.
    public var month: Int { Int(text.month) }

    /// The day of the month, from 1.
    public var day: Int { Int(text.day) }

    /// The hour, from 0 to 23.
    public var hour: Int { Int(text.hour) }

    /// The minute, from 0 to 59.
    public var minute: Int { Int(text.minute) }

    /// The second, from 0 to 59.
    public var second: Int { Int(text.second) }

    /// The part of a second, from 0 to 999,999,999 nanoseconds.
    public var nanosecond: Int { Int(text.nanosecond) }

    /// The offset from UTC in minutes, east of it positive; `nil` when none was given.
    public var offset: Int? { text.offsetForm == .none ? nil : Int(text.offsetMinutes) }

    /// The text as it was received.
    public var description: String { text.text }

    /// The moment; `nil` when no offset was given.
    public var instant: Date? {
        guard let offset else { return nil }
        return moment(offsetSeconds: offset * 60)
    }

    /// The moment, by the offset given, or else by a place's clock.
    ///
    /// A time that the clock shows twice is the first of the two; one that it skips is taken by the offset before.
    ///
    /// - Parameter timeZone: the time zone where no offset was given.
    /// - Returns: the moment.
    public func instant(in timeZone: TimeZone) -> Date {
        if let instant { return instant }
        let before = timeZone.secondsFromGMT(for: moment(offsetSeconds: 0).addingTimeInterval(-86_400))
        let early = moment(offsetSeconds: before)
        if timeZone.secondsFromGMT(for: early) == before { return early }
        let after = timeZone.secondsFromGMT(for: early)
        let late = moment(offsetSeconds: after)
        return timeZone.secondsFromGMT(for: late) == after ? late : early
    }

    private func moment(offsetSeconds: Int) -> Date {
        Date(timeIntervalSince1970: Double(text.wallSeconds - offsetSeconds) + Double(text.nanosecond) / 1e9)
    }
}

extension Timestamp: JSONCodable, Codable {
    /// Reads a day and a time from a string.
    public static func read(from reader: inout JSONReader) -> Timestamp? { reader.timestamp() }

    /// Writes a day and a time as a string.
    public func write(to writer: inout JSONWriter) { writer.timestampValue(self) }

    /// Reads a day and a time from a foreign decoder.
    ///
    /// - Parameter decoder: where to read from.
    /// - Throws: `DecodingError` when there is no such text.
    public init(from decoder: any Decoder) throws {
        let text = try JSONValue.text(from: decoder)
        guard let timestamp = Timestamp(text) else {
            throw JSONValue.decodingError(decoder, "expected a date and time such as 2026-01-31T10:30:00Z")
        }
        self = timestamp
    }

    /// Writes a day and a time to a foreign encoder, as a string.
    ///
    /// - Parameter encoder: where to write to.
    /// - Throws: what the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
