public import Foundation

/// An answer as it is written to the connection, right or wrong.
public struct FaultAnswer: Sendable {
    /// How the answer says where its body ends.
    public enum Framing: Sendable, Hashable {
        /// By a right `Content-Length`.
        case length

        /// By a `Content-Length` of another number than the body has bytes.
        case wrongLength(Int)

        /// By chunks of at most so many bytes.
        case chunked(size: Int)

        /// By chunks whose second size is no number, then the end of the connection.
        case brokenChunks

        /// By the end of the connection.
        case connectionEnd
    }

    /// The status.
    public var status: Int

    /// Headers beside those of the framing.
    public var headers: [HeaderLine]

    /// The body.
    public var body: Data

    /// How the answer says where its body ends.
    ///
    /// Default: by its length.
    public var framing: Framing

    /// The statuses of the interim answers that go before it, such as 100 or 103.
    public var interim: [Int]

    /// Creates an answer.
    public init(
        status: Int = 200,
        headers: [HeaderLine] = [],
        body: Data = Data(),
        framing: Framing = .length,
        interim: [Int] = []
    ) {
        self.status = status
        self.headers = headers
        self.body = body
        self.framing = framing
        self.interim = interim
    }
}

extension FaultAnswer {
    /// JSON with the header that says so.
    public static func json(_ text: String, status: Int = 200, headers: [HeaderLine] = []) -> FaultAnswer {
        FaultAnswer(
            status: status,
            headers: [HeaderLine("Content-Type", "application/json")] + headers,
            body: Data(text.utf8)
        )
    }

    /// A web page, as gateways send it in place of JSON.
    public static func html(status: Int = 200) -> FaultAnswer {
        FaultAnswer(
            status: status,
            headers: [HeaderLine("Content-Type", "text/html")],
            body: Data("<!DOCTYPE html><html><body><h1>Service unavailable</h1></body></html>".utf8)
        )
    }

    /// A redirect with an empty body.
    public static func redirect(_ status: Int, to location: String) -> FaultAnswer {
        FaultAnswer(status: status, headers: [HeaderLine("Location", location)])
    }

    /// A 401 as gateways send it.
    public static var unauthorised: FaultAnswer {
        FaultAnswer(status: 401, headers: [HeaderLine("WWW-Authenticate", "Bearer error=\"invalid_token\"")])
    }

    /// A 429 with `Retry-After` as it is given; `nil`: without it.
    public static func tooManyRequests(retryAfter: String?) -> FaultAnswer {
        FaultAnswer(status: 429, headers: retryAfter.map { [HeaderLine("Retry-After", $0)] } ?? [])
    }

    /// A small body that `Content-Encoding: gzip` expands to at least so many spaces, 158 times its size.
    ///
    /// The checksum at its end is wrong: a reader that gets so far has already lost.
    public static func gzipBomb(expandingTo size: Int) -> FaultAnswer {
        FaultAnswer(
            headers: [HeaderLine("Content-Type", "application/json"), HeaderLine("Content-Encoding", "gzip")],
            body: GzipBomb.data(expandingTo: size)
        )
    }
}

extension FaultAnswer {
    /// Whether the connection has to end for the answer to end, or because of what was wrong in it.
    var endsConnection: Bool {
        switch framing {
        case .length, .chunked: false
        case .wrongLength(let announced): announced > body.count
        case .brokenChunks, .connectionEnd: true
        }
    }

    /// Interim answers and the head.
    var head: Data {
        var text = interim.map { "HTTP/1.1 \($0) Interim\r\n\r\n" }.joined()
        text += "HTTP/1.1 \(status) \(Self.reason(status))\r\n"
        for header in headers { text += "\(header)\r\n" }
        switch framing {
        case .length where status == 204 || status < 200: break
        case .length: text += "Content-Length: \(body.count)\r\n"
        case .wrongLength(let announced): text += "Content-Length: \(announced)\r\n"
        case .chunked, .brokenChunks: text += "Transfer-Encoding: chunked\r\n"
        case .connectionEnd: text += "Connection: close\r\n"
        }
        return Data("\(text)\r\n".utf8)
    }

    /// The body with the marks of its framing; empty where an answer has none.
    func content(for method: String) -> Data {
        guard method != "HEAD", status >= 200, status != 204, status != 304 else { return Data() }
        switch framing {
        case .length, .wrongLength, .connectionEnd: return body
        case .brokenChunks: return Self.chunk(body) + Data("zz\r\nno chunk".utf8)
        case .chunked(let size):
            var content = Data()
            var rest = body[...]
            while !rest.isEmpty {
                content += Self.chunk(rest.prefix(max(1, size)))
                rest = rest.dropFirst(max(1, size))
            }
            return content + Data("0\r\n\r\n".utf8)
        }
    }

    private static func chunk(_ data: Data) -> Data {
        Data("\(String(data.count, radix: 16))\r\n".utf8) + data + Data("\r\n".utf8)
    }

    private static func reason(_ status: Int) -> String {
        switch status {
        case 200..<300: "OK"
        case 300..<400: "Elsewhere"
        case 400..<500: "Refused"
        default: "Failed"
        }
    }
}
