import EndpointCoding
import Testing

/// Accepts, refuses and understands what Foundation does, but for the differences that ``FoundationOracle`` names.
@Suite struct DifferentialTests {
    /// 280,000 inputs in all.
    @Test(arguments: 0..<8)
    func agreesWithFoundationOnGeneratedAndMutatedDocuments(part: Int) {
        var documents = RandomDocument(seed: UInt64(1000 + part))
        var mutants = Tally()
        for _ in 0..<5000 {
            let document = documents.document()
            #expect(FoundationOracle.verdict(on: document) == .bothAccept)
            for _ in 0..<6 {
                let mutant = documents.mutated(document)
                mutants.count(FoundationOracle.verdict(on: mutant))
                expectTheSameWhenSkipped(mutant)
            }
        }
        #expect(mutants.differences == [])
        #expect(mutants.accepted + mutants.refused + mutants.known == 30_000)
        #expect(mutants.accepted > 5000)
        #expect(mutants.refused > 10_000)
        #expect(mutants.known < 3000)
    }

    @Test(
        arguments: [
            (#"{"a":1,"b":2,"a":3}"#, .bothAccept), (#"{"a":{"x":1},"\u0061":{"x":2}}"#, .bothAccept),
            (#"["\uD83D\uDE00","\ud83d\ude00"]"#, .bothAccept), ("[-0,-0.0,0e9,1E-7,1e307]", .bothAccept),
            (#"["\uD800"]"#, .known), (#"["\uDC00\uD800"]"#, .known), (#"{"\uD800":1}"#, .known),
            ("1e400", .known), ("[-1e400]", .known), ("[1,]", .known), (#"{"a":1,}"#, .known),
            ("[01]", .bothRefuse), ("[1.]", .bothRefuse), ("[.5]", .bothRefuse), ("[+1]", .bothRefuse),
            ("[1e]", .bothRefuse),
            (#"["\u12G4"]"#, .bothRefuse), (#"["\x"]"#, .bothRefuse), ("[\"\n\"]", .bothRefuse), ("[NaN]", .bothRefuse),
            (String(repeating: "[", count: 10_000), .bothRefuse),
            (String(repeating: "{\"a\":", count: 10_000), .bothRefuse),
        ] as [(String, FoundationOracle.Verdict)]
    )
    func agreesWithFoundationAtTheEdges(text: String, verdict: FoundationOracle.Verdict) {
        #expect(FoundationOracle.verdict(on: Array(text.utf8)) == verdict)
    }

    @Test(
        arguments: [
            [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF],
            [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80], [0x80], [0xC3], [0xFF],
        ] as [[UInt8]]
    )
    func refusesOverlongAndIllFormedUTF8AsFoundationDoes(content: [UInt8]) {
        for text in ["", "aaaaaaa", "\\n", "é"] {
            let string = [Bytes.quote] + Array(text.utf8) + content + Array("z\"".utf8)
            #expect(FoundationOracle.verdict(on: string) == .bothRefuse)
            #expect(FoundationOracle.verdict(on: Array("{".utf8) + string + Array(":1}".utf8)) == .bothRefuse)
            expectTheSameWhenSkipped(string)
        }
    }

    private enum Bytes {
        static let quote = UInt8(ascii: "\"")
    }

    private struct Tally {
        var accepted = 0
        var refused = 0
        var known = 0
        var differences: [String] = []

        mutating func count(_ verdict: FoundationOracle.Verdict) {
            switch verdict {
            case .bothAccept: accepted += 1
            case .bothRefuse: refused += 1
            case .known: known += 1
            case .difference(let text): differences.append(text)
            }
        }
    }

    /// What is skipped is checked as if it were read, and fails at the same byte.
    private func expectTheSameWhenSkipped(_ document: [UInt8]) {
        if document.starts(with: [0xEF, 0xBB, 0xBF]) { return }
        let prefix = Array("{\"autre\":".utf8)
        let read = error(JSONValue.self, document)
        let skipped = error(Factures.ParametresRetour.self, prefix + document + Array("}".utf8))
        let isCutShort = read.map { $0.offset == document.count || $0.expected == "the end of the document" } ?? false
        if isCutShort {
            #expect(skipped != nil)
        } else {
            #expect(skipped?.offset == read.map { $0.offset + prefix.count }, "\(document)")
        }
    }

    private func error<T: JSONCodable>(_ type: T.Type, _ bytes: [UInt8]) -> JSONReadError? {
        do throws(JSONReadError) {
            _ = try JSONReader.read(type, from: bytes)
            return nil
        } catch {
            return error
        }
    }
}
