#if os(Linux)
    import EndpointCoding
    import Foundation
    import Testing

    /// A file in a document isn't held more often than it has to be.
    ///
    /// Each test has a process of its own, whose peak no other test and no load of the machine can raise.
    @Suite struct FileMemoryTests {
        private static let size = 12_000_000

        /// How much higher than its memory before it the peak of this process is after some work, in bytes.
        private static func growth<Value>(_ work: () throws -> Value) throws -> (value: Value, bytes: Int) {
            let before = try memory("VmRSS:")
            let value = try work()
            return (value, try memory("VmHWM:") - before)
        }

        private static func memory(_ name: String) throws -> Int {
            let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
            let line = try #require(status.split(separator: "\n").first { $0.hasPrefix(name) })
            return try #require(Int(line.filter(\.isNumber))) * 1024
        }

        private static func model() -> Everything {
            var model = Everything()
            model.fichier = Data(repeating: 0x5A, count: size)
            return model
        }

        @Test func writingTakesTheTextOnce() async {
            await #expect(processExitsWith: .success) {
                let model = Self.model()
                let (document, growth) = try Self.growth { try JSONWriter.data(of: model) }
                #expect(document.count > Self.size / 3 * 4)
                #expect(growth < Self.size * 3 / 2, "the text alone is four thirds of the file")
            }
        }

        @Test func writingWithTheRulesCheckedTakesTheTextOnce() async {
            await #expect(processExitsWith: .success) {
                let model = Self.model()
                let (document, growth) = try Self.growth { try JSONWriter.checkedData(of: model).data }
                #expect(document.count > Self.size / 3 * 4)
                #expect(growth < Self.size * 3 / 2, "the text alone is four thirds of the file")
            }
        }

        @Test func readingTakesTheContentOnce() async {
            await #expect(processExitsWith: .success) {
                let beginning = Data(#"{"fichier":""#.utf8)
                let end = Data(#""}"#.utf8)
                let length = beginning.count + Self.size / 3 * 4
                var document = Data(repeating: UInt8(ascii: "Q"), count: length + end.count)
                document.replaceSubrange(..<beginning.count, with: beginning)
                document.replaceSubrange(length..., with: end)
                let (model, growth) = try Self.growth { try JSONReader.read(Everything.self, from: document) }
                #expect(model.fichier?.count == Self.size)
                #expect(growth < Self.size * 5 / 4)
            }
        }
    }
#endif
