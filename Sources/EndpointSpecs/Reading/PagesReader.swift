/// Reads how the answer of an endpoint is paged.
struct PagesReader {
    let endpoint: Endpoint
    /// The types, with those that are written in place in the endpoint.
    let types: TypeTable
    let diagnostics: DiagnosticBag

    func read(_ node: YAMLNode) -> Pages? {
        let keys = ["page", "size", "items", "count", "total"]
        guard let map = MapReader(node, what: "'pages'", keys: keys, diagnostics: diagnostics) else { return nil }
        _ = map.required("page", expecting: "the request's field that holds the page asked for")
        _ = map.required("items", expecting: "the response's list")
        guard let page = map.path("page"), let items = map.path("items") else { return nil }
        guard case .inline(let requestSchema) = endpoint.request, case .inline(let responseSchema) = endpoint.response
        else {
            diagnostics.error(
                .wrongReference,
                at: node.place,
                "'pages' needs a request and a response written as maps of fields in the endpoint."
            )
            return nil
        }
        checkBlocks(page, in: requestSchema, at: map.node("page")?.place ?? map.place)
        let request = requestSchema.fields
        let response = responseSchema.fields
        checkPath(map, "page", in: request, side: "request", expected: "an integer", FieldPathCheck.isInteger)
        checkPath(map, "size", in: request, side: "request", expected: "an integer", FieldPathCheck.isInteger)
        checkPath(map, "items", in: response, side: "response", expected: "a list", FieldPathCheck.isList)
        checkPath(map, "count", in: response, side: "response", expected: "an integer", FieldPathCheck.isInteger)
        checkPath(map, "total", in: response, side: "response", expected: "an integer", FieldPathCheck.isInteger)
        return Pages(
            page: page,
            size: map.path("size"),
            items: items,
            count: map.path("count"),
            total: map.path("total")
        )
    }

    /// The page is set in blocks that a request may not have yet: they have to be something without any field.
    private func checkBlocks(_ path: [String], in schema: Schema, at place: Place) {
        var level: [Field]? = schema.fields
        for name in path.dropLast() {
            guard let block = level?.first(where: { $0.wireName == name }) else { return }
            level = types.fields(of: block.type.base)
            guard block.type.isOptional, let required = level?.first(where: { !$0.canBeLeftOut }) else { continue }
            diagnostics.error(
                .wrongReference,
                at: place,
                "The page stands in \(Wording.quote(block.wireName)), which can be absent and needs the field "
                    + "\(Wording.quote(required.wireName)) when it is made. Make that field optional."
            )
        }
    }

    private func checkPath(
        _ map: MapReader,
        _ key: String,
        in fields: [Field]?,
        side: String,
        expected: String,
        _ fits: (FieldType.Base) -> Bool
    ) {
        guard let node = map.node(key), let path = map.path(key) else { return }
        FieldPathCheck(types: types, diagnostics: diagnostics)
            .check(path, at: node.place, in: fields, side: side, expected: expected, allowsNull: false, fits)
    }
}
