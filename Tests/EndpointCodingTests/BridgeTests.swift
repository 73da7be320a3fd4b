import EndpointCoding
import Foundation
import Testing

/// Foreign encoders and decoders give what our own reader and writer give.
@Suite struct BridgeTests {
    private func sample(_ random: inout Seeded, depth: Int = 0) throws -> Everything {
        var model = Everything()
        func maybe() -> Bool { random.chance(60) }
        if maybe() { model.texte = random.pick(["", "abc", "é\n\"", "12", "true", "2026-01-31"]) }
        if maybe() { model.actif = random.chance(50) }
        if maybe() { model.nombre = Int32(truncatingIfNeeded: random.next()) }
        if maybe() { model.identifiant = Int64(truncatingIfNeeded: random.next()) }
        if maybe() { model.montant = Decimal(string: DecimalTests.randomNumber(&random)) }
        if maybe() { model.jour = random.pick([LocalDate("2026-01-31"), LocalDate("1789-07-14 10:00")]) }
        if maybe() {
            model.instant = random.pick([Timestamp("2026-01-31"), Timestamp("2018-02-16T15:10:25.536+01:00")])
        }
        if maybe() { model.fichier = Data((0...random.below(50)).map { UInt8($0) }) }
        if maybe() {
            model.libre = random.pick([["a": 1, "b": [true, nil, "x", [:]]], "x", 12, [], ["é": .number("1.5")]])
        }
        if maybe() { model.motDePasse = Secret("secret") }
        if maybe() { model.type = random.pick([.avoir, Factures.TypeFacture(rawValue: "AUTRE")]) }
        if maybe(), depth < 2 {
            model.enfants = try (0..<random.below(3)).map { _ in try sample(&random, depth: depth + 1) }
        }
        if maybe() { model.textes = random.pick([[], ["a"], ["", "b"]]) }
        if maybe() {
            model.montants = ["a": 12.5, "b": try #require(Decimal(string: DecimalTests.randomNumber(&random)))]
        }
        if maybe() { model.types = random.pick([[], [.facture, .acompte]]) }
        if maybe() { model.compteurs = Factures.ParametresRetour(pageCourante: 1, total: 3) }
        return model
    }

    @Test func jsonCodersGiveTheSame() throws {
        var random = Seeded(seed: 21)
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let decoder = JSONDecoder()
        for _ in 0..<150 {
            let model = try sample(&random)
            let theirs = try encoder.encode(model)
            let ours = try JSONWriter.data(of: model)
            #expect(
                try decoder.decode(Everything.self, from: theirs) == model,
                "\(String(decoding: theirs, as: UTF8.self))"
            )
            #expect(try decoder.decode(Everything.self, from: ours) == model)
            #expect(try JSONReader.read(Everything.self, from: theirs) == model)
            #expect(try JSONReader.read(Everything.self, from: ours) == model)
            #expect(
                try decoder.decode(JSONValue.self, from: theirs) == (try JSONReader.read(JSONValue.self, from: theirs))
            )
        }
    }

    @Test(arguments: [PropertyListSerialization.PropertyListFormat.xml, .binary])
    func propertyListsGiveTheSame(format: PropertyListSerialization.PropertyListFormat) throws {
        var random = Seeded(seed: 22)
        let encoder = PropertyListEncoder()
        encoder.outputFormat = format
        for _ in 0..<200 {
            var model = try sample(&random)
            model.libre = nil
            model.enfants = nil
            let bytes = try encoder.encode(model)
            #expect(try PropertyListDecoder().decode(Everything.self, from: bytes) == model)
        }
    }

    @Test(arguments: [
        "0.1", "12345678901234567890.123456789", "99999999999999999999999999999999999999", "-0.00000000000000000001",
        "18446744073709551615", "18446744073709551616", "9223372036854775808", "1e30",
    ])
    func decimalsKeepTheirDigits(text: String) throws {
        var model = Everything()
        model.montant = Decimal(string: text)
        let decoded = try JSONDecoder().decode(Everything.self, from: JSONEncoder().encode(model))
        #expect(decoded.montant == model.montant)
        let listed = try PropertyListDecoder().decode(Everything.self, from: PropertyListEncoder().encode(model))
        #expect(listed.montant == model.montant)
    }

    @Test func foreignDecodersAreReadLenientlyToo() throws {
        let text =
            #"{"nombre":"12","textes":"a","enfants":{"actif":"1"},"montant":"12.50","inconnu":{},"texte":12,"jour":""}"#
        let model = try JSONDecoder().decode(Everything.self, from: Data(text.utf8))
        #expect(model == (try read(Everything.self, text)))
        #expect(model.nombre == 12 && model.textes == ["a"] && model.montant == 12.5 && model.texte == "12")
    }

    @Test func foreignDecodersNameThePath() throws {
        let text = #"[{"enfants":[{},{"nombre":"douze"}]}]"#
        let error = #expect(throws: DecodingError.self) {
            _ = try JSONDecoder().decode([Everything].self, from: Data(text.utf8))
        }
        guard case .dataCorrupted(let context)? = error else {
            Issue.record("another error")
            return
        }
        #expect(context.debugDescription == #"enfants[1].nombre: expected an integer, found "douze""#)
        #expect(context.codingPath.map(\.intValue) == [0])
    }

    @Test func foreignEncodersRefuseWhatIsNotANumber() throws {
        var model = Everything()
        model.montant = .nan
        let error = #expect(throws: EncodingError.self) { _ = try JSONEncoder().encode([model]) }
        guard case .invalidValue(_, let context)? = error else {
            Issue.record("another error")
            return
        }
        #expect(context.debugDescription == "montant: expected a number, found NaN")
    }

    @Test func singleValuesAreCodable() throws {
        struct Holder: Codable, Equatable {
            var date: LocalDate
            var stamp: Timestamp
            var kind: Factures.TypeFacture
            var json: JSONValue
        }
        let holder = Holder(
            date: try #require(LocalDate("2026-01-31")),
            stamp: try #require(Timestamp("2026-01-31 10:30")),
            kind: .avoir,
            json: ["a": [1, .number("2.5"), nil, false]]
        )
        let bytes = try JSONEncoder().encode(holder)
        #expect(try JSONDecoder().decode(Holder.self, from: bytes) == holder)
        #expect(try JSONSerialization.jsonObject(with: bytes) as? [String: Any] != nil)
        #expect(throws: DecodingError.self) {
            _ = try JSONDecoder().decode([LocalDate].self, from: Data(#"["x"]"#.utf8))
        }
        #expect(throws: DecodingError.self) {
            _ = try JSONDecoder().decode([Factures.TypeFacture].self, from: Data("[{}]".utf8))
        }
    }

    @Test func numbersBeyondDecimalPassAsFarAsTheyCan() throws {
        let value: JSONValue = [.number("1e300"), .number("1e400")]
        let decoded = try JSONDecoder().decode(JSONValue.self, from: JSONEncoder().encode(value))
        #expect(decoded[0] == .number("1e+300"))
        #expect(decoded[1] == "1e400")
    }

    /// A model as somebody else would have written it, with the compiler's own coding.
    private struct Plain: Codable, Equatable {
        var texte: String?
        var actif: Bool?
        var nombre: Int32?
        var identifiant: Int64?
        var montant: Decimal?
        var textes: [String]?
        var montants: [String: Decimal]?
        var enfants: [Plain]?

        init() {}

        init(_ model: Everything) {
            texte = model.texte
            actif = model.actif
            nombre = model.nombre
            identifiant = model.identifiant
            montant = model.montant
            textes = model.textes
            montants = model.montants
            enfants = model.enfants?.map { Plain($0) }
        }
    }

    @Test func whatASynthesisedDecoderReadsIsReadTheSame() throws {
        var random = Seeded(seed: 23)
        var mutations = RandomDocument(seed: 24)
        var agreed = 0
        for _ in 0..<600 {
            let document = Array(try JSONWriter.bytes(of: try sample(&random)))
            for round in 0..<6 {
                let bytes = round == 0 ? document : mutations.mutated(document)
                guard let theirs = try? JSONDecoder().decode(Plain.self, from: Data(bytes)), !bytes.contains(0) else {
                    continue
                }
                // Of a name that comes twice, Foundation takes the first.
                var hasTwins = false
                let ours = try? JSONReader.read(Everything.self, from: bytes) { notice in
                    hasTwins = hasTwins || notice.kind == .duplicateKey
                }
                guard let ours, !hasTwins else { continue }
                agreed += 1
                if Plain(ours) != theirs { Issue.record("\(String(decoding: bytes, as: UTF8.self))") }
            }
        }
        #expect(agreed > 1000)
    }
}
