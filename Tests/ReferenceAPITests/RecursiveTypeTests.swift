import EndpointCoding
import EndpointMock
import Foundation
public import ReferenceAPI
import Testing

/// What a user writes who needs models in sets and as keys.
extension Cargo.Part: Hashable {}

/// Types that contain themselves: directly, by way of another, in lists, maps and types written in place.
@Suite struct RecursiveTypeTests {
    private static func chain(_ depth: Int) -> Cargo.Part {
        var part = Cargo.Part(name: "0")
        for level in 1..<depth { part = Cargo.Part(name: "\(level)", inside: part) }
        return part
    }

    @Test func aTreeIsReadFromAServer() async throws {
        try await HarbourServer.with { _, client in
            let tree = try await client.cargo.tree(name: "crate")
            #expect(tree.inside?.inside?.name == "pearl")
            #expect(tree.parts?.first?.name == "lid")
            #expect(tree.owner?.favourite?.name == "box")
        }
    }

    @Test func everyWayBackIsWrittenAndReadAgain() throws {
        var part = Cargo.Part(
            name: "a",
            inside: .init(name: "b", replaced: .null),
            parts: [.init(name: "c", parts: [])],
            named: ["d": .init(name: "d")],
            owner: .init(name: "e", favourite: .init(name: "f"), friend: .init(name: "g")),
            wrapped: .init(part: .init(name: "h")),
            replaced: .value(.init(name: "i"))
        )
        let text =
            #"{"name":"a","inside":{"name":"b","replaced":null},"parts":[{"name":"c","parts":[]}],"#
            + #""named":{"d":{"name":"d"}},"owner":{"name":"e","favourite":{"name":"f"},"friend":{"name":"g"}},"#
            + #""wrapped":{"part":{"name":"h"}},"replaced":{"name":"i"}}"#
        #expect("\(part)" == text)
        #expect(try JSONReader.read(Cargo.Part.self, from: Data(text.utf8)) == part)
        #expect(try JSONDecoder().decode(Cargo.Part.self, from: JSONEncoder().encode(part)) == part)
        let copy = part
        part.inside?.name = "z"
        #expect(copy.inside?.name == "b")
        #expect(part != copy)
        #expect(Set([part, copy, copy]).count == 2)
        part.inside = nil
        #expect(part.inside == nil)
    }

    /// Fields that are kept behind a reference, in another order than their own and twice.
    @Test func everyOrderOfFieldsIsRead() throws {
        let text =
            #"{"friend":{"name":"g"},"favourite":{"name":"x"},"name":"e","friend":{"name":"h"},"favourite":{"name":"f"}}"#
        let person = try JSONReader.read(Cargo.Person.self, from: Data(text.utf8))
        #expect("\(person)" == #"{"name":"e","favourite":{"name":"f"},"friend":{"name":"h"}}"#)
        let wrapped = #"{"part":{"name":"a"},"part":{"name":"b","replaced":null}}"#
        let part = try JSONReader.read(Cargo.Part.Wrapped.self, from: Data(wrapped.utf8))
        #expect("\(part)" == #"{"part":{"name":"b","replaced":null}}"#)
    }

    /// Null is no level of its own.
    @Test func nullIsWrittenAtTheGreatestDepth() throws {
        var part = Cargo.Part(name: "511", replaced: .null)
        for index in (0..<511).reversed() { part = Cargo.Part(name: "\(index)", inside: part) }
        let bytes = try JSONWriter.bytes(of: part)
        #expect(String(decoding: bytes, as: UTF8.self).contains(#""replaced":null"#))
    }

    @Test func theDepthOfReadingAndWritingIsBounded() throws {
        let deep = try JSONWriter.bytes(of: Self.chain(128))
        #expect(try JSONReader.read(Cargo.Part.self, from: deep).inside?.inside?.name == "125")
        let deeper = try JSONWriter.bytes(of: Self.chain(129))
        let error = #expect(throws: JSONReadError.self) { try JSONReader.read(Cargo.Part.self, from: deeper) }
        #expect(error?.expected == "at most 128 levels of objects and lists")

        let deepest = JSONLimits(depth: 512)
        let full = try JSONWriter.bytes(of: Self.chain(512))
        #expect(try JSONReader.read(Cargo.Part.self, from: full, limits: deepest) == Self.chain(512))
        let refused = #expect(throws: JSONWriteError.self) { try JSONWriter.bytes(of: Self.chain(513)) }
        #expect(refused?.expected == "at most 512 levels of objects and lists")
        #expect(refused?.found == "one more")
        #expect("\(Self.chain(5000))".utf8.count < 20_000)
    }

    @Test func theDeepestValueIsDumpedAndComparedOnASmallStack() async {
        let outcome = await withCheckedContinuation { continuation in
            let thread = Thread {
                let value = Self.chain(512)
                var text = ""
                dump(value, to: &text)
                let isWhole = text.split(separator: "\n").count > 512
                let isEqual = value == Self.chain(512) && value.hashValue == Self.chain(512).hashValue
                continuation.resume(returning: isWhole && isEqual)
            }
            thread.stackSize = 1 << 20
            thread.start()
        }
        #expect(outcome)
    }
}
