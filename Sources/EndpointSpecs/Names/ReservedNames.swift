/// Names that emitted code uses, and that a spec's own would hide.
enum ReservedNames {
    /// Types that emitted models speak of.
    static let types: Set<String> = [
        "Any", "AnyObject", "Bool", "Codable", "Common", "Data", "Decimal", "FieldCoder", "Foundation", "Hashable",
        "Int", "Int32",
        "Indirect", "Int64", "JSONFailure", "JSONModel", "JSONReader", "JSONValue", "JSONWriter", "LocalDate",
        "NameTable",
        "Nullable", "OpenEnum",
        "Optional", "PageSequence", "PagedEndpoint", "Protocol", "RuleTable", "Secret", "Self", "Sendable", "String",
        "Swift",
        "Timestamp", "Type",
        "EndpointDescription", "EndpointCaller", "CallOptions", "Envelope", "Void",
    ]
    /// Types that a namespace has beside its schemas and enums, or that stand there.
    static let namespace: Set<String> = types.union(["KnownValues", "OpenEnumValues"])
    static let topLevel: Set<String> = namespace.union([
        "EndpointCoding", "EndpointRuntime", "FoundationEssentials", "APIDescription", "Credentials", "Account",
        "ClientConfiguration", "EndpointAddresses", "EndpointClient", "EndpointEnvironmentChoice", "EndpointError",
        "LookupDescription",
    ])
}
