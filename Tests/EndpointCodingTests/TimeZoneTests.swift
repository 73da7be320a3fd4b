import EndpointCoding
import Foundation
import Testing

/// Clock times of places with summer time.
@Suite struct TimeZoneTests {
    @Test(arguments: [
        ("2026-01-31T10:30", "2026-01-31T09:30:00Z"), ("2026-07-31T10:30", "2026-07-31T08:30:00Z"),
        ("2026-03-29T01:59:59", "2026-03-29T00:59:59Z"), ("2026-03-29T03:00:00", "2026-03-29T01:00:00Z"),
        ("2026-03-29T02:30:00", "2026-03-29T01:30:00Z"), ("2026-03-29T12:00:00", "2026-03-29T10:00:00Z"),
        ("2026-10-25T01:59:59", "2026-10-24T23:59:59Z"), ("2026-10-25T02:30:00", "2026-10-25T00:30:00Z"),
        ("2026-10-25T03:00:00", "2026-10-25T02:00:00Z"), ("2026-10-25T12:00:00", "2026-10-25T11:00:00Z"),
    ])
    func summerTimeIsFollowed(wall: String, moment: String) throws {
        let paris = try #require(TimeZone(identifier: "Europe/Paris"))
        let stamp = try #require(Timestamp(wall))
        #expect(stamp.instant(in: paris) == Timestamp(moment)?.instant)
    }

    @Test func momentsShowTheOffsetOfTheirDay() throws {
        let paris = try #require(TimeZone(identifier: "Europe/Paris"))
        let summer = try #require(Timestamp("2026-07-31T22:30:00.250Z")?.instant)
        #expect(Timestamp(summer, in: paris)?.description == "2026-08-01T00:30:00.250+02:00")
        #expect(LocalDate(summer, in: paris)?.description == "2026-08-01")
        let winter = try #require(Timestamp("2026-01-31T22:30:00Z")?.instant)
        #expect(Timestamp(winter, in: paris)?.description == "2026-01-31T23:30:00+01:00")
    }
}
