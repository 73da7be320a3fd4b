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

    /// The names of the fields.
    public static let names: NameTable = [
        "texte", "actif", "nombre", "identifiant", "montant", "jour", "instant", "fichier", "libre", "motDePasse",
        "type", "enfants", "textes", "montants", "types", "compteurs",
    ]

    /// Reads the fields.
    public init(reading reader: inout JSONReader) throws(JSONFailure) {
        reader.fields(of: &self)
    }

    /// Reads or writes the fields.
    public mutating func codeFields(with coder: inout FieldCoder) {
        coder.string(&texte)
        coder.boolean(&actif)
        coder.int32(&nombre)
        coder.int64(&identifiant)
        coder.decimal(&montant)
        coder.date(&jour)
        coder.timestamp(&instant)
        coder.base64(&fichier)
        coder.json(&libre)
        coder.secret(&motDePasse)
        coder.value(&type)
        coder.list(&enfants)
        coder.list(&textes)
        coder.map(&montants)
        coder.list(&types)
        coder.value(&compteurs)
    }
}
