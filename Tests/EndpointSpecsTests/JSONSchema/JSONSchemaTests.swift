import EndpointSpecs
import Foundation
import Testing

/// Holds the JSON Schemas that editors use against the reader: neither knows more than the other.
@Suite struct JSONSchemaTests {
    private static let repository = URL(filePath: #filePath).appending(path: "../../../..").standardized
    private static let names = ["types", "api", "common", "service"].map { $0 + ".schema.json" }

    private static func value(_ text: String) -> SpecValue? {
        let file = SourceFile(path: "file.yaml", text: text)
        return YAMLReader.read(file, file: 0, diagnostics: DiagnosticBag(files: ["file.yaml"])).map { SpecValue($0) }
    }

    private static func schemas() throws -> SchemaValidator {
        var files: [String: SpecValue] = [:]
        for name in names {
            let url = repository.appending(path: "docs/json-schema").appending(path: name)
            let text = try String(contentsOf: url, encoding: .utf8)
            let file = try #require(value(text))
            files[name] = file
        }
        return SchemaValidator(files: files)
    }

    private static func schema(of file: String) -> String {
        switch file.split(separator: "/").last {
        case "api.yaml": "api.schema.json"
        case "common.yaml": "common.schema.json"
        default: "service.schema.json"
        }
    }

    @Test func validatorKnowsEveryKeyword() throws {
        #expect(try Self.schemas().unknownKeywords() == [])
    }

    @Test(arguments: [
        "specs", "Tests/Reference/specs", "Tests/Packages/ThirdParty/Sources/Generated/specs",
        "Tests/Packages/ThirdParty/Sources/Parcels/specs", "Tests/Packages/ThirdParty/Sources/Tides/specs",
        "Tests/Packages/ThirdParty/Sources/Weather/specs", "Tests/Packages/ThirdParty/Sources/Archive/specs",
    ])
    func rightSpecsAreValid(folder: String) throws {
        let schemas = try Self.schemas()
        let path = Self.repository.appending(path: folder).path(percentEncoded: false)
        let names = try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasSuffix(".yaml") }
        #expect(names.count > 1)
        for name in names {
            let text = try String(contentsOfFile: path + "/" + name, encoding: .utf8)
            let value = try #require(Self.value(text))
            #expect(schemas.faults(value, Self.schema(of: name)) == [], "\(folder)/\(name)")
        }
    }

    /// Faults of form, which need no knowledge of other places, are seen by the schemas too.
    @Test(arguments: FaultPages.all.filter { !$0.formFaults.isEmpty })
    func filesOfWrongFormAreInvalid(_ fault: FaultCase) throws {
        let schemas = try Self.schemas()
        for path in Set(fault.formFaults) {
            let source = try #require(fault.sources.first { $0.path == path })
            guard let value = Self.value(String(decoding: source.bytes, as: UTF8.self)) else { continue }
            #expect(schemas.faults(value, Self.schema(of: path)) != [], "\(path)")
        }
    }

    /// A file with the key `zzzzzzzz` wherever keys are fixed, and where the schema of each such place stands.
    private static let places: [(file: String, text: String, pointers: [Int: String])] = [
        (
            "api.yaml",
            """
            zzzzzzzz: 1
            name: Coast
            summary: A coast.
            environments:
              production:
                zzzzzzzz: 1
            authentication:
              zzzzzzzz: 1
              oauth2:
                zzzzzzzz: 1
              account:
                zzzzzzzz: 1
              apiKey:
                zzzzzzzz: 1
            envelope:
              zzzzzzzz: 1
            """,
            [
                1: "api.schema.json#/properties",
                6: "api.schema.json#/properties/environments/additionalProperties/properties",
                8: "api.schema.json#/properties/authentication/oneOf/1/properties",
                10: "api.schema.json#/properties/authentication/oneOf/1/properties/oauth2/properties",
                12: "api.schema.json#/properties/authentication/oneOf/1/properties/account/properties",
                14: "api.schema.json#/properties/authentication/oneOf/1/properties/apiKey/properties",
                16: "types.schema.json#/$defs/envelope/oneOf/1/properties",
            ]
        ),
        (
            "common.yaml",
            """
            zzzzzzzz: 1
            summary: Shared.
            """,
            [1: "common.schema.json#/properties"]
        ),
        (
            "tides.v1.yaml",
            """
            zzzzzzzz: 1
            service: tides
            version: v1
            summary: Tides.
            endpoints:
              search:
                zzzzzzzz: 1
                path: search
                kind: create
                summary: Searches.
                envelope: none
                parameters:
                  zzzzzzzz: 1
                request:
                  page: int32?
                response:
                  ports: string[]
                pages:
                  zzzzzzzz: 1
                lookup:
                  zzzzzzzz: 1
                examples:
                  - zzzzzzzz: 1
            schemas:
              Port:
                height:
                  zzzzzzzz: 1
            enums:
              Kind:
                zzzzzzzz: 1
              Other:
                values:
                  - zzzzzzzz: 1
            """,
            [
                1: "service.schema.json#/properties",
                7: "service.schema.json#/properties/endpoints/additionalProperties/properties",
                13: "service.schema.json#/properties/endpoints/additionalProperties/properties/parameters/properties",
                19: "service.schema.json#/properties/endpoints/additionalProperties/properties/pages/properties",
                21: "service.schema.json#/properties/endpoints/additionalProperties/properties/lookup/properties",
                23:
                    "service.schema.json#/properties/endpoints/additionalProperties/properties/examples/items/properties",
                27: "types.schema.json#/$defs/fieldBlock/properties",
                30: "types.schema.json#/$defs/enums/additionalProperties/properties",
                33: "types.schema.json#/$defs/enumValue/properties",
            ]
        ),
    ]

    /// The reader lists the keys that it knows when it finds one that it doesn't.
    @Test func schemasHaveTheReadersKeys() throws {
        let schemas = try Self.schemas()
        let sources = Self.places.map { SourceFile(path: $0.file, text: $0.text) }
        let unknown = SpecsReader.read(sources).diagnostics.filter { $0.code == .unknownKey }
        #expect(unknown.count == Self.places.map(\.pointers.count).reduce(0, +))
        for place in Self.places {
            for (line, pointer) in place.pointers {
                let prefix = "\(place.file):\(line):"
                let said = try #require(unknown.first { $0.description.hasPrefix(prefix) }, "\(prefix)").message
                let expected = try #require(said.range(of: "Expected ")).upperBound
                let keys = said[expected...].split(separator: "'").enumerated().filter { $0.offset % 2 == 0 }
                #expect(keys.map { String($0.element) } == (schemas.names(at: pointer)).sorted(), "\(pointer)")
            }
        }
    }

    @Test func schemasHaveTheReadersChoices() throws {
        let schemas = try Self.schemas()
        let endpoint = "service.schema.json#/properties/endpoints/additionalProperties/properties"
        #expect(schemas.choices(at: endpoint + "/kind") == Endpoint.Kind.allCases.map(\.rawValue))
        #expect(schemas.choices(at: endpoint + "/method") == Endpoint.Method.allCases.map(\.rawValue))
        #expect(schemas.choices(at: endpoint + "/confidence/items") == Endpoint.Confidence.allCases.map(\.rawValue))
    }
}

extension FaultCase {
    /// The files whose form alone is wrong.
    fileprivate var formFaults: [String] {
        diagnostics.filter { [.unknownKey, .missingKey, .unsupported].contains($0.code) && !$0.isOutsideTheForm }
            .compactMap { $0.description.split(separator: ":").first.map(String.init) }
    }
}

extension Diagnostic {
    /// Whether the fault depends on another place: a key that is needed because of another's value.
    fileprivate var isOutsideTheForm: Bool {
        message.contains("'token'") || message.contains("says nothing of a schema")
    }
}

extension SchemaValidator {
    fileprivate func value(at pointer: String) -> SpecValue? {
        let parts = pointer.split(separator: "#").map(String.init)
        var value = files[parts[0]]
        for step in parts[1].split(separator: "/") {
            value = Int(step).flatMap { value?.items[$0] } ?? value?[String(step)]
        }
        return value
    }

    fileprivate func names(at pointer: String) -> [String] { value(at: pointer)?.members.map(\.name) ?? [] }

    fileprivate func choices(at pointer: String) -> [String] {
        value(at: pointer)?["enum"]?.items.map(\.text) ?? []
    }
}
