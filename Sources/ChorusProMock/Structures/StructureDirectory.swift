/// Finds structures and their services.
struct StructureDirectory: Sendable {
    let all: [MockStructure]

    init(_ structures: [MockStructure]) { all = structures }

    func structure(id: Int64) throws -> MockStructure {
        guard let structure = all.first(where: { $0.id == id }) else {
            throw ChorusProRefusal(.unknownStructure, "There is no structure \(id). Search for it by its SIRET.")
        }
        return structure
    }

    func structure(siret: String, in path: String) throws -> MockStructure {
        guard let structure = all.first(where: { $0.siret == siret }) else {
            throw ChorusProRefusal(.unknownStructure, "\(path): there is no structure with the SIRET '\(siret)'")
        }
        return structure
    }
}
