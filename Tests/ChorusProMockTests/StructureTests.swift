import ChorusProMock
import EndpointMock
import Foundation
import Testing

@Suite struct StructureTests {
    @Test func theMadeUpSIRETsHaveTheRightCheckDigit() {
        for structure in MockStructure.demo {
            let sum = structure.siret.reversed().enumerated()
                .reduce(0) { sum, digit in
                    let value = (digit.element.wholeNumberValue ?? 0) * (digit.offset % 2 == 0 ? 1 : 2)
                    return sum + (value > 9 ? value - 9 : value)
                }
            #expect(structure.siret.count == 14)
            #expect(sum % 10 == 0, "\(structure.siret)")
        }
        #expect(Set(MockStructure.demo.map(\.id)).count == 6)
    }

    @Test(
        arguments: [
            ([:], nil, [26_118_043, 26_118_977, 26_119_402, 31_407_752]),
            ([:], false, [26_118_043, 26_118_977, 26_119_402, 31_407_752, 31_410_288, 31_412_055]),
            (["typeIdentifiantStructure": "SIRET", "identifiantStructure": "21760493300010"], nil, [26_118_043]),
            (["typeIdentifiantStructure": "RIDET", "identifiantStructure": "21760493300010"], nil, []),
            (["identifiantStructure": "52904418200028"], nil, []),
            (["identifiantStructure": "52904418200028"], false, [31_410_288]),
            (["typeStructure": "PUBLIQUE", "adresseCodePostal": "76990"], nil, [26_118_043, 26_118_977]),
            (["libelleStructure": "mobilités"], nil, [26_119_402]),
            (["raisonSocialeStructure": "valombre"], nil, [26_118_043, 26_118_977]),
            (["statutStructure": "INACTIF"], nil, []),
            (["adresseVille": "PARIS"], nil, [26_119_402]),
        ] as [(MockValue, Bool?, [Int64])]
    )
    func eachCriterionNarrowsTheSearch(criteria: MockValue, isRestricted: Bool?, ids: [Int64]) async throws {
        try await withChorusPro { _, client, _ in
            var body: MockValue = ["structure": criteria]
            if let isRestricted { body["restreindreStructuresPrivees"] = .boolean(isRestricted) }
            let found = try await client.call("structures/v1/rechercher", body)
            #expect(found["listeStructures"]?.items?.compactMap { $0["idStructureCPP"]?.integer } == ids)
        }
    }

    @Test func structuresArePagedAndSorted() async throws {
        try await withChorusPro { _, client, _ in
            let found = try await client.call(
                "structures/v1/rechercher",
                [
                    "parametres": [
                        "pageResultatDemandee": 2, "nbResultatsParPage": 3, "triColonne": "DesignationStructure",
                        "triSens": "Descendant",
                    ]
                ]
            )
            let names = found["listeStructures"]?.items?.compactMap { $0["designationStructure"]?.text }
            #expect(names == ["AGENCE EXEMPLE DES MOBILITES"])
            #expect(
                found["parametresRetour"] == ["pageCourante": 2, "pages": 2, "nbResultatsParPage": 3, "total": 4]
            )
        }
    }

    @Test(
        arguments: [
            (26_118_043, [false, false, false]), (26_118_977, [true, false, false]),
            (26_119_402, [false, true, false]),
        ] as [(Int64, [Bool])]
    )
    func aStructureSaysWhatItRequires(id: Int64, expected: [Bool]) async throws {
        try await withChorusPro { _, client, _ in
            let shown = try await client.call("structures/v1/consulter", ["idStructureCPP": MockValue(id)])
            let names = ["codeServiceDoitEtreRenseigne", "numeroEJDoitEtreRenseigne", "gestionNumeroEJOuCodeService"]
            #expect(names.compactMap { shown.at("parametres", $0)?.flag } == expected)
            #expect(shown.at("informationGenerales", "idStructureCPP") == MockValue(id))
        }
    }

    @Test func servicesAreListedAndShown() async throws {
        try await withChorusPro { _, client, _ in
            let found = try await client.call("structures/v1/rechercher/services", ["idStructure": 26_118_043])
            let services = found["listeServices"]?.items ?? []
            #expect(services.compactMap { $0["codeService"]?.text } == ["ECOLES", "VOIRIE", "FETES"])
            #expect(services.compactMap { $0["estActif"]?.flag } == [true, true, false])
            let shown = try await client.call(
                "structures/v1/consulter/service",
                ["idStructure": 26_118_977, "idService": 4_191_003]
            )
            #expect(shown.at("informationsGenerales", "codeService") == "RESEAUX")
            #expect(shown.at("parametres", "numeroEngagement") == true)
            let unknown = try await client.call(
                "structures/v1/consulter/service",
                ["idStructure": 26_118_977, "idService": 1]
            )
            #expect(
                unknown == ["codeRetour": 20907, "libelle": "idService: the structure 26118977 has no service 1"]
            )
        }
    }

    @Test func anUnknownStructureIsRefused() async throws {
        try await withChorusPro { _, client, _ in
            let answer = try await client.call("structures/v1/consulter", ["idStructureCPP": 1])
            #expect(answer == ["codeRetour": 20903, "libelle": "There is no structure 1. Search for it by its SIRET."])
            let missing = try await client.call("structures/v1/consulter", [:])
            #expect(missing == ["codeRetour": 20900, "libelle": "idStructureCPP: required, found nothing"])
        }
    }
}
