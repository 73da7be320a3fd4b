import EndpointClientGenerator
import EndpointSpecs
import Foundation
import Testing

/// Specs are changed at random places, and what the comparison says is held against the code that is emitted before and after.
@Suite struct MutationTests {
    private static let count = 250

    @Test func anAPIIsTheSameAsItself() throws {
        let api = try Reference.api()
        #expect(APIComparison.changes(from: api, to: api).isEmpty)
    }

    @Test func whateverChangesTheEmittedCodeIsSaidAndWhatBreaksItsUsersIsCalledBreaking() throws {
        let sources = try Reference.sources()
        let before = try Reference.api()
        let emitted = ClientGenerator.generate(before)
        let symbols = Symbols(emitted)
        var mutator = Mutator(sources: sources, seed: 20_261_124)
        var compared = 0
        var breaking = 0
        for _ in 0..<Self.count {
            let mutant = mutator.next()
            guard let after = SpecsReader.read(mutant.sources).api else { continue }
            compared += 1
            let files = ClientGenerator.generate(after)
            let changes = APIComparison.changes(from: before, to: after)
            if files != emitted {
                #expect(!changes.isEmpty, "Nothing is said of: \(mutant.what)")
                let isCode = files.map(Symbols.withoutWords) != emitted.map(Symbols.withoutWords)
                let isMoreThanWords = changes.contains { $0.effect != .documentation || $0.code != .documentation }
                #expect(!isCode || isMoreThanWords, "Only words are said to differ by: \(mutant.what)")
            }
            let broken = symbols.broken(by: Symbols(files))
            let isBreaking = changes.contains { $0.effect == .breaking }
            if !broken.isEmpty {
                breaking += 1
                #expect(isBreaking, "\(mutant.what) breaks \(broken)")
            }
        }
        #expect(compared > Self.count / 4)
        #expect(breaking > Self.count / 20)
    }
}

/// Makes small changes of specs that often leave them right.
private struct Mutator {
    let sources: [SourceFile]
    var random: Dice

    init(sources: [SourceFile], seed: UInt64) {
        self.sources = sources
        random = Dice(seed: seed)
    }

    private static let swaps: [(String, [String])] = [
        ("string", ["int32", "boolean", "date", "json"]), ("int32", ["int64", "string"]),
        ("int64", ["int32", "decimal"]),
        ("decimal", ["string", "int64"]), ("boolean", ["string"]), ("date", ["timestamp", "string"]),
        ("timestamp", ["date"]), ("read", ["create", "update"]), ("create", ["read", "delete"]),
        ("update", ["create", "read"]), ("POST", ["PUT"]), ("PUT", ["POST", "PATCH"]), ("true", ["false"]),
    ]

    mutating func next() -> (sources: [SourceFile], what: String) {
        let index = random.next(below: sources.count)
        var changed = sources
        var lines = String(decoding: sources[index].bytes, as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let line = random.next(below: lines.count)
        let former = lines[line]
        switch random.next(below: 7) {
        case 0: lines.remove(at: line)
        case 1: lines[line] = former.hasSuffix("?") ? String(former.dropLast()) : former + "?"
        case 2: lines[line] = swapped(former)
        case 3: lines[line] = former.replacing(":", with: "x:", maxReplacements: 1)
        case 4: lines[line] = former + "x"
        case 5: if line + 1 < lines.count { lines.swapAt(line, line + 1) }
        default: removeBlock(at: line, &lines)
        }
        changed[index].bytes = Array(lines.joined(separator: "\n").utf8)
        let now = line < lines.count ? lines[line] : "nothing"
        return (changed, "\(sources[index].name):\(line + 1): '\(former)' became '\(now)'")
    }

    private mutating func swapped(_ line: String) -> String {
        for (word, others) in Self.swaps where line.contains(word) {
            return line.replacing(word, with: others[random.next(below: others.count)], maxReplacements: 1)
        }
        return line.replacing("1", with: "2", maxReplacements: 1)
    }

    /// Removes a line with all that is indented more.
    private func removeBlock(at line: Int, _ lines: inout [String]) {
        let indent = lines[line].prefix { $0 == " " }.count
        var end = line + 1
        while end < lines.count, lines[end].isEmpty || lines[end].prefix(while: { $0 == " " }).count > indent {
            end += 1
        }
        lines.removeSubrange(line..<end)
    }
}

/// Numbers that come out the same everywhere.
struct Dice {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next(below bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }
}
