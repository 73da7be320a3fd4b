import Foundation

/// First line and headers of a request or an answer.
struct MessageHead: Sendable {
    let firstLine: String
    let headers: [HeaderLine]

    /// How many bytes it takes, the empty line included.
    let length: Int

    /// Reads the head that data begins with.
    ///
    /// `nil`: its end hasn't come.
    init?(_ data: Data) {
        guard let end = data.firstRange(of: Data("\r\n\r\n".utf8)) else { return nil }
        self.init(data[..<end.lowerBound], length: data.distance(from: data.startIndex, to: end.upperBound))
    }

    /// Reads as much of a head as has come.
    init(partOf data: Data) {
        self.init(data, length: data.count)
    }

    private init(_ data: Data, length: Int) {
        let lines = String(decoding: data, as: UTF8.self).split(separator: "\r\n", omittingEmptySubsequences: false)
        self.firstLine = String(lines.first ?? "")
        self.headers = lines.dropFirst()
            .compactMap { line in
                guard let colon = line.firstIndex(of: ":") else { return nil }
                let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
                return HeaderLine(String(line[..<colon]), value)
            }
        self.length = length
    }

    /// How the end of the body is found.
    var framing: BodyFraming {
        if headers.values(of: "transfer-encoding").contains(where: { $0.lowercased().hasSuffix("chunked") }) {
            return .chunked
        }
        return headers.values(of: "content-length").first.flatMap { Int($0) }.map { .length($0) } ?? .none
    }
}

/// How the end of a body is found.
enum BodyFraming: Sendable {
    case none
    case length(Int)
    case chunked
}
