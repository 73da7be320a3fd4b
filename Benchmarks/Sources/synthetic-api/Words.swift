/// Names in the manner of a real API, taken from short lists in turn.
enum Words {
    static func service(_ index: Int) -> String {
        let name = services[index % services.count]
        return index < services.count ? name : "\(name)\(index / services.count + 1)"
    }

    static func endpoint(_ number: Int) -> String {
        let verb = verbs[number % verbs.count]
        let noun = nouns[number / verbs.count % nouns.count]
        let round = number / (verbs.count * nouns.count)
        return verb + noun + (round == 0 ? "" : "\(round + 1)")
    }

    /// Fields with names and types out of one list, beginning at any place of it.
    static func fields(_ count: Int, from start: Int) -> [Field] {
        (0..<count)
            .map { index in
                let place = (start + index) % pool.count
                let (name, kind) = pool[place]
                return Field(name, kind, summary: place % 3 == 0 ? "\(capitalised(name)), as the sender gave it." : nil)
            }
    }

    static func values(_ count: Int, from start: Int) -> [String] {
        (0..<count).map { states[(start + $0) % states.count] }
    }

    static func capitalised(_ name: String) -> String { name.prefix(1).uppercased() + name.dropFirst() }

    private static let services = ["factures", "structures", "demandes", "engagements", "pieces", "travaux", "flux"]

    private static let verbs = [
        "rechercher", "consulter", "soumettre", "corriger", "valider", "refuser", "completer", "telecharger", "annuler",
        "lister",
    ]

    private static let nouns = [
        "Facture", "Structure", "Service", "Utilisateur", "Engagement", "PieceJointe", "Avoir", "Paiement", "Marche",
        "Contrat", "Acompte", "Situation", "Decompte", "Projet", "Adresse", "Contact", "Compte", "Virement", "Lot",
        "Rattachement",
    ]

    private static let states = [
        "DEPOSEE", "EN_COURS_ACHEMINEMENT", "MISE_A_DISPOSITION", "A_RECYCLER", "REJETEE", "SUSPENDUE",
        "SERVICE_FAIT", "MANDATEE", "MISE_EN_PAIEMENT", "COMPTABILISEE", "COMPLETEE", "ABANDONNEE",
    ]

    private static let pool: [(String, Field.Kind)] = [
        ("identifiantFacture", .int64), ("numeroFacture", .string), ("dateFacture", .date),
        ("montantHT", .decimal), ("montantTTC", .decimal), ("devise", .string),
        ("codeFournisseur", .string), ("designationFournisseur", .string), ("typeIdentifiant", .string),
        ("codeDestinataire", .string), ("designationDestinataire", .string), ("codeServiceExecutant", .string),
        ("dateDepot", .date), ("dateDernierChangement", .timestamp), ("estArchivee", .boolean),
        ("numeroBonCommande", .string), ("numeroMarche", .string), ("commentaire", .string),
        ("montantTVA", .decimal), ("tauxTVA", .decimal), ("motifExoneration", .string),
        ("cadreFacturation", .string), ("modePaiement", .string), ("codePays", .string),
        ("identifiantUtilisateur", .int64), ("nomUtilisateur", .string), ("prenomUtilisateur", .string),
        ("adresseElectronique", .string), ("numeroTelephone", .string), ("codePostal", .string),
        ("quantite", .decimal), ("prixUnitaire", .decimal), ("remise", .decimal),
        ("referenceArticle", .string), ("libelleArticle", .string), ("unite", .string),
        ("rang", .int32), ("nombrePieces", .int32), ("estObligatoire", .boolean),
    ]
}
