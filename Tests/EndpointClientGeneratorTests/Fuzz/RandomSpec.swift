import EndpointSpecs

/// A valid specs folder made of everything that the format can say, the same for the same seed.
struct RandomSpec {
    private var random: SeededGenerator
    /// The schemas and enums of `common.yaml`.
    private var commonTypes: [RandomType] = []
    private var hasEnvelope = false

    /// The files of the folder.
    private(set) var sources: [SourceFile] = []

    init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
        addAPI()
        addCommon()
        var names: Set<String> = [
            "api", "caller", "init", "with", "shutdown", "authenticate", "resolve", "self", "type",
        ]
        names.formUnion(["protocol", "any", "common", "error"])
        for _ in 0...random.below(3) { addService(RandomNames.plain(&names, &random)) }
    }

    private mutating func add(_ name: String, _ entries: [(key: String, value: SpecNode)]) {
        sources.append(SourceFile(path: name, text: SpecNode.map(entries).yaml))
    }

    private mutating func words() -> SpecNode { .text(RandomNames.words(&random)) }

    private mutating func sentence() -> SpecNode { .text("One sentence. " + RandomNames.words(&random)) }

    // MARK: api.yaml

    private mutating func addAPI() {
        let hasOAuth = random.isOnce(in: 2)
        var authentication: [(key: String, value: SpecNode)] = []
        if hasOAuth {
            var oauth: [(key: String, value: SpecNode)] = [("grant", .text("client_credentials"))]
            if random.isOnce(in: 2) { oauth.append(("scope", words())) }
            authentication.append(("oauth2", .map(oauth)))
        }
        if random.isOnce(in: 2) { authentication.append(("account", .map([("header", .text("x-account"))]))) }
        if random.isOnce(in: 2) {
            let key: SpecNode =
                random.isOnce(in: 2) ? .map([("header", .text("x-key"))]) : .map([("query", .text("a key \"\\"))])
            authentication.append(("apiKey", key))
        }
        var taken: Set<String> = []
        let environments = (0...random.below(2))
            .map { _ in
                var entries: [(key: String, value: SpecNode)] = [("api", .text("https://api.example.com/v1"))]
                if hasOAuth { entries.append(("token", .text("https://login.example.com/token"))) }
                if random.isOnce(in: 2) { entries.append(("summary", words())) }
                return (key: RandomNames.plain(&taken, &random), value: SpecNode.map(entries))
            }
            .filter { $0.key != "addresses" && $0.key != "self" }
        var entries: [(key: String, value: SpecNode)] = [
            ("name", .text("Coast")), ("summary", sentence()), ("environments", .map(environments)),
        ]
        if !authentication.isEmpty { entries.append(("authentication", .map(authentication))) }
        hasEnvelope = random.isOnce(in: 2)
        if hasEnvelope { entries.append(("envelope", envelope())) }
        add("api.yaml", entries)
    }

    private mutating func envelope() -> SpecNode {
        .map([
            ("code", .text("outcome_number")), ("message", .text("outcome words")),
            ("success", .list([.plain("0"), .plain(String(random.below(9) + 1))])),
        ])
    }

    private mutating func addCommon() {
        guard random.isOnce(in: 2) else { return }
        let types = types(count: 2 + random.below(3), known: [])
        commonTypes = types.known.map { type in
            var type = type
            type.spelled = "Common." + type.spelled
            return type
        }
        add("common.yaml", [("summary", sentence()), ("schemas", types.schemas), ("enums", types.enums)])
    }

    // MARK: Types

    /// Schemas and enums of a file, and how each is spoken of there.
    private mutating func types(
        count: Int,
        known: [RandomType]
    ) -> (schemas: SpecNode, enums: SpecNode, known: [RandomType]) {
        var taken: Set<String> = []
        var enums: [(key: String, value: SpecNode)] = []
        var types: [RandomType] = []
        for _ in 0..<count {
            let name = RandomNames.type(&taken, &random)
            let (value, node) = enumeration()
            enums.append((name, node))
            types.append(RandomType(spelled: name, example: .text(value), fixed: .text(value)))
        }
        var schemas: [(key: String, value: SpecNode)] = []
        let names = (0..<count).map { _ in RandomNames.type(&taken, &random) }
        for name in names {
            let (fields, example) = fields(of: random.pick(names), known: known + types, depth: 0)
            schemas.append((name, .map(fields)))
            types.append(RandomType(spelled: name, example: example))
        }
        return (.map(schemas), .map(enums), types)
    }

    private mutating func enumeration() -> (value: String, node: SpecNode) {
        var taken: Set<String> = ["rawValue", "knownValues", "allKnown", "isKnown", "description", "hashValue"]
        var values: [SpecNode] = []
        var first = ""
        for index in 0...random.below(5) {
            let (wire, swift) = RandomNames.field(&taken, &random)
            if index == 0 { first = wire }
            if swift == nil, random.isOnce(in: 2) {
                values.append(.text(wire))
                continue
            }
            var entries: [(key: String, value: SpecNode)] = [("value", .text(wire))]
            if let swift { entries.append(("name", .text(swift))) }
            if random.isOnce(in: 3) { entries.append(("description", words())) }
            if random.isOnce(in: 4) { entries.append(("deprecated", words())) }
            values.append(.map(entries))
        }
        var entries: [(key: String, value: SpecNode)] = [("values", .list(values))]
        if random.isOnce(in: 3) { entries.append(("description", words())) }
        if random.isOnce(in: 4) { entries.append(("deprecated", .plain("true"))) }
        return (first, .map(entries))
    }

    /// The fields of an object, some of which lead back to it or to another that is not known yet, and an example of it.
    private mutating func fields(
        of later: String?,
        known: [RandomType],
        depth: Int,
        taken reserved: Set<String> = []
    ) -> (fields: [(key: String, value: SpecNode)], example: SpecNode) {
        var taken = reserved
        var fields: [(key: String, value: SpecNode)] = []
        var example: [(key: String, value: SpecNode)] = []
        for index in 0..<random.below(7) {
            let name = RandomNames.field(&taken, &random)
            var entries: [(key: String, value: SpecNode)] = []
            if let swift = name.swift { entries.append(("name", .text(swift))) }
            if let later, random.isOnce(in: 6) {
                let type = random.pick([later + "?", later + "[]", "map<\(later)>?", later + "[]?"])
                entries.append(("type", .text(type)))
                if type.hasSuffix("?"), random.isOnce(in: 3) { entries.append(("nullable", .plain("true"))) }
                if !type.hasSuffix("?") { example.append((name.wire, .list([]))) }
                fields.append((name.wire, .map(entries)))
                continue
            }
            if depth < 3, random.isOnce(in: 6) {
                let inner = self.fields(of: later, known: known, depth: depth + 1)
                let form = random.pick([("object", 0), ("object[]", 1), ("map<object>", 2)])
                entries += [
                    ("type", .text(form.0)), ("typeName", .text("Inner\(depth)\(index)")),
                    ("fields", .map(inner.fields)),
                ]
                let values: [SpecNode] = [inner.example, .list([inner.example]), .map([("key", inner.example)])]
                example.append((name.wire, values[form.1]))
                fields.append((name.wire, .map(entries)))
                continue
            }
            let field = field(random.pick(RandomType.scalars + known), entries)
            fields.append((name.wire, field.node))
            if let value = field.example { example.append((name.wire, value)) }
        }
        if random.isOnce(in: 4) { fields.append(("$description", words())) }
        if random.isOnce(in: 8) { fields.append(("$deprecated", words())) }
        return (fields, .map(example))
    }

    /// A field of a type or of lists and maps of it, with whatever can be said of it; its example where it needs one.
    private mutating func field(
        _ base: RandomType,
        _ head: [(key: String, value: SpecNode)],
        isParameter: Bool = false
    ) -> (node: SpecNode, example: SpecNode?) {
        var type = base
        var entries = head
        if !isParameter {
            for _ in 0..<2 where random.isOnce(in: 5) { type = random.isOnce(in: 2) ? type.list : type.map }
        }
        let isConstant = type.fixed != nil && random.isOnce(in: 8)
        let isOptional = !isConstant && random.isOnce(in: 2)
        entries.append(("type", .text(type.spelled + (isOptional ? "?" : ""))))
        if let fixed = type.fixed, isConstant {
            entries.append(("const", fixed))
            return (.map(entries), fixed)
        }
        if let fixed = type.fixed, random.isOnce(in: 6) {
            entries.append(("default", fixed))
        } else {
            for rule in type.rules where random.isOnce(in: 2) { entries.append(rule) }
            if type.spelled == "string", random.isOnce(in: 5) { entries.append(("sensitive", .plain("true"))) }
        }
        if !isParameter, random.isOnce(in: 5) { entries.append(("nullable", .plain("true"))) }
        if random.isOnce(in: 3) { entries.append(("description", words())) }
        if random.isOnce(in: 5) { entries.append(("deprecated", words())) }
        if random.isOnce(in: 5) { entries.append(("notes", .list([words(), words()]))) }
        return (.map(entries), isOptional ? nil : type.example)
    }

    // MARK: Services

    private mutating func addService(_ name: String) {
        let version = random.pick(["v1", "v2", "v3"])
        let types = types(count: 1 + random.below(4), known: commonTypes)
        var names: Set<String> = ["init", "self"]
        var entries: [(key: String, value: SpecNode)] = [
            ("service", .text(name)), ("version", .text(version)), ("summary", sentence()), ("schemas", types.schemas),
            ("enums", types.enums),
        ]
        let isFirst = sources.allSatisfy { $0.name == "api.yaml" || $0.name == "common.yaml" }
        if random.isOnce(in: 3) {
            entries.append(("basePath", .text(isFirst && random.isOnce(in: 2) ? "" : "a/\(name)")))
        }
        var isEnveloped = hasEnvelope
        if random.isOnce(in: 3) {
            isEnveloped = random.isOnce(in: 2)
            entries.append(("envelope", isEnveloped ? envelope() : .text("none")))
        }
        let endpoints = (0...random.below(5))
            .map { index in
                let name = RandomNames.plain(&names, &random)
                return (key: name, value: endpoint(index, types.known + commonTypes, isEnveloped))
            }
        let search = RandomNames.plain(&names, &random)
        let write = RandomNames.plain(&names, &random)
        let both = random.isOnce(in: 2) ? lookup(write, by: search) : []
        entries.append(("endpoints", .map(endpoints + both)))
        add("\(name).\(version).yaml", entries)
    }

    private mutating func endpoint(_ index: Int, _ known: [RandomType], _ isEnveloped: Bool) -> SpecNode {
        let method = random.pick(["GET", "POST", "PUT", "PATCH", "DELETE"])
        let kind = random.pick(["read", "create", "update", "delete"])
        var entries: [(key: String, value: SpecNode)] = [
            ("method", .text(method)), ("kind", .text(kind)), ("summary", sentence()),
        ]
        var example: [(key: String, value: SpecNode)] = [("name", sentence())]
        if random.isOnce(in: 3) { entries.append(("description", words())) }
        if random.isOnce(in: 4) { entries.append(("deprecated", words())) }
        if random.isOnce(in: 4) { entries.append(("notes", .list([words()]))) }
        if random.isOnce(in: 4) { entries.append(("sources", .list([words()]))) }
        if random.isOnce(in: 4) { entries.append(("confidence", .list([.text("documented")]))) }
        var isEnveloped = isEnveloped
        if random.isOnce(in: 5) {
            isEnveloped.toggle()
            entries.append(("envelope", isEnveloped ? envelope() : .text("none")))
        }
        if isEnveloped, random.isOnce(in: 3) { entries.append(("empty", .list([.plain("20"), .plain("-1")]))) }

        let parameters = parameters(known)
        entries.append(("path", .text("p\(index)" + parameters.path)))
        if !parameters.node.isEmpty { entries.append(("parameters", .map(parameters.node))) }
        if !parameters.example.isEmpty { example.append(("parameters", .map(parameters.example))) }

        let isPaged = method == "POST" && kind == "read" && random.isOnce(in: 2)
        if method != "GET", method != "DELETE", isPaged || random.isOnce(in: 2) {
            var (fields, value) = fields(of: nil, known: known, depth: 1, taken: ["pageToAsk"])
            if isPaged { fields.append(("pageToAsk", .text(random.pick(["int32?", "int64?"])))) }
            if fields.isEmpty { fields.append(("pageToAsk", .text("int32?"))) }
            entries.append(("request", .map(fields)))
            example.append(("request", value))
        } else if method != "GET", method != "DELETE", random.isOnce(in: 2) {
            let type = random.pick(RandomType.scalars + known)
            let form = random.pick([type, type.list, type.map])
            entries.append(("request", .text(form.spelled)))
            example.append(("request", form.example))
        } else if random.isOnce(in: 3) {
            entries.append(("request", .text("none")))
        }
        if isPaged || isEnveloped || random.isOnce(in: 2) {
            var (fields, value) = fields(
                of: nil,
                known: known,
                depth: 1,
                taken: ["itemsOfPage", "outcomeNumber", "outcomeWords"]
            )
            let item = random.pick(RandomType.scalars + known)
            fields.append(("itemsOfPage", .text(item.list.spelled + "?")))
            entries.append(("response", .map(fields)))
            if isPaged {
                entries.append(("pages", .map([("page", .text("pageToAsk")), ("items", .text("itemsOfPage"))])))
            }
            if isEnveloped, case .map(let members) = value { value = .map(members + [("outcome_number", .plain("0"))]) }
            example.append(("response", value))
        } else if random.isOnce(in: 2) {
            let type = random.pick(RandomType.scalars + known)
            let form = random.pick([type, type.list, type.map])
            entries.append(("response", .text(form.spelled)))
            example.append(("response", form.example))
        }
        entries.append(("examples", .list([.map(example)])))
        return .map(entries)
    }

    /// A write, and the read that tells whether it was carried out.
    private mutating func lookup(_ write: String, by search: String) -> [(key: String, value: SpecNode)] {
        var taken: Set<String> = []
        let asked = RandomNames.field(&taken, &random)
        let id = RandomNames.field(&taken, &random)
        func field(_ name: (wire: String, swift: String?)) -> (key: String, value: SpecNode) {
            let head: [(key: String, value: SpecNode)] = name.swift.map { [("name", .text($0))] } ?? []
            return (name.wire, .map(head + [("type", .text("string?"))]))
        }
        func endpoint(_ kind: String, _ rest: [(key: String, value: SpecNode)]) -> SpecNode {
            .map(
                [
                    ("path", .text(kind)), ("kind", .text(kind)), ("summary", .text("One of two.")),
                    ("envelope", .text("none")), ("request", .map([field(asked)])),
                    (
                        "examples",
                        .list([.map([("name", .text("one")), ("request", .map([])), ("response", .map([]))])])
                    ),
                ] + rest
            )
        }
        let item: SpecNode = .map([
            ("type", .text("object[]?")), ("typeName", .text("Match")), ("fields", .map([field(id)])),
        ])
        // A path has dots between its steps.
        let canBeAsked = !asked.wire.contains(".") && !id.wire.contains(".")
        let lookup: SpecNode = .map([
            ("endpoint", .text(search)), ("match", .map([(asked.wire, .text(asked.wire))])),
            ("result", .text("matches")), ("id", .text(id.wire)),
        ])
        return [
            (search, endpoint("read", [("response", .map([("matches", item)]))])),
            (write, endpoint("create", [("response", .map([]))] + (canBeAsked ? [("lookup", lookup)] : []))),
        ]
    }

    private mutating func parameters(
        _ known: [RandomType]
    ) -> (node: [(key: String, value: SpecNode)], path: String, example: [(key: String, value: SpecNode)]) {
        let fit =
            RandomType.scalars.filter { $0.spelled != "base64" && $0.spelled != "json" }
            + known.filter { $0.fixed != nil }
        var taken: Set<String> = ["request", "options", "self"]
        var node: [(key: String, value: SpecNode)] = []
        var example: [(key: String, value: SpecNode)] = []
        var path = ""
        for place in ["path", "query", "header"] {
            var fields: [(key: String, value: SpecNode)] = []
            for _ in 0..<random.below(3) {
                var type = random.pick(place == "query" ? fit : fit.filter(\.canStandOutsideOfQueries))
                if type.spelled == "string" { type.fixed = .text("a \"quoted\" \\(text) */") }
                if place == "path" {
                    let name = RandomNames.plain(&taken, &random)
                    path += "/{\(name)}"
                    fields.append((name, .text(type.spelled)))
                    example.append((name, type.example))
                } else {
                    let name: (wire: String, swift: String?) =
                        place == "query"
                        ? RandomNames.field(&taken, &random) : (RandomNames.plain(&taken, &random), nil)
                    let head: [(key: String, value: SpecNode)] = name.swift.map { [("name", .text($0))] } ?? []
                    let field = field(type, head, isParameter: true)
                    fields.append((name.wire, field.node))
                    if let value = field.example { example.append((name.wire, value)) }
                }
            }
            if !fields.isEmpty { node.append((place, .map(fields))) }
        }
        return (node, path, example)
    }
}
