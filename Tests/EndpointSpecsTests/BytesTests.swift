import EndpointSpecs
import Testing

@Suite struct BytesTests {
    private static let api = SourceFile(path: "specs/api.yaml", text: FaultCase.api)

    private func says(_ bytes: [UInt8]) -> [String] {
        SpecsReader.read([Self.api, SourceFile(path: "specs/x.v1.yaml", bytes: bytes)]).diagnostics.map(\.description)
    }

    private func said(_ place: String) -> String {
        "specs/x.v1.yaml:\(place): error: The file is not UTF-8 from here on, or has a control character. "
            + "Save it as UTF-8 text. [not-utf8]"
    }

    @Test func invalidUTF8IsFoundAtItsPlace() {
        #expect(says(Array("service: x\n# é ".utf8) + [0xFF, 0xFE]) == [said("2:5")])
        #expect(says(Array("a: ".utf8) + [0xC0, 0xAF]) == [said("1:4")])
        #expect(says(Array("a: ".utf8) + [0xED, 0xA0, 0x80]) == [said("1:4")])
    }

    @Test func utf16IsNotRead() {
        let text = "service: x".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(says([0xFF, 0xFE] + text) == [said("1:1")])
    }

    @Test(arguments: [0x00, 0x01, 0x08, 0x1B, 0x7F] as [UInt8])
    func controlCharactersAreFoundAtTheirPlace(byte: UInt8) {
        #expect(says(Array("service: \"a".utf8) + [byte] + Array("\"".utf8)) == [said("1:12")])
    }

    @Test func aFileOfMoreThanFourMebibytesIsNotRead() {
        let bytes = [UInt8](repeating: UInt8(ascii: "#"), count: 4 * 1024 * 1024 + 1)
        #expect(
            says(bytes) == [
                "specs/x.v1.yaml:1:1: error: The file has 4194305 bytes; at most 4194304 are read. Divide it. [file-too-large]"
            ]
        )
    }

    @Test func aByteOrderMarkAndWindowsLineEndsAreTaken() {
        let text = "\u{FEFF}service: x\r\nversion: v1\r\nsummary: Tides of a port.\r\nendpoints: {}\r\n"
        #expect(says(Array(text.utf8)).isEmpty)
    }
}
