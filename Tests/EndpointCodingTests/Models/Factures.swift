public import EndpointCoding

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// Models in the form in which they are emitted.
public enum Factures {
    /// A list of invoices.
    public nonisolated struct RechercherResponse: JSONModel, Hashable {
        /// 0 for success.
        public var codeRetour: Int32?
        /// Message.
        public var libelle: String?
        /// Invoices found.
        public var listeFactures: [FactureTrouvee]?
        /// Counters.
        public var parametresRetour: ParametresRetour?

        /// Makes the answer.
        public init(
            codeRetour: Int32? = nil,
            libelle: String? = nil,
            listeFactures: [FactureTrouvee]? = nil,
            parametresRetour: ParametresRetour? = nil
        ) {
            self.codeRetour = codeRetour
            self.libelle = libelle
            self.listeFactures = listeFactures
            self.parametresRetour = parametresRetour
        }

        /// The names of the fields.
        public static let names: NameTable = ["codeRetour", "libelle", "listeFactures", "parametresRetour"]

        /// Reads the fields.
        public init(reading reader: inout JSONReader) throws(JSONFailure) {
            reader.fields(of: &self)
        }

        /// Reads or writes the fields.
        public mutating func codeFields(with coder: inout FieldCoder) {
            coder.int32(&codeRetour)
            coder.string(&libelle)
            coder.list(&listeFactures)
            coder.value(&parametresRetour)
        }
    }

    /// Counters of a page.
    public nonisolated struct ParametresRetour: JSONModel, Hashable {
        /// This page.
        public var pageCourante: Int32?
        /// Number of pages.
        public var pages: Int32?
        /// Number of items.
        public var total: Int32?

        /// Makes the counters.
        public init(pageCourante: Int32? = nil, pages: Int32? = nil, total: Int32? = nil) {
            self.pageCourante = pageCourante
            self.pages = pages
            self.total = total
        }

        /// The names of the fields.
        public static let names: NameTable = ["pageCourante", "pages", "total"]

        /// Reads the fields.
        public init(reading reader: inout JSONReader) throws(JSONFailure) {
            reader.fields(of: &self)
        }

        /// Reads or writes the fields.
        public mutating func codeFields(with coder: inout FieldCoder) {
            coder.int32(&pageCourante)
            coder.int32(&pages)
            coder.int32(&total)
        }
    }

    /// An invoice found.
    public nonisolated struct FactureTrouvee: JSONModel, Hashable {
        /// Identifier.
        public var identifiantFactureCPP: Int64
        /// Number of the invoice.
        public var numeroFacture: String?
        /// Kind.
        public var typeFacture: TypeFacture?
        /// State.
        public var statut: StatutFacture?
        /// Supplier's id.
        public var idFournisseur: Int64?
        /// Supplier's name.
        public var designationFournisseur: String?
        /// Recipient's SIRET.
        public var codeDestinataire: String?
        /// Recipient's name.
        public var designationDestinataire: String?
        /// Day of the invoice.
        public var dateFacture: LocalDate?
        /// Day of the deposit.
        public var dateDepot: LocalDate?
        /// Time of the last change.
        public var dateHeureEtatCourant: Timestamp?
        /// Net amount.
        public var montantHT: Decimal?
        /// Gross amount.
        public var montantTTC: Decimal?
        /// Amount to pay.
        public var montantAPayer: Decimal?
        /// Currency.
        public var devise: String?

        /// Makes an invoice.
        public init(
            identifiantFactureCPP: Int64,
            numeroFacture: String? = nil,
            typeFacture: TypeFacture? = nil,
            statut: StatutFacture? = nil,
            idFournisseur: Int64? = nil,
            designationFournisseur: String? = nil,
            codeDestinataire: String? = nil,
            designationDestinataire: String? = nil,
            dateFacture: LocalDate? = nil,
            dateDepot: LocalDate? = nil,
            dateHeureEtatCourant: Timestamp? = nil,
            montantHT: Decimal? = nil,
            montantTTC: Decimal? = nil,
            montantAPayer: Decimal? = nil,
            devise: String? = nil
        ) {
            self.identifiantFactureCPP = identifiantFactureCPP
            self.numeroFacture = numeroFacture
            self.typeFacture = typeFacture
            self.statut = statut
            self.idFournisseur = idFournisseur
            self.designationFournisseur = designationFournisseur
            self.codeDestinataire = codeDestinataire
            self.designationDestinataire = designationDestinataire
            self.dateFacture = dateFacture
            self.dateDepot = dateDepot
            self.dateHeureEtatCourant = dateHeureEtatCourant
            self.montantHT = montantHT
            self.montantTTC = montantTTC
            self.montantAPayer = montantAPayer
            self.devise = devise
        }

        /// The names of the fields.
        public static let names: NameTable = [
            "identifiantFactureCPP", "numeroFacture", "typeFacture", "statut", "idFournisseur",
            "designationFournisseur", "codeDestinataire", "designationDestinataire", "dateFacture", "dateDepot",
            "dateHeureEtatCourant", "montantHT", "montantTTC", "montantAPayer", "devise",
        ]

        /// Reads the fields.
        public init(reading reader: inout JSONReader) throws(JSONFailure) {
            var identifiantFactureCPP: Int64?
            var object = reader.object(Self.names)
            while let field = reader.next(&object) {
                switch field {
                case 0: identifiantFactureCPP = reader.int64()
                case 1: numeroFacture = reader.string()
                case 2: typeFacture = reader.value(TypeFacture.self)
                case 3: statut = reader.value(StatutFacture.self)
                case 4: idFournisseur = reader.int64()
                case 5: designationFournisseur = reader.string()
                case 6: codeDestinataire = reader.string()
                case 7: designationDestinataire = reader.string()
                case 8: dateFacture = reader.date()
                case 9: dateDepot = reader.date()
                case 10: dateHeureEtatCourant = reader.timestamp()
                case 11: montantHT = reader.decimal()
                case 12: montantTTC = reader.decimal()
                case 13: montantAPayer = reader.decimal()
                case 14: devise = reader.string()
                default: break
                }
            }
            guard let identifiantFactureCPP else { throw reader.missing("identifiantFactureCPP", "an integer") }
            self.identifiantFactureCPP = identifiantFactureCPP
        }

        /// Reads or writes the fields.
        public mutating func codeFields(with coder: inout FieldCoder) {
            coder.required(&identifiantFactureCPP)
            coder.string(&numeroFacture)
            coder.value(&typeFacture)
            coder.value(&statut)
            coder.int64(&idFournisseur)
            coder.string(&designationFournisseur)
            coder.string(&codeDestinataire)
            coder.string(&designationDestinataire)
            coder.date(&dateFacture)
            coder.date(&dateDepot)
            coder.timestamp(&dateHeureEtatCourant)
            coder.decimal(&montantHT)
            coder.decimal(&montantTTC)
            coder.decimal(&montantAPayer)
            coder.string(&devise)
        }
    }

    /// Kind of an invoice.
    public typealias TypeFacture = OpenEnum<KnownValues.TypeFacture>

    /// State of an invoice.
    public typealias StatutFacture = OpenEnum<KnownValues.StatutFacture>

    /// The known values.
    public nonisolated enum KnownValues {
        /// Those of `TypeFacture`.
        public nonisolated enum TypeFacture: OpenEnumValues {
            /// The texts.
            public static let all: NameTable = ["FACTURE", "AVOIR", "ACOMPTE"]
        }

        /// Those of `StatutFacture`.
        public nonisolated enum StatutFacture: OpenEnumValues {
            /// The texts.
            public static let all: NameTable = """
                DEPOSEE
                EN_COURS_ACHEMINEMENT
                MISE_A_DISPOSITION
                A_RECYCLER
                REJETEE
                SUSPENDUE
                SERVICE_FAIT
                MANDATEE
                MISE_A_DISPOSITION_COMPTABLE
                COMPTABILISEE
                MISE_EN_PAIEMENT
                """
        }
    }
}

nonisolated extension OpenEnum<Factures.KnownValues.TypeFacture> {
    /// Invoice.
    public static var facture: Self { Self(rawValue: "FACTURE") }
    /// Credit note.
    public static var avoir: Self { Self(rawValue: "AVOIR") }
    /// Advance.
    public static var acompte: Self { Self(rawValue: "ACOMPTE") }
}

nonisolated extension OpenEnum<Factures.KnownValues.StatutFacture> {
    /// Paid.
    public static var miseEnPaiement: Self { Self(rawValue: "MISE_EN_PAIEMENT") }
    /// Deposited.
    public static var deposee: Self { Self(rawValue: "DEPOSEE") }
}
