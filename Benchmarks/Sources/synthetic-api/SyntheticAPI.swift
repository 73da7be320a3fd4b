/// An API of any size, made by rule: the same number of endpoints gives the same API.
///
/// Each endpoint brings five types: an enum of 8 values, a line of 6 fields, a result of 15, a request of 12 and a response
/// of 4. Two types of `Common`, for pages, are shared by all.
struct SyntheticAPI {
    static let endpointsPerService = 30

    let services: [Service]

    init(endpoints count: Int) {
        services = stride(from: 0, to: count, by: Self.endpointsPerService)
            .enumerated()
            .map { index, start in
                let numbers = start..<min(start + Self.endpointsPerService, count)
                return Service(name: Words.service(index), endpoints: numbers.map(Endpoint.init))
            }
    }

    /// How many types the API describes.
    var schemaCount: Int { services.reduce(2) { $0 + 5 * $1.endpoints.count } }

    /// The fields of `Common.PageRequest`.
    static let pageRequest = [
        Field("numeroPage", .int32, summary: "The page to give, from 1."),
        Field("taillePage", .int32, summary: "How many results a page holds."),
        Field("colonneTri", .string),
        Field("sensTri", .string),
    ]

    /// The fields of `Common.PageResult`.
    static let pageResult = [
        Field("pageCourante", .int32),
        Field("nombrePages", .int32, summary: "How many pages there are."),
        Field("nombreResultats", .int32),
        Field("resultatsParPage", .int32),
    ]
}

struct Service {
    let name: String
    let endpoints: [Endpoint]

    /// The name of the namespace that holds the service's types.
    var namespace: String { Words.capitalised(name) }
}

struct Endpoint {
    let name: String
    let enumValues: [String]
    let line: [Field]
    let result: [Field]
    let request: [Field]
    let response: [Field]

    init(_ number: Int) {
        name = Words.endpoint(number)
        let type = Words.capitalised(name)
        enumValues = Words.values(8, from: number)
        line = Words.fields(6, from: number * 3)
        result =
            Words.fields(13, from: number * 5 + 1)
            + [Field("etat", .named(type + "Statut")), Field("lignes", .list(type + "Ligne"))]
        request =
            Words.fields(9, from: number * 7 + 2)
            + [
                Field("statutRecherche", .named(type + "Statut"), summary: "Finds those in this state alone."),
                Field("lignesRecherche", .list(type + "Ligne")),
                Field("pagination", .named("Common.PageRequest")),
            ]
        response = [
            Field("codeRetour", .int32),
            Field("libelle", .string),
            Field("resultats", .list(type + "Resultat"), summary: "What was found."),
            Field("pagination", .named("Common.PageResult")),
        ]
    }

    /// Kinds of types with their fields, in the order in which they are written; the enum is not among them.
    var structs: [(suffix: String, fields: [Field])] {
        [("Ligne", line), ("Resultat", result), ("Request", request), ("Response", response)]
    }
}

/// A field, optional as nearly all of real APIs are.
struct Field {
    enum Kind {
        case string
        case boolean
        case int32
        case int64
        case decimal
        case date
        case timestamp
        case named(String)
        case list(String)
    }

    let name: String
    let kind: Kind
    /// What the specs say of it, beyond its name.
    let summary: String?

    init(_ name: String, _ kind: Kind, summary: String? = nil) {
        self.name = name
        self.kind = kind
        self.summary = summary
    }
}
