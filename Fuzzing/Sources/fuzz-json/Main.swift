import CodingOracle
import EndpointCoding
import FuzzDriver

/// Any bytes, read as untyped JSON beside Foundation and as a model with a field of every type.
@main
enum Main {
    private static let limits = JSONLimits(depth: 512)

    static func main() {
        Fuzzer.run { bytes in
            if case .difference(let text) = FoundationOracle.verdict(on: bytes) { fatalError("broken: \(text)") }
            let value = untyped(bytes)
            model(bytes, isJSON: value != nil)
        }
    }

    /// Reads untyped JSON, and checks that it is written back the same.
    private static func untyped(_ bytes: [UInt8]) -> JSONValue? {
        do throws(JSONReadError) {
            let value = try JSONReader.read(JSONValue.self, from: bytes, limits: limits) { _ in }
            let written = try? JSONWriter.bytes(of: value)
            let again = written.flatMap { try? JSONReader.read(JSONValue.self, from: $0, limits: limits) }
            Fuzzer.expect(again == value, "untyped JSON is written back the same")
            return value
        } catch {
            check(error, bytes)
            return nil
        }
    }

    /// Reads a model, and checks that its fields are written back the same.
    private static func model(_ bytes: [UInt8], isJSON: Bool) {
        do throws(JSONReadError) {
            let model = try JSONReader.read(Everything.self, from: bytes, limits: limits) { _ in }
            Fuzzer.expect(isJSON, "a model refuses what isn't JSON")
            let written = try? JSONWriter.bytes(of: model)
            let again = written.flatMap { try? JSONReader.read(Everything.self, from: $0, limits: limits) }
            Fuzzer.expect(again == model, "a model is written back the same")
            Fuzzer.expect((try? again?.json()) == (try? model.json()), "a model is the same untyped")
        } catch {
            check(error, bytes)
        }
    }

    private static func check(_ error: JSONReadError, _ bytes: [UInt8]) {
        Fuzzer.expect((0...bytes.count).contains(error.offset), "an error's offset lies in the document")
        Fuzzer.expect(error.found.unicodeScalars.count <= 30, "an error quotes a few characters: \(error.found)")
    }
}
