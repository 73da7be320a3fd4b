/// A day, with or without a time and an offset, and how it was written: sixteen bytes from which the text can be made
/// again to the letter.
struct DateText: Sendable, Hashable {
    enum Separator: UInt8, Sendable {
        case none = 0
        case space = 0x20
        case letter = 0x54
        case smallLetter = 0x74
    }

    enum OffsetForm: UInt8, Sendable {
        case none, zulu, smallZulu, hours, plain, colon
    }

    var nanosecond: UInt32 = 0
    var year: Int16
    var offsetMinutes: Int16 = 0
    var month: UInt8
    var day: UInt8
    var hour: UInt8 = 0
    var minute: UInt8 = 0
    var second: UInt8 = 0
    var separator: Separator = .none
    /// The number of digits behind the second; 0xFF when the second isn't written either.
    var fractionDigits: UInt8 = 0
    var offsetForm: OffsetForm = .none
    /// Whether an offset of zero has a minus sign.
    var isNegativeZero = false

    static let noSecond: UInt8 = 0xFF

    init(year: Int16, month: UInt8, day: UInt8) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads a rendering to its last byte: `yyyy-MM-dd`, then perhaps a `T` or a space and `HH:mm`, `HH:mm:ss` or
    /// `HH:mm:ss.SSS` (one to nine digits), then perhaps `Z`, `+HH:mm`, `+HHmm` or `+HH`.
    ///
    /// - Returns: `nil` for anything else, and for a day or a time that doesn't exist.
    @inline(__always)
    init?(_ text: UnsafePointer<UInt8>, _ count: Int) {
        guard count >= 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
            let century = Self.pair(text), let years = Self.pair(text + 2),
            let month = Self.pair(text + 5), let day = Self.pair(text + 8)
        else { return nil }
        let year = century * 100 + years
        guard year >= 1, month >= 1, month <= 12, day >= 1, day <= Self.days(inMonth: month, of: year) else {
            return nil
        }
        self.init(year: Int16(year), month: UInt8(month), day: UInt8(day))
        if count > 10, !readTime(text, count) { return nil }
    }

    init?(_ text: String) {
        var text = text
        let result = text.withUTF8 { bytes in bytes.baseAddress.flatMap { DateText($0, bytes.count) } }
        guard let result else { return nil }
        self = result
    }

    private mutating func readTime(_ text: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        guard count >= 16, let separator = Separator(rawValue: text[10]), separator != .none,
            text[13] == UInt8(ascii: ":"),
            let hour = Self.pair(text + 11), hour < 24, let minute = Self.pair(text + 14), minute < 60
        else { return false }
        self.separator = separator
        self.hour = UInt8(hour)
        self.minute = UInt8(minute)
        fractionDigits = Self.noSecond
        var index = 16
        if index < count, text[index] == UInt8(ascii: ":") {
            guard count >= 19, let second = Self.pair(text + 17), second < 60 else { return false }
            self.second = UInt8(second)
            fractionDigits = 0
            index = 19
            if index < count, text[index] == UInt8(ascii: ".") {
                guard readFraction(text, &index, count) else { return false }
            }
        }
        return index == count || readOffset(text + index, count - index)
    }

    private mutating func readFraction(_ text: UnsafePointer<UInt8>, _ index: inout Int, _ count: Int) -> Bool {
        index += 1
        let first = index
        var value: UInt32 = 0
        while index < count, index - first < 9, text[index] &- 0x30 < 10 {
            value = value * 10 + UInt32(text[index] - 0x30)
            index += 1
        }
        guard index > first else { return false }
        fractionDigits = UInt8(index - first)
        for _ in (index - first)..<9 { value *= 10 }
        nanosecond = value
        return true
    }

    private mutating func readOffset(_ text: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        switch text[0] {
        case UInt8(ascii: "Z"), UInt8(ascii: "z"):
            offsetForm = text[0] == UInt8(ascii: "Z") ? .zulu : .smallZulu
            return count == 1
        case UInt8(ascii: "+"), UInt8(ascii: "-"):
            break
        default:
            return false
        }
        guard count >= 3, let hours = Self.pair(text + 1), hours < 24 else { return false }
        var minutes = 0
        switch count {
        case 3:
            offsetForm = .hours
        case 5:
            guard let pair = Self.pair(text + 3) else { return false }
            minutes = pair
            offsetForm = .plain
        case 6:
            guard text[3] == UInt8(ascii: ":"), let pair = Self.pair(text + 4) else { return false }
            minutes = pair
            offsetForm = .colon
        default:
            return false
        }
        guard minutes < 60 else { return false }
        let total = hours * 60 + minutes
        let isNegative = text[0] == UInt8(ascii: "-")
        offsetMinutes = Int16(isNegative ? -total : total)
        isNegativeZero = isNegative && total == 0
        return true
    }

    /// Two digits.
    @inline(__always)
    private static func pair(_ text: UnsafePointer<UInt8>) -> Int? {
        let tens = text[0] &- 0x30
        let ones = text[1] &- 0x30
        guard tens < 10, ones < 10 else { return nil }
        return Int(tens) &* 10 &+ Int(ones)
    }

    /// The number of days of a month in the Gregorian calendar, also before it was in use.
    @inline(__always)
    static func days(inMonth month: Int, of year: Int) -> Int {
        if month == 2 { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28 }
        return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31
    }
}

extension DateText {
    static let greatestLength = 35

    /// Writes the text to where there is room for ``greatestLength`` bytes.
    ///
    /// - Returns: the number of bytes.
    @inline(__always)
    func write(to place: UnsafeMutablePointer<UInt8>) -> Int {
        Digits.writePair(Int(year) / 100, to: place)
        Digits.writePair(Int(year) % 100, to: place + 2)
        place[4] = UInt8(ascii: "-")
        Digits.writePair(Int(month), to: place + 5)
        place[7] = UInt8(ascii: "-")
        Digits.writePair(Int(day), to: place + 8)
        return separator == .none ? 10 : writeTime(to: place)
    }

    private func writeTime(to place: UnsafeMutablePointer<UInt8>) -> Int {
        place[10] = separator.rawValue
        Digits.writePair(Int(hour), to: place + 11)
        place[13] = UInt8(ascii: ":")
        Digits.writePair(Int(minute), to: place + 14)
        var count = 16
        if fractionDigits != Self.noSecond {
            place[16] = UInt8(ascii: ":")
            Digits.writePair(Int(second), to: place + 17)
            count = 19
            if fractionDigits > 0 {
                place[19] = UInt8(ascii: ".")
                var rest = nanosecond
                for index in (0..<9).reversed() {
                    place[20 + index] = 0x30 + UInt8(rest % 10)
                    rest /= 10
                }
                count = 20 + Int(fractionDigits)
            }
        }
        switch offsetForm {
        case .none:
            return count
        case .zulu, .smallZulu:
            place[count] = offsetForm == .zulu ? UInt8(ascii: "Z") : UInt8(ascii: "z")
            return count + 1
        case .hours, .plain, .colon:
            place[count] = offsetMinutes < 0 || isNegativeZero ? UInt8(ascii: "-") : UInt8(ascii: "+")
            let minutes = Int(offsetMinutes.magnitude)
            Digits.writePair(minutes / 60, to: place + count + 1)
            if offsetForm == .hours { return count + 3 }
            if offsetForm == .colon { place[count + 3] = UInt8(ascii: ":") }
            count += offsetForm == .colon ? 4 : 3
            Digits.writePair(minutes % 60, to: place + count)
            return count + 2
        }
    }

    /// The text.
    var text: String {
        String(unsafeUninitializedCapacity: Self.greatestLength) { bytes in
            bytes.baseAddress.map { write(to: $0) } ?? 0
        }
    }

    /// Days since 1 January 1970.
    var dayNumber: Int {
        let shifted = month > 2 ? Int(year) : Int(year) - 1
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * ((Int(month) + 9) % 12) + 2) / 5 + Int(day) - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// The day that is so many days after 1 January 1970; `nil` outside the years 1 to 9999.
    init?(dayNumber: Int) {
        let days = dayNumber + 719_468
        let era = (days >= 0 ? days : days - 146_096) / 146_097
        let dayOfEra = days - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        guard year >= 1, year <= 9999 else { return nil }
        self.init(
            year: Int16(year),
            month: UInt8(month),
            day: UInt8(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
        )
    }

    /// Seconds since 1 January 1970 by the clock on the wall.
    var wallSeconds: Int {
        dayNumber * 86_400 + Int(hour) * 3600 + Int(minute) * 60 + Int(second)
    }
}
