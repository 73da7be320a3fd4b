extension MockStructure {
    /// Three made-up public bodies and three companies, with SIRETs whose check digits are right.
    public static var demo: [MockStructure] { publicBodies + companies }

    private static var publicBodies: [MockStructure] {
        [
            MockStructure(
                id: 26_118_043,
                siret: "21760493300010",
                name: "COMMUNE DE VALOMBRE",
                isPublic: true,
                street: "3 place de la Mairie",
                postCode: "76990",
                town: "Valombre",
                services: [
                    MockService(id: 4_190_219, code: "ECOLES", name: "Affaires scolaires"),
                    MockService(id: 4_190_226, code: "VOIRIE", name: "Service de la voirie"),
                    MockService(id: 4_190_230, code: "FETES", name: "Fêtes et cérémonies", isActive: false),
                ]
            ),
            MockStructure(
                id: 26_118_977,
                siret: "21440271100045",
                name: "SYNDICAT DES EAUX DE VALOMBRE",
                isPublic: true,
                requirement: .service,
                street: "17 rue du Réservoir",
                postCode: "76990",
                town: "Valombre",
                services: [
                    MockService(id: 4_191_002, code: "FACTURES_PUBLIQUES", name: "Factures publiques"),
                    MockService(id: 4_191_003, code: "RESEAUX", name: "Réseaux", requiresCommitment: true),
                ]
            ),
            MockStructure(
                id: 26_119_402,
                siret: "13002784000037",
                name: "AGENCE EXEMPLE DES MOBILITES",
                isPublic: true,
                requirement: .commitment,
                street: "40 avenue des Gares",
                postCode: "75999",
                town: "Paris"
            ),
        ]
    }

    private static var companies: [MockStructure] {
        [
            MockStructure(
                id: 31_407_752,
                siret: "84213075900017",
                name: "ATELIER FICTIF DU BOCAGE",
                isPublic: false,
                isOwn: true,
                street: "12 chemin des Essais",
                postCode: "61999",
                town: "Bocage-le-Feint",
                services: [MockService(id: 4_377_120, code: "COMPTA", name: "Comptabilité")]
            ),
            MockStructure(
                id: 31_410_288,
                siret: "52904418200028",
                name: "TRAVAUX IMAGINAIRES",
                isPublic: false,
                street: "5 impasse du Plan",
                postCode: "35999",
                town: "Sainte-Esquisse"
            ),
            MockStructure(
                id: 31_412_055,
                siret: "90145327400010",
                name: "CONSEIL EN CHIMERES",
                isPublic: false,
                street: "88 quai des Songes",
                postCode: "69999",
                town: "Lyon"
            ),
        ]
    }
}
