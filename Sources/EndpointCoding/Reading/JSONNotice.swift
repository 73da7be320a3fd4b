/// Something worth knowing about a document that was read all the same.
///
/// Equal remarks on several places of one document are one notice, with the first place and a count.
public struct JSONNotice: Sendable, Hashable, CustomStringConvertible {
    /// What a notice is about.
    public struct Kind: Sendable, Hashable, CustomStringConvertible {
        /// The kind's name, such as `unknownValue`.
        public let description: String

        /// An enum value that isn't listed; it was kept.
        public static let unknownValue = Kind(description: "unknownValue")

        /// A field that stands twice in one object; the last one was taken.
        public static let duplicateKey = Kind(description: "duplicateKey")

        /// A field that the model doesn't have; it was skipped.
        public static let unknownField = Kind(description: "unknownField")
    }

    /// What it is about.
    public let kind: Kind

    /// The first place, such as `listeFactures[3].statut`.
    public let path: String

    /// The enum value or the field's name, at most 40 characters of it.
    public let text: String

    /// How many times it was seen in the document.
    public let count: Int

    /// One line, such as `listeFactures[3].statut: unknownValue "ARCHIVEE", 12 times`.
    public var description: String {
        let place = path.isEmpty ? "" : "\(path): "
        let times = count == 1 ? "" : ", \(count) times"
        return "\(place)\(kind) \"\(text)\"\(times)"
    }
}
