import EndpointMock
import Foundation

/// One call, as the operations see it.
struct ChorusProCall: Sendable {
    let body: MockValue
    let time: Moment
    let structures: StructureDirectory
    let reportsBeforeFinal: Int

    /// The value of a field that the call needs.
    func required(_ path: String) throws -> MockValue {
        let value = path.split(separator: ".").reduce(Optional(body)) { $0?[String($1)] }
        guard let value, !value.isNull, value.text != "" else { throw ChorusProRefusal.missing(path) }
        return value
    }

    func requiredText(_ path: String) throws -> String { try required(path).text ?? "" }

    func requiredID(_ path: String) throws -> Int64 { try required(path).integer ?? 0 }
}
