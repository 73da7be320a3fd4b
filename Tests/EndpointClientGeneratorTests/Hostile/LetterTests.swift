import EndpointSpecs
import Foundation
import Testing

/// The rule for names takes no letter that the compiler doesn't take.
@Suite struct LetterTests {
    @Test func everyLetterThatCanStandInANameIsOneForTheCompiler() throws {
        var lines: [String] = []
        for value in UInt32(0x80)...0x10FFFF {
            guard let letter = Unicode.Scalar(value), letter.properties.isXIDContinue else { continue }
            for name in ["\(letter)", "a\(letter)"] {
                if let swift = SwiftName.property(name) { lines.append("let \(swift) = 0\n") }
            }
        }
        #expect(lines.count > 250_000)
        let file = FileManager.default.temporaryDirectory.appending(path: "letters-\(UUID().uuidString).swift")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(lines.joined().utf8).write(to: file)
        let (status, said) = try Products.run([
            "swiftc", "-frontend", "-parse", file.path(percentEncoded: false),
        ])
        #expect(status == 0 && said.isEmpty, "\(said.prefix(4000))")
    }
}
