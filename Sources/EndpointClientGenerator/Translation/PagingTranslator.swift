import EndpointSpecs

/// Translates the `pages` of an endpoint: the method that gives its pages, and the type that knows where they are counted.
struct PagingTranslator {
    let types: TypeTable
    let namespace: Namespace
    let endpoint: Endpoint
    let pages: Pages
    let request: Schema
    let response: Schema
    let item: FieldType.Base

    /// `nil` for an endpoint without pages.
    init?(api: API, namespace: Namespace, endpoint: Endpoint) {
        guard let pages = endpoint.pages, let request = endpoint.requestSchema, let response = endpoint.responseSchema,
            case .list(let item)? = api.types.field(at: pages.items, in: response.fields)?.type.base
        else { return nil }
        self.types = api.types
        self.namespace = namespace
        self.endpoint = endpoint
        self.pages = pages
        self.request = request
        self.response = response
        self.item = item
    }

    private var swiftTypes: SwiftTypes { SwiftTypes(table: types, namespace: namespace.name) }
    private var typeName: String { SwiftName.capitalised(endpoint.name) + "Pages" }

    /// The method of the service.
    func writeMethod(to source: inout SourceWriter) {
        var doc = DocText("The pages of `\(endpoint.name)`, each fetched when it is asked for.")
        doc.paragraphs = ["`for try await page in …` gives the pages, `for try await item in ….items` what is on them."]
        doc.parameters = [
            ("request", "What to search; its page is the first one."),
            ("options", "What holds for each call."),
        ]
        doc.returns = "The pages; nothing is sent before the first is asked for."
        let result: Code = "PageSequence<\(id: namespace.name).\(id: typeName)>"
        let method = FunctionDeclaration(
            doc: doc,
            attributes: endpoint.deprecated.map { [Deprecated.attribute($0)] } ?? [],
            modifiers: "public",
            name: "\(id: endpoint.name + "Pages")",
            parameters: [
                FunctionDeclaration.Parameter(
                    label: "_",
                    name: "request",
                    type: "\(id: namespace.name).\(id: request.name)",
                    defaultValue: canBeEmpty(request) ? "\(id: namespace.name).\(id: request.name)()" : nil
                ),
                FunctionDeclaration.Parameter(name: "options", type: "CallOptions", defaultValue: "CallOptions()"),
            ],
            result: result
        )
        source.function(method) { source in
            source.line("PageSequence(request) { request in")
            source.indented {
                $0.line("try await caller.send(Self.\(id: endpoint.name + "Endpoint"), request, options: options)")
            }
            source.line("}")
        }
    }

    /// The type that tells the runtime where pages are counted.
    func writeType(to source: inout SourceWriter) {
        let type = TypeDeclaration(
            doc: DocText("Where the pages of `\(endpoint.name)` are asked for and counted."),
            keyword: .enum,
            name: "\(id: typeName)",
            conformances: "PagedEndpoint"
        )
        source.type(type) { source in
            let doc = "The page that a request asks for."
            writeGetter("page", pages.page, of: "request", request, doc: doc, to: &source)
            writeSetter(to: &source)
            if let size = pages.size {
                let doc = "The page size that a request asks for."
                writeGetter("size", size, of: "request", request, doc: doc, to: &source)
            }
            writeItems(to: &source)
            if let count = pages.count {
                writeGetter("pageCount", count, of: "response", response, doc: "The number of pages.", to: &source)
            }
            if let total = pages.total {
                let doc = "The number of items on all pages."
                writeGetter("total", total, of: "response", response, doc: doc, to: &source)
            }
        }
    }

    private func canBeEmpty(_ schema: Schema) -> Bool { schema.fields.allSatisfy(\.canBeLeftOut) }

    /// The steps of a path, and whether any of them is optional.
    private func steps(_ path: [String], in schema: Schema) -> [Field] {
        path.indices.compactMap { types.field(at: Array(path[...$0]), in: schema.fields) }
    }

    private func access(_ root: Code, _ steps: [Field]) -> (code: Code, isOptional: Bool) {
        var code = root
        var isOptional = false
        for (index, step) in steps.enumerated() {
            code = "\(code).\(id: step.swiftName)"
            guard step.type.isOptional else { continue }
            isOptional = true
            if index + 1 < steps.count { code = "\(code)?" }
        }
        return (code, isOptional)
    }

    private func writeGetter(
        _ name: Code,
        _ path: [String],
        of label: Code,
        _ schema: Schema,
        doc: String,
        to source: inout SourceWriter
    ) {
        let value = access(label, steps(path, in: schema))
        let getter = FunctionDeclaration(
            doc: DocText(own: doc),
            modifiers: "public static",
            name: name,
            parameters: [FunctionDeclaration.Parameter(label: "of", name: label, type: "\(id: schema.name)")],
            result: "Int?"
        )
        source.function(getter) { source in
            if value.isOptional {
                source.line("guard let value = ", value.code, " else { return nil }")
                source.line("return Int(value)")
            } else {
                source.line("Int(", value.code, ")")
            }
        }
    }

    private func writeSetter(to source: inout SourceWriter) {
        let steps = steps(pages.page, in: request)
        var body: [Code] = []
        var owners: [Code] = ["request"]
        for (index, step) in steps.dropLast().enumerated() {
            let block: Code = "block\(index + 1)"
            let type = swiftTypes.name(step.type.base)
            let fallback: Code = step.type.isOptional ? " ?? \(type)()" : ""
            body.append("var \(block) = \(owners[index]).\(id: step.swiftName)\(fallback)")
            owners.append(block)
        }
        if let last = steps.last {
            let type = swiftTypes.name(last.type.base)
            body.append("\(owners[owners.count - 1]).\(id: last.swiftName) = \(type)(clamping: page)")
        }
        for index in stride(from: owners.count - 1, to: 0, by: -1) {
            body.append("\(owners[index - 1]).\(id: steps[index - 1].swiftName) = \(owners[index])")
        }
        let setter = FunctionDeclaration(
            doc: DocText(own: "Makes a request ask for another page."),
            modifiers: "public static",
            name: "setPage",
            parameters: [
                FunctionDeclaration.Parameter(label: "_", name: "page", type: "Int"),
                FunctionDeclaration.Parameter(label: "in", name: "request", type: "inout \(id: request.name)"),
            ]
        )
        source.function(setter) { source in
            for line in body { source.line(line) }
        }
    }

    private func writeItems(to source: inout SourceWriter) {
        let value = access("response", steps(pages.items, in: response))
        let items = FunctionDeclaration(
            doc: DocText(own: "The items of one page."),
            modifiers: "public static",
            name: "items",
            parameters: [
                FunctionDeclaration.Parameter(label: "of", name: "response", type: "\(id: response.name)")
            ],
            result: "[\(swiftTypes.name(item))]"
        )
        source.function(items) { $0.line(value.isOptional ? "\(value.code) ?? []" : value.code) }
    }
}
