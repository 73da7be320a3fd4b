/// A whole specs folder, read and checked: every name in it resolves.
package struct API: Sendable {
    package var name: String
    package var summary: String
    package var environments: [Environment]
    package var authentication: Authentication
    package var contentType: String
    package var envelope: Envelope?
    /// `common.yaml` first, then the services in the order of their file names.
    package var namespaces: [Namespace]
    package var types: TypeTable

    /// The emitted client's name.
    package var clientName: String { name + "Client" }

    /// All endpoints of all services, with the file each stands in.
    package var endpoints: [(namespace: Namespace, service: Service, endpoint: Endpoint)] {
        namespaces.flatMap { namespace in
            (namespace.service?.endpoints ?? [])
                .compactMap { endpoint in
                    namespace.service.map { (namespace, $0, endpoint) }
                }
        }
    }
}

/// A set of addresses that belong together.
package struct Environment: Sendable {
    package var name: String
    package var summary: String?
    /// Without a trailing slash.
    package var api: String
    package var token: String?
    package var place: Place
}

/// What every call has to prove.
package struct Authentication: Hashable, Sendable {
    package var oauth2: OAuth2?
    /// The name of the header that carries base64 of `login:password`.
    package var accountHeader: String?
    package var apiKey: APIKey?

    package struct OAuth2: Hashable, Sendable {
        package var scope: String?
    }

    /// Where a key goes that the owner of the API gave out.
    package enum APIKey: Hashable, Sendable {
        case header(String)
        case query(String)
    }

    package init(oauth2: OAuth2? = nil, accountHeader: String? = nil, apiKey: APIKey? = nil) {
        self.oauth2 = oauth2
        self.accountHeader = accountHeader
        self.apiKey = apiKey
    }

    /// Whether calls prove nothing at all.
    package var isNone: Bool { oauth2 == nil && accountHeader == nil && apiKey == nil }
}

/// The fields of an answer that say success or refusal.
package struct Envelope: Hashable, Sendable {
    package var code: String
    package var message: String
    package var success: [Int]

    /// The fields that it adds to an answer: the code, then the message.
    package var fields: [Field] {
        [Self.field(code, .int32), Self.field(message, .string)]
    }

    private static func field(_ name: String, _ base: FieldType.Base) -> Field {
        Field(
            wireName: name,
            swiftName: SwiftName.property(name) ?? name,
            type: FieldType(base, isOptional: true),
            place: .start(of: 0)
        )
    }
}

/// One file of types, and of endpoints when it describes a service.
package struct Namespace: Sendable {
    /// The Swift name, such as `Structures`, `StructuresV2` or `Common`.
    package var name: String
    package var fileName: String
    package var summary: String
    package var service: Service?
    package var schemas: [Schema]
    package var enums: [EnumType]
    package var place: Place
}

/// A service in one version.
package struct Service: Sendable {
    package var name: String
    package var version: String
    /// Empty when the paths begin at the environment's address.
    package var basePath: String
    package var endpoints: [Endpoint]

    /// The path of an endpoint below the environment's address.
    package func path(of endpoint: Endpoint) -> String {
        basePath.isEmpty ? endpoint.path : basePath + "/" + endpoint.path
    }

    /// The property of the client, such as `structures` or `structuresV2`.
    package var property: String { version == "v1" ? name : name + version.uppercased() }
}
