/// The schemas of one file.
struct FileSchemas: Sendable {
    private(set) var all: [Schema] = []
    /// With those that are written in place within them.
    private(set) var byName: [String: Schema] = [:]
    /// Those with fields that hold an object itself, no list and no map of them.
    private(set) var holders: [Schema] = []
    var reports: [DiagnosticBag.Report] = []

    init(capacity: Int) {
        all.reserveCapacity(capacity)
        byName.reserveCapacity(capacity)
    }

    mutating func add(_ schema: Schema) {
        all.append(schema)
        addByName(schema)
    }

    private mutating func addByName(_ schema: Schema) {
        byName[schema.name] = schema
        var isHolder = false
        for field in schema.fields {
            if field.hasNested, let nested = field.nested { addByName(nested) }
            if case .schema = field.type.base { isHolder = true }
        }
        if isHolder { holders.append(schema) }
    }

    /// The same schemas with their fields marked by which a type leads back to itself.
    func marked(_ indirect: IndirectFields, in namespace: String) -> FileSchemas {
        var marked = FileSchemas(capacity: all.count)
        for schema in all { marked.add(indirect.marked(schema, in: namespace)) }
        return marked
    }
}
