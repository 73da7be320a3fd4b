import EndpointMock
import Foundation

/// Searches of structures and of their services.
enum StructureSearch {
    @Sendable static func search(_ call: ChorusProCall, _: inout AccountBook, _: inout Numbers) throws -> MockValue {
        let criteria = call.body["structure"] ?? .object([])
        let isRestricted = call.body["restreindreStructuresPrivees"]?.flag ?? true
        let found = call.structures.all.filter { structure in
            (structure.isPublic || structure.isOwn || !isRestricted) && fits(structure, criteria)
        }
        let page = PageRequest(call.body["parametres"])
        let (items, counters) = page.cut(page.sorted(found.map(summary)))
        return ["listeStructures": .array(items), "parametresRetour": .object(counters.members())]
    }

    @Sendable static func searchServices(
        _ call: ChorusProCall,
        _: inout AccountBook,
        _: inout Numbers
    ) throws -> MockValue {
        let structure = try call.structures.structure(id: call.requiredID("idStructure"))
        let page = PageRequest(call.body["parametresRechercherServicesStructure"])
        let (items, counters) = page.cut(page.sorted(structure.services.map(summary)))
        return ["listeServices": .array(items), "parametresRetour": .object(counters.members())]
    }

    private static func fits(_ structure: MockStructure, _ criteria: MockValue) -> Bool {
        func says(_ name: String, _ test: (String) -> Bool) -> Bool {
            guard let text = criteria[name]?.text, !text.isEmpty else { return true }
            return test(text)
        }
        return says("typeIdentifiantStructure") { $0 == "SIRET" }
            && says("identifiantStructure") { $0 == structure.siret }
            && says("typeStructure") { $0 == (structure.isPublic ? "PUBLIQUE" : "PRIVEE") }
            && says("statutStructure") { $0 == "ACTIF" }
            && says("adresseCodePostal") { $0 == structure.postCode }
            && says("adresseVille") { contains(structure.town, $0) }
            && says("adresseCodePays") { $0 == "FR" }
            && says("libelleStructure") { contains(structure.name, $0) }
            && says("raisonSocialeStructure") { contains(structure.name, $0) }
            && says("nomStructure") { contains(structure.name, $0) }
    }

    private static func contains(_ text: String, _ part: String) -> Bool {
        text.range(of: part, options: [.caseInsensitive, .diacriticInsensitive]) != nil
    }

    private static func summary(_ structure: MockStructure) -> MockValue {
        [
            "designationStructure": .string(structure.name),
            "idStructureCPP": MockValue(structure.id),
            "identifiantStructure": .string(structure.siret),
            "statut": "ACTIVE",
            "typeIdentifiantStructure": "SIRET",
        ]
    }

    private static func summary(_ service: MockService) -> MockValue {
        .fields([
            "codeService": .string(service.code),
            "dateDbtService": "2017-01-02 00:00",
            "dateFinService": service.isActive ? nil : "2024-08-31 00:00",
            "estActif": .boolean(service.isActive),
            "idService": MockValue(service.id),
            "libelleService": .string(service.name),
        ])
    }
}
