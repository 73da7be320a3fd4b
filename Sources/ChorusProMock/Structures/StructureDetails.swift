import EndpointMock

/// All that is to be said of a structure, or of a service.
enum StructureDetails {
    @Sendable static func show(_ call: ChorusProCall, _: inout AccountBook, _: inout Numbers) throws -> MockValue {
        let structure = try call.structures.structure(id: call.requiredID("idStructureCPP"))
        let requirement = structure.requirement
        return [
            "adressePostaleDuSiege": address(of: structure),
            "informationGenerales": [
                "idStructureCPP": MockValue(structure.id),
                "identifiantStructure": .string(structure.siret),
                "libelleStructure": .string(structure.name),
                "raisonSocialeStructure": .string(structure.name),
                "structurePriveePublique": structure.isPublic ? "PUBLIQUE" : "PRIVEE",
                "typeIdentifiantStructure": "SIRET",
            ],
            "parametres": [
                "codeServiceDoitEtreRenseigne": .boolean(requirement == .service),
                "numeroEJDoitEtreRenseigne": .boolean(requirement == .commitment),
                "gestionNumeroEJOuCodeService": .boolean(requirement == .serviceOrCommitment),
                "connexionEDI": false,
                "recevoirDonneesViaEDI": false,
                "statutMiseEnPaiementNestPasRemonte": false,
            ],
        ]
    }

    @Sendable static func showService(_ call: ChorusProCall, _: inout AccountBook, _: inout Numbers) throws -> MockValue
    {
        let structure = try call.structures.structure(id: call.requiredID("idStructure"))
        let id = try call.requiredID("idService")
        guard let service = structure.services.first(where: { $0.id == id }) else {
            throw ChorusProRefusal(.unknownService, "idService: the structure \(structure.id) has no service \(id)")
        }
        return [
            "adressePostale": address(of: structure),
            "informationsGenerales": ["codeService": .string(service.code), "nomService": .string(service.name)],
            "parametres": [
                "dateCreation": "2017-01-02T09:14:03+01:00",
                "dateDebutValidite": "2017-01-02T09:14:03.118+01:00",
                "miseEnPaiement": true,
                "numeroEngagement": .boolean(service.requiresCommitment),
            ],
        ]
    }

    private static func address(of structure: MockStructure) -> MockValue {
        [
            "adresse": .string(structure.street),
            "codePostal": .string(structure.postCode),
            "pays": "France",
            "ville": .string(structure.town),
        ]
    }
}
