/// Reads what a service file or `common.yaml` is called, and the names in it.
struct DraftReader {
    private static let serviceKeys = [
        "service", "version", "summary", "basePath", "envelope", "endpoints", "schemas", "enums",
    ]
    private static let commonKeys = ["summary", "schemas", "enums"]

    let diagnostics: DiagnosticBag

    /// The file's draft, or `nil` after a reported error.
    func read(_ root: YAMLNode, fileName: String) -> NamespaceDraft? {
        if fileName == "common.yaml" {
            let map = MapReader(root, what: "common.yaml", keys: Self.commonKeys, diagnostics: diagnostics)
            guard let map else { return nil }
            let namespace = Namespace(
                name: "Common",
                fileName: fileName,
                summary: map.text("summary") ?? "Types that several services share.",
                service: nil,
                schemas: [],
                enums: [],
                place: map.place
            )
            return NamespaceDraft(map, namespace)
        }
        return service(root, fileName)
    }

    private func service(_ root: YAMLNode, _ fileName: String) -> NamespaceDraft? {
        let map = MapReader(root, what: "a service file", keys: Self.serviceKeys, diagnostics: diagnostics)
        guard let map else { return nil }
        let name = map.requiredText("service", expecting: "the service's name, such as structures")
        let version = map.requiredText("version", expecting: "the version, such as v1")
        let summary = map.requiredWords("summary", expecting: "one sentence about the service")
        let stem = fileName.split(separator: ".").map(String.init)
        guard let name = name ?? stem.first, let version = version ?? stem.dropFirst().first else { return nil }
        if !SwiftName.isIdentifier(name, startsUpper: false) {
            diagnostics.error(
                .wrongName,
                at: map.node("service")?.place ?? map.place,
                "\(Wording.quote(name)) can't name a service. \(SwiftName.remedy(for: name, startsUpper: false))."
            )
            return nil
        }
        if version.utf8.first != UInt8(ascii: "v") || !SwiftName.isIdentifier(version, startsUpper: false) {
            if let node = map.node("version") { map.wrongValue(node, of: "version", expected: "such as v1 or v2") }
            return nil
        }
        let expected = "\(name).\(version).yaml"
        if fileName != expected {
            diagnostics.error(
                .fileName,
                at: map.place(of: "service"),
                "The file describes \(name) \(version), so its name has to be \(Wording.quote(expected)), "
                    + "not \(Wording.quote(fileName))."
            )
        }
        let basePath = map.text("basePath") ?? "\(name)/\(version)"
        if let node = map.node("basePath"), !basePath.isEmpty, let fault = PathForm.fault(of: basePath) {
            diagnostics.error(.wrongPath, at: node.place, "The path \(Wording.quote(basePath)) \(fault)")
        } else if let node = map.node("basePath"), basePath.contains("{") || basePath.contains("}") {
            diagnostics.error(
                .wrongPath,
                at: node.place,
                "The path \(Wording.quote(basePath)) has a parameter. Parameters stand in the paths of endpoints."
            )
        }
        let suffix = version == "v1" ? "" : version.uppercased()
        let namespace = Namespace(
            name: SwiftName.capitalised(name) + suffix,
            fileName: fileName,
            summary: summary ?? "",
            service: Service(name: name, version: version, basePath: basePath, endpoints: []),
            schemas: [],
            enums: [],
            place: map.place(of: "service")
        )
        return NamespaceDraft(map, namespace)
    }
}
