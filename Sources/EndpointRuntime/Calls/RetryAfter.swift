import Foundation
import HTTPTypes

/// The header `Retry-After`: seconds, or an HTTP date.
enum RetryAfter {
    /// How long to wait from now on.
    ///
    /// `nil`: the header is missing or has neither form.
    static func delay(in headers: HTTPFields, now: Date) -> Duration? {
        guard let value = headers[.retryAfter] else { return nil }
        let text = value.trimmingCharacters(in: .whitespaces)
        if !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
            return .seconds(Int64(text).map { min($0, longest) } ?? longest)
        }
        guard let date = HTTPDate.date(text) else { return nil }
        let seconds = date.timeIntervalSince(now)
        return .milliseconds(Int64((min(max(seconds, 0), Double(longest)) * 1000).rounded(.up)))
    }

    /// Ten years, in seconds: longer is as good as never.
    private static let longest: Int64 = 315_360_000
}

/// Dates as HTTP writes them (RFC 9110, 5.6.7).
enum HTTPDate {
    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

    /// Reads `Sun, 06 Nov 1994 08:49:37 GMT`, and the two older forms `Sunday, 06-Nov-94 08:49:37 GMT` and `Sun Nov
    /// 6 08:49:37 1994`.
    static func date(_ text: String) -> Date? {
        let words = text.lowercased().split { $0 == " " || $0 == "," || $0 == "-" }.map(String.init)
        let isAsctime = words.count == 5
        guard isAsctime || (words.count == 6 && words[5] == "gmt") else { return nil }
        let (day, month, year, clock) =
            isAsctime ? (words[2], words[1], words[4], words[3]) : (words[1], words[2], words[3], words[4])
        let times = clock.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) ?? -1 }
        guard let day = Int(day), (1...31).contains(day), let month = months.firstIndex(of: month),
            let year = fullYear(year),
            times.count == 3, (0...23).contains(times[0]), (0...59).contains(times[1]), (0...60).contains(times[2])
        else { return nil }
        let days = daysSinceEpoch(year: year, month: month + 1, day: day)
        return Date(timeIntervalSince1970: Double(days * 86_400 + times[0] * 3600 + times[1] * 60 + times[2]))
    }

    private static func fullYear(_ text: String) -> Int? {
        guard let year = Int(text) else { return nil }
        switch text.utf8.count {
        case 4: return year
        case 2: return year < 70 ? 2000 + year : 1900 + year
        default: return nil
        }
    }

    /// Days from 1 January 1970 in the proleptic Gregorian calendar.
    ///
    /// Years are counted from March, so that leap days end them.
    private static func daysSinceEpoch(year: Int, month: Int, day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }
}
