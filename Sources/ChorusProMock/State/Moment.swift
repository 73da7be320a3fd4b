import Foundation

/// A point in time, in the renderings of Chorus Pro, by the clock of Paris.
struct Moment: Sendable, Comparable {
    let date: Date
    /// `2026-03-02`.
    let day: String
    /// `2026-03-02 10:41`.
    let minute: String
    /// `2026-03-02T10:41:07.312+01:00`.
    let exact: String
    let year: Int

    init(_ date: Date) {
        var calendar = Calendar(identifier: .gregorian)
        let zone = TimeZone(identifier: "Europe/Paris") ?? .gmt
        calendar.timeZone = zone
        let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute, .second, .nanosecond], from: date)
        func padded(_ value: Int?, _ width: Int = 2) -> String {
            let digits = String(value ?? 0)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        self.date = date
        year = parts.year ?? 0
        day = "\(padded(parts.year, 4))-\(padded(parts.month))-\(padded(parts.day))"
        minute = "\(day) \(padded(parts.hour)):\(padded(parts.minute))"
        let offset = zone.secondsFromGMT(for: date) / 60
        let sign = offset < 0 ? "-" : "+"
        exact =
            "\(day)T\(padded(parts.hour)):\(padded(parts.minute)):\(padded(parts.second))"
            + ".\(padded((parts.nanosecond ?? 0) / 1_000_000, 3))\(sign)\(padded(abs(offset) / 60)):\(padded(abs(offset) % 60))"
    }

    static func < (one: Moment, other: Moment) -> Bool { one.date < other.date }

    static func == (one: Moment, other: Moment) -> Bool { one.date == other.date }
}
