/// The renderings of days and times that are in use: `2026-01-31`, `2026-01-31 09:30`, `2026-01-31T09:30:00.000+01:00`,
/// and those between them.
enum MomentForm {
    static func fits(_ text: String) -> Bool {
        guard let match = text.wholeMatch(of: form), let year = Int(match.year), let month = Int(match.month),
            let day = Int(match.day)
        else { return false }
        return (1...12).contains(month) && day >= 1 && day <= days(in: month, of: year)
    }

    private typealias Parts = (Substring, year: Substring, month: Substring, day: Substring)

    private static var form: Regex<Parts> {
        #/(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)(?:[T ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?/#
            .asciiOnlyDigits()
    }

    private static func days(in month: Int, of year: Int) -> Int {
        let isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
        return switch month {
        case 2: isLeap ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
