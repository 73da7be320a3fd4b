import EndpointCoding
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Dates and times in all renderings that were seen, and written as they came.
@Suite struct DateTests {
    @Test(arguments: [
        "2024-02-29", "1789-07-14", "0001-01-01", "9999-12-31", "2000-02-29", "2026-01-31 10:30", "2026-01-31 10:30:59",
        "2026-01-31T10:30", "2026-01-31T10:30:59", "2018-02-16T15:10:25.536+01:00", "2018-02-16T15:10:25+01:00",
        "2018-02-16T15:10:25.536+0100", "2018-02-16T15:10:25+0100", "2018-02-16T15:10:25Z", "2018-02-16T15:10:25.5Z",
        "2018-02-16T15:10:25.536", "2018-02-16T15:10:25.123456789-23:59",
        "2018-02-16T15:10+02", "2018-02-16t15:10:25z", "2018-02-16T00:00:00-00:00", "2018-02-16T00:00:00+00:00",
        "2018-02-16T23:59:59.000000001Z", "2015-07-03T00:00:00+02:00", "2018-02-16 15:10Z",
    ])
    func everyRenderingIsReadAndWrittenBack(text: String) throws {
        #expect(try read(Timestamp.self, "\"\(text)\"").description == text)
        #expect(try written(try read(Timestamp.self, "\"\(text)\"")) == "\"\(text)\"")
        #expect(try read(LocalDate.self, "\"\(text)\"").description == text)
        #expect(try written(try read(LocalDate.self, "\"\(text)\"")) == "\"\(text)\"")
        #expect(Timestamp(text)?.description == text)
        let date = try #require(LocalDate(text))
        #expect(date == LocalDate(year: date.year, month: date.month, day: date.day))
    }

    @Test(arguments: [
        "2023-02-29", "1900-02-29", "2100-02-29", "2024-02-30", "2024-04-31", "2024-06-31", "2024-09-31", "2024-11-31",
        "2024-00-10", "2024-13-10", "2024-01-00", "2024-01-32", "0000-01-01", "-001-01-01", "10000-01-01", "2024-1-1",
        "2024/01/01", "20240101", "24-01-01", "2024-01", "2024-01-01T", "2024-01-01 1:00", "2024-01-01T24:00",
        "2024-01-01T23:60", "2024-01-01T23:59:60", "2024-01-01T23:59:5", "2024-01-01T23:59:59.", "2024-01-01T23:59.5",
        "2024-01-01T23:59:59.1234567890", "2024-01-01T23:59:59+1", "2024-01-01T23:59:59+24:00",
        "2024-01-01T23:59:59+01:60",
        "2024-01-01T23:59:59+01:0", "2024-01-01T23:59:59+010", "2024-01-01T23:59:59Z1", "2024-01-01X23:59:59",
        "2024-01-01Z", "2024-01-01 23:59 ", " 2024-01-01", "2024-01-01T23:59:59,5", "２０２４-01-01", "abc",
        "2024-01-01T2３:59",
    ])
    func whatIsNoDateIsRefused(text: String) {
        #expect(LocalDate(text) == nil)
        #expect(Timestamp(text) == nil)
        #expect(
            refusal(LocalDate.self, "\"\(text)\"")?.hasPrefix("expected a date such as 2026-01-31, found \"") == true
        )
        #expect(
            refusal(Timestamp.self, "\"\(text)\"")?
                .hasPrefix("expected a date and time such as 2026-01-31T10:30:00Z, found \"")
                == true
        )
    }

    @Test func everyDayOfTheCalendarExistsOnce() throws {
        var day = try #require(LocalDate(year: 1, month: 1, day: 1))
        var count = 1
        var months = 1
        var isGrowing = true
        while let next = day.adding(days: 1) {
            isGrowing = isGrowing && day < next
            if count % 997 == 0 {
                #expect(LocalDate(next.description) == next)
                #expect(next.adding(days: -count) == LocalDate(year: 1, month: 1, day: 1))
            }
            if next.month != day.month { months += 1 }
            day = next
            count += 1
        }
        #expect(day == LocalDate(year: 9999, month: 12, day: 31))
        #expect(isGrowing)
        #expect(count == 3_652_059)
        #expect(months == 9999 * 12)
    }

    @Test func datesAreMadeFromTheirParts() throws {
        let date = try #require(LocalDate(year: 2026, month: 1, day: 31))
        #expect(date.description == "2026-01-31")
        #expect((date.year, date.month, date.day) == (2026, 1, 31))
        #expect(date.adding(days: 29)?.description == "2026-03-01")
        #expect(date.adding(days: .max) == nil)
        #expect(LocalDate(year: 2026, month: 2, day: 29) == nil)
        #expect(LocalDate(year: 0, month: 1, day: 1) == nil)
        #expect(LocalDate(year: 10_000, month: 1, day: 1) == nil)
        #expect(LocalDate(year: .max, month: .min, day: .max) == nil)
        #expect(date == LocalDate("2026-01-31T00:00:00+01:00"))
        #expect(Set([date, LocalDate("2026-01-31 10:00"), LocalDate("2026-02-01")]).count == 2)
    }

    @Test func timestampsAreMadeFromTheirParts() throws {
        let date = try #require(LocalDate(year: 2026, month: 1, day: 31))
        #expect(Timestamp(date: date, hour: 10, minute: 30)?.description == "2026-01-31T10:30:00")
        #expect(Timestamp(date: date, hour: 10, minute: 30, separator: .space)?.description == "2026-01-31 10:30")
        #expect(
            Timestamp(date: date, hour: 10, minute: 30, second: 5, separator: .space)?.description
                == "2026-01-31 10:30:05"
        )
        let full = Timestamp(date: date, hour: 10, minute: 30, second: 5, nanosecond: 250_000_000, offset: -90)
        #expect(full?.description == "2026-01-31T10:30:05.250-01:30")
        #expect(
            Timestamp(date: date, hour: 0, minute: 0, nanosecond: 1, offset: 0)?.description
                == "2026-01-31T00:00:00.000000001Z"
        )
        #expect(Timestamp(date: date, hour: 24, minute: 0) == nil)
        #expect(Timestamp(date: date, hour: 0, minute: 0, offset: 1440) == nil)
        #expect(Timestamp(date: date, hour: 0, minute: 0, offset: .min) == nil)
    }

    @Test func partsAreGiven() throws {
        let stamp = try #require(Timestamp("2018-02-16T15:10:25.536+01:00"))
        #expect(
            (stamp.year, stamp.month, stamp.day, stamp.hour, stamp.minute, stamp.second) == (2018, 2, 16, 15, 10, 25)
        )
        #expect(stamp.nanosecond == 536_000_000)
        #expect(stamp.offset == 60)
        #expect(stamp.hasTime)
        #expect(stamp.date.description == "2018-02-16")
        #expect(Timestamp("2018-02-16")?.hasTime == false)
        #expect(Timestamp("2018-02-16T15:10")?.offset == nil)
        #expect(Timestamp("2018-02-16T15:10Z")?.offset == 0)
        #expect(Timestamp("2018-02-16T15:10+0530")?.offset == 330)
    }

    @Test(
        arguments: [
            ("1970-01-01T00:00:00Z", 0), ("2018-02-16T15:10:25.536+01:00", 1_518_790_225.536),
            ("2018-02-16T15:10:25+0100", 1_518_790_225), ("0001-01-01T00:00:00Z", -62_135_596_800),
            ("9999-12-31T23:59:59Z", 253_402_300_799), ("1969-12-31T23:59:59.5Z", -0.5),
            ("1789-07-14T00:00:00Z", -5_694_969_600),
        ] as [(String, Double)]
    )
    func momentsAreCountedFrom1970(text: String, seconds: Double) throws {
        let stamp = try #require(Timestamp(text))
        #expect(stamp.instant == Date(timeIntervalSince1970: seconds))
    }

    @Test func withoutAnOffsetThereIsNoMomentButInATimeZone() throws {
        let zone = try #require(TimeZone(secondsFromGMT: 7200))
        let stamp = try #require(Timestamp("2026-01-31 10:30"))
        #expect(stamp.instant == nil)
        #expect(stamp.instant(in: zone) == Timestamp("2026-01-31T08:30:00Z")?.instant)
        #expect(Timestamp("2026-01-31T10:30Z")?.instant(in: zone) == Timestamp("2026-01-31T10:30:00Z")?.instant)
    }

    @Test func momentsBecomeTimestampsAndBack() throws {
        let zone = try #require(TimeZone(secondsFromGMT: -5400))
        var random = Seeded(seed: 7)
        for _ in 0..<2000 {
            let milliseconds = Int.random(in: -62_000_000_000_000...253_000_000_000_000, using: &random)
            let moment = Date(timeIntervalSince1970: Double(milliseconds) / 1000)
            let stamp = try #require(Timestamp(moment, in: zone))
            let back = try #require(stamp.instant)
            #expect(abs(back.timeIntervalSince(moment)) < 0.001)
            #expect(LocalDate(moment, in: zone) == stamp.date)
            #expect(Timestamp(stamp.description) == stamp)
        }
        #expect(Timestamp(Date(timeIntervalSince1970: 1e15), in: zone) == nil)
        #expect(Timestamp(Date(timeIntervalSince1970: .nan), in: zone) == nil)
        #expect(Timestamp(Date(timeIntervalSince1970: 253_402_300_800 + 5400), in: zone) == nil)
    }
}
