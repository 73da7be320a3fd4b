import Foundation
import HTTPTypes

/// Where a redirect points, as far as texts may show it.
enum RedirectTarget {
    /// The host of an absolute `Location`; `nil` for anything else.
    static func host(of headers: HTTPFields) -> String? {
        guard let location = headers[.location], let range = location.range(of: "//") else { return nil }
        let authority = location[range.upperBound...].prefix { !"/?#\\".contains($0) }
        let host = authority.split(separator: "@").last ?? ""
        let isPlain = host.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\"") }
        return host.isEmpty || !isPlain ? nil : String(host.prefix(100))
    }
}
