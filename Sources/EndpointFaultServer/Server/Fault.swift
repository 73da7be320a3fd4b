public import Foundation

/// What a fault server does with one request.
public enum Fault: Sendable {
    /// A point in the course of a request.
    public enum Moment: Sendable, Hashable, CaseIterable {
        /// The head has come, and nothing of it was read.
        case beforeRequest

        /// The request was read whole, and nothing of the answer was sent.
        case afterRequest

        /// The answer's head was sent, and nothing of its body.
        case afterHead

        /// Half of the answer's body was sent.
        case inBody
    }

    /// How a connection ends.
    public enum Ending: Sendable, Hashable, CaseIterable {
        /// In good order (FIN).
        ///
        /// Before a request was read it comes as a reset all the same: TCP says so of bytes that nobody read.
        case close

        /// Broken (RST).
        case reset
    }

    /// Answers; the connection stays open unless the answer's framing says otherwise.
    case answer(FaultAnswer)

    /// Ends the connection at some point.
    case cut(Moment, Ending, of: FaultAnswer = .json("{}"))

    /// Does nothing any more from some point on, until the client goes.
    case stall(Moment, of: FaultAnswer = .json("{}"))

    /// Sends the head, then the body byte by byte with pauses between them.
    case drip(FaultAnswer, every: Duration = .milliseconds(2))

    /// Sends bytes as they stand, then ends the connection.
    case bytes(Data)

    /// Sends a head with one header of so many bytes, and a body of `{}`.
    case hugeHead(Int)

    /// Sends a body of so many spaces, with `Content-Length` or in chunks, and pauses after each mebibyte.
    case hugeBody(Int, hasLength: Bool, pause: Duration = .milliseconds(5))
}

extension Fault {
    /// Sends text as it stands, then ends the connection.
    public static func text(_ text: String) -> Fault { .bytes(Data(text.utf8)) }

    /// Whether the request is left unread.
    var comesBeforeRequest: Bool {
        switch self {
        case .cut(.beforeRequest, _, _), .stall(.beforeRequest, _): true
        default: false
        }
    }
}
