/// A public body or company that the mock knows.
public struct MockStructure: Hashable, Sendable {
    /// What a recipient wants to be named in an invoice.
    public enum Requirement: Hashable, Sendable {
        /// The code of a service.
        case service
        /// The number of a commitment, in `references.numeroBonCommande`.
        case commitment
        /// One of the two.
        case serviceOrCommitment
    }

    /// The internal number, `idStructureCPP`.
    public var id: Int64
    /// The SIRET, 14 digits.
    public var siret: String
    /// The name.
    public var name: String
    /// Whether it is a public body, and so can receive invoices.
    public var isPublic: Bool
    /// Whether the calling accounts belong to it; private structures of others are found on demand only.
    public var isOwn: Bool
    /// What it requires of invoices; `nil` for nothing.
    public var requirement: Requirement?
    /// Street and number.
    public var street: String
    /// The post code, 5 digits.
    public var postCode: String
    /// The town.
    public var town: String
    /// Its services.
    public var services: [MockService]

    /// Makes a structure.
    public init(
        id: Int64,
        siret: String,
        name: String,
        isPublic: Bool,
        isOwn: Bool = false,
        requirement: Requirement? = nil,
        street: String,
        postCode: String,
        town: String,
        services: [MockService] = []
    ) {
        self.id = id
        self.siret = siret
        self.name = name
        self.isPublic = isPublic
        self.isOwn = isOwn
        self.requirement = requirement
        self.street = street
        self.postCode = postCode
        self.town = town
        self.services = services
    }
}

/// A service of a structure.
public struct MockService: Hashable, Sendable {
    /// The internal number, `idService`.
    public var id: Int64
    /// The code that an invoice names.
    public var code: String
    /// The name.
    public var name: String
    /// Whether it takes invoices.
    public var isActive: Bool
    /// Whether an invoice to it must name a commitment.
    public var requiresCommitment: Bool

    /// Makes a service.
    public init(id: Int64, code: String, name: String, isActive: Bool = true, requiresCommitment: Bool = false) {
        self.id = id
        self.code = code
        self.name = name
        self.isActive = isActive
        self.requiresCommitment = requiresCommitment
    }
}
