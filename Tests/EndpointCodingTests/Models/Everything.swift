public import EndpointCoding

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// A field of every type.
public nonisolated struct Everything: JSONModel, Hashable {
    /// A string.
    public var texte: String?
    /// A boolean.
    public var actif: Bool?
    /// A small integer.
    public var nombre: Int32?
    /// An integer.
    public var identifiant: Int64?
    /// An amount.
    public var montant: Decimal?
    /// A day.
    public var jour: LocalDate?
    /// A day and time.
    public var instant: Timestamp?
    /// A file.
    public var fichier: Data?
    /// Anything.
    public var libre: JSONValue?
    /// A password.
    public var motDePasse: Secret?
    /// A kind.
    public var type: Factures.TypeFacture?
    /// Itself.
    public var enfants: [Everything]?
    /// Texts.
    public var textes: [String]?
    /// Amounts by name.
    public var montants: [String: Decimal]?
    /// Kinds.
    public var types: [Factures.TypeFacture]?
    /// Counters.
    public var compteurs: Factures.ParametresRetour?

    /// Makes one without anything.
    public init() {}

    private static let names: NameTable = [
        "texte", "actif", "nombre", "identifiant", "montant", "jour", "instant", "fichier", "libre", "motDePasse",
        "type", "enfants", "textes", "montants", "types", "compteurs",
    ]

    /// Reads the fields.
    public init(reading reader: inout JSONReader) throws(JSONFailure) {
        var object = reader.object(Self.names)
        while let field = reader.next(&object) {
            switch field {
            case 0: texte = reader.string()
            case 1: actif = reader.boolean()
            case 2: nombre = reader.int32()
            case 3: identifiant = reader.int64()
            case 4: montant = reader.decimal()
            case 5: jour = reader.date()
            case 6: instant = reader.timestamp()
            case 7: fichier = reader.base64()
            case 8: libre = reader.json()
            case 9: motDePasse = reader.secret()
            case 10: type = reader.value(Factures.TypeFacture.self)
            case 11: enfants = reader.list(Everything.self)
            case 12: textes = reader.list(String.self)
            case 13: montants = reader.map(Decimal.self)
            case 14: types = reader.list(Factures.TypeFacture.self)
            case 15: compteurs = reader.value(Factures.ParametresRetour.self)
            default: break
            }
        }
    }

    /// Writes the fields.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.string("texte", texte)
        writer.boolean("actif", actif)
        writer.int32("nombre", nombre)
        writer.int64("identifiant", identifiant)
        writer.decimal("montant", montant)
        writer.date("jour", jour)
        writer.timestamp("instant", instant)
        writer.base64("fichier", fichier)
        writer.json("libre", libre)
        writer.secret("motDePasse", motDePasse)
        writer.value("type", type)
        writer.list("enfants", enfants)
        writer.list("textes", textes)
        writer.map("montants", montants)
        writer.list("types", types)
        writer.value("compteurs", compteurs)
        writer.endObject()
    }
}
