import EndpointFaultServer
@_spi(Generated) import EndpointRuntime
import Foundation
import Testing

/// A fault, and how a read and a write have to end on it.
struct FaultRow: Sendable, CustomTestStringConvertible {
    let name: String
    let fault: Fault
    let read: Ending
    let write: Ending

    /// Whether an attempt ends only when its time has run out.
    let runsOut: Bool

    init(_ name: String, _ fault: Fault, read: Ending, write: Ending, runsOut: Bool = false) {
        self.name = name
        self.fault = fault
        self.read = read
        self.write = write
        self.runsOut = runsOut
    }

    var testDescription: String { name }

    func ending(of kind: EndpointDescription.Kind) -> Ending { kind == .read ? read : write }
}

extension FaultRow {
    static let all = broken + stalled + malformed + oversized + answered + redirected

    private static let good = FaultAnswer.json(#"{"codeRetour": 0, "libelle": "OK", "things": []}"#)

    private static let broken: [FaultRow] = Fault.Moment.allCases.flatMap { moment in
        Fault.Ending.allCases.map { ending in
            FaultRow("\(ending) \(moment)", .cut(moment, ending, of: good), read: .repeated, write: .open)
        }
    }

    private static let stalled: [FaultRow] =
        Fault.Moment.allCases.map { moment in
            FaultRow("stalls \(moment)", .stall(moment, of: good), read: late, write: .open, runsOut: true)
        } + [
            FaultRow(
                "drips",
                .drip(.json(String(repeating: " ", count: 50_000))),
                read: late,
                write: .open,
                runsOut: true
            )
        ]

    private static let late = Ending(3, .timeout, .receive)

    private static let malformed: [FaultRow] = [
        FaultRow("no HTTP", .text("this is no HTTP at all\r\n\r\n"), read: .repeated, write: .open),
        FaultRow("a length past the body", framed(.wrongLength(500)), read: .repeated, write: .open),
        FaultRow("a length short of the body", framed(.wrongLength(20)), read: unreadable, write: unreadableWrite),
        FaultRow("a chunk without size", framed(.brokenChunks), read: .repeated, write: .open),
        FaultRow("a page in place of JSON", .answer(.html()), read: unreadable, write: unreadableWrite),
        FaultRow("no body", .answer(FaultAnswer()), read: unreadable, write: unreadableWrite),
    ]

    private static func framed(_ framing: FaultAnswer.Framing) -> Fault {
        var answer = good
        answer.framing = framing
        return .answer(answer)
    }

    private static let unreadable = Ending(1, .unreadable, .decode)
    private static let unreadableWrite = Ending(1, .unreadable, .decode, isOpen: true)

    private static let oversized: [FaultRow] = [
        FaultRow("a head of 1 MiB", .hugeHead(1 << 20), read: .repeated, write: .open),
        FaultRow("64 MiB with length", .hugeBody(64 << 20, hasLength: true), read: tooLarge, write: tooLargeWrite),
        FaultRow("64 MiB in chunks", .hugeBody(64 << 20, hasLength: false), read: tooLarge, write: tooLargeWrite),
    ]

    private static let tooLarge = Ending(1, .unreadable, .receive)
    private static let tooLargeWrite = Ending(1, .unreadable, .receive, isOpen: true)

    private static let answered: [FaultRow] =
        [408, 502, 503, 504]
        .map { status in
            FaultRow("\(status)", .answer(.html(status: status)), read: failed(3), write: .open)
        } + [
            FaultRow("500", .answer(.html(status: 500)), read: failed(1), write: .open),
            FaultRow("401", .answer(.unauthorised), read: refused, write: refused),
            FaultRow("404", .answer(.html(status: 404)), read: unexpected, write: unexpected),
            FaultRow("429", .answer(.tooManyRequests(retryAfter: nil)), read: limited(3), write: limited(3)),
            FaultRow("429 for 2 s", .answer(.tooManyRequests(retryAfter: "2")), read: limited(3), write: limited(3)),
            FaultRow("429 for 1 h", .answer(.tooManyRequests(retryAfter: "3600")), read: limited(1), write: limited(1)),
            FaultRow("100 before 200", interim([100]), read: .success, write: .success),
            FaultRow("102 and 103 before 200", interim([102, 103, 103]), read: .success, write: .success),
        ]

    private static func failed(_ arrivals: Int) -> Ending { Ending(arrivals, .gateway, .receive) }
    private static func limited(_ arrivals: Int) -> Ending { Ending(arrivals, .rateLimited, .receive) }
    private static let refused = Ending(2, .account, .receive)
    private static let unexpected = Ending(1, .status, .receive)

    private static func interim(_ statuses: [Int]) -> Fault {
        var answer = good
        answer.interim = statuses
        return .answer(answer)
    }

    /// The target of a redirect away from the server is a port that nobody listens on: following it would give another error.
    private static let redirected: [FaultRow] = RedirectTarget.statuses.flatMap { status in
        RedirectTarget.allCases.map { target in
            let location = target.location(port: 9, other: 9, target: MatrixScene.path)
            let ending = Ending(1, .redirected, .receive)
            return FaultRow(
                "\(status) to \(target.rawValue)",
                .answer(.redirect(status, to: location)),
                read: ending,
                write: ending
            )
        }
    }
}
