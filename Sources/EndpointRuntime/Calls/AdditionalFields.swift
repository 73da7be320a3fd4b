import EndpointCoding
import Foundation

extension JSONObject {
    /// A written request with these fields at its end.
    ///
    /// - Throws: A failure that names the field which the request writes itself, or says that the request is no object.
    func added(to body: Data?) throws(Failure) -> Data? {
        guard let first else { return body }
        guard let body else { throw Failure(.additionalFields(.noBody(first.name))) }
        do {
            let limits = JSONLimits(depth: .max, bytes: .max, numberLength: .max)
            guard case .object(var object) = try JSONReader.read(JSONValue.self, from: body, limits: limits) else {
                throw Failure(.additionalFields(.notAnObject(first.name)))
            }
            for member in self {
                guard object[member.name] == nil else { throw Failure(.additionalFields(.clash(member.name))) }
                object[member.name] = member.value
            }
            return try JSONWriter.data(of: JSONValue.object(object))
        } catch let failure as Failure {
            throw failure
        } catch {
            throw Failure(.requestUnwritable("\(error)"), underlying: error)
        }
    }
}
