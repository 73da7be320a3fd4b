import EndpointSpecs
import Testing

/// Small files that could cost much are refused at once.
@Suite(.serialized) struct HostileTests {
    private static let api = SourceFile(path: "specs/api.yaml", text: FaultCase.api)
    private static let bound = Duration.seconds(2)

    private func says(_ text: String) -> [String] {
        let begin = ContinuousClock.now
        let sources = [Self.api, SourceFile(path: "specs/x.v1.yaml", text: text)]
        let says = SpecsReader.read(sources).diagnostics.map(\.description)
        #expect(begin.duration(to: .now) < Self.bound)
        return says
    }

    private let tooDeep = "The value is nested more than 64 levels deep. Name inner objects as schemas. [yaml-too-deep]"

    @Test func aHundredThousandBracketsAreRefusedAtTheSixtyFifth() {
        #expect(says(String(repeating: "[", count: 100_000)) == ["specs/x.v1.yaml:1:65: error: " + tooDeep])
    }

    @Test func deepMapsAreRefused() {
        let text = (0..<1_500).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
        #expect(says(text) == ["specs/x.v1.yaml:65:65: error: " + tooDeep])
    }

    @Test func aliasesNeverMultiply() {
        let text =
            "a: &a [x,x,x,x,x,x,x,x,x]\n"
            + (1..<10).map { "b\($0): &b\($0) [*a,*a,*a,*a,*a,*a,*a,*a,*a]\n" }.joined()
        #expect(
            says(text) == [
                "specs/x.v1.yaml:1:4: error: Anchors (&name) are not read. Write the value out where it is used. [yaml-feature]"
            ]
        )
    }

    @Test func tenThousandFaultsAreAllSaid() {
        let fields = (0..<10_000).map { "    field\($0): strnig\n" }.joined()
        let text = "service: x\nversion: v1\nsummary: Tides of a port.\nschemas:\n  Port:\n" + fields
        #expect(says(text).count == 10_000)
    }

    @Test func mutationsOfASpecNeverCrashAndAlwaysGiveAnAPIOrAFault() throws {
        let spec = """
            service: x
            version: v1
            summary: Tides of a port.
            endpoints:
              list:
                path: ports/{id}
                method: GET
                kind: read
                summary: Lists the tides of a port.
                parameters:
                  path:
                    id: int64
                  query:
                    day: date?
                response:
                  tides: Tide[]?
                examples:
                  - name: one
                    parameters:
                      id: 7
                    response:
                      code: 0
                      tides:
                        - height: 4.25
                          kind: HIGH
            schemas:
              Tide:
                height: decimal
                kind: Kind?
            enums:
              Kind:
                values: [HIGH, LOW]
            """
        #expect(says(spec) == [])
        var random = SplitMix(seed: 20_261_124)
        let pieces = Array("{}[]:-?#&*!|>'\"%@`,\n ~é<.0".utf8)
        for _ in 0..<3_000 {
            var bytes = Array(spec.utf8)
            for _ in 0...random.next(below: 3) {
                let place = random.next(below: bytes.count)
                switch random.next(below: 4) {
                case 0: bytes[place] = pieces[random.next(below: pieces.count)]
                case 1: bytes.insert(pieces[random.next(below: pieces.count)], at: place)
                case 2: bytes.remove(at: place)
                default:
                    let end = min(bytes.count, place + random.next(below: 40))
                    bytes.insert(contentsOf: Array(bytes[place..<end]), at: random.next(below: bytes.count))
                }
            }
            let result = SpecsReader.read([Self.api, SourceFile(path: "specs/x.v1.yaml", bytes: bytes)])
            #expect((result.api == nil) != result.diagnostics.isEmpty)
        }
    }
}

/// A small generator of random numbers that gives the same ones everywhere.
struct SplitMix {
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
