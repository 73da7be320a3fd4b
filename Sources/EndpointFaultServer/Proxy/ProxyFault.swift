/// What a fault proxy does to one exchange.
public enum ProxyFault: Sendable, Hashable, CaseIterable {
    /// The connection is reset before the request is forwarded: it isn't carried out.
    case dropBefore

    /// The connection is reset when the answer has come: the request was carried out, and the answer is lost.
    case dropAfter

    /// The answer is 503, and the request isn't forwarded.
    case unavailable

    /// The answer is 429 with `Retry-After: 0`, and the request isn't forwarded.
    case limited

    /// The connection is reset in the middle of the answer's body.
    case cutAnswer

    /// The request is forwarded 3 ms later.
    case delay
}

/// How often a fault proxy does what, chosen by a seed.
///
/// The choice for a request depends on the seed, on its method, target and body, and on how often the same was sent before;
/// not on what else is under way. So a run is the same whenever the same requests are made.
public struct FaultMix: Sendable {
    /// Decides, together with each request.
    public var seed: UInt64

    /// How many of a thousand requests meet which fault; the rest meets none.
    public var perThousand: [ProxyFault: Int]

    /// Creates a mix; by default each fault meets 20 of a thousand requests.
    public init(
        seed: UInt64,
        perThousand: [ProxyFault: Int] = Dictionary(uniqueKeysWithValues: ProxyFault.allCases.map { ($0, 20) })
    ) {
        self.seed = seed
        self.perThousand = perThousand
    }

    /// No faults at all.
    public static var none: FaultMix { FaultMix(seed: 0, perThousand: [:]) }

    /// The fault for a request.
    ///
    /// - Parameters:
    ///   - key: Stands for the request's content.
    ///   - occurrence: How often the same was sent before.
    /// - Returns: The fault; `nil`: none.
    func fault(for key: UInt64, occurrence: Int) -> ProxyFault? {
        var random = SeededRandom(seed: seed ^ key &+ UInt64(occurrence) &* 0x9E37_79B9_7F4A_7C15)
        var draw = Int.random(in: 0..<1000, using: &random)
        for fault in ProxyFault.allCases {
            draw -= perThousand[fault] ?? 0
            if draw < 0 { return fault }
        }
        return nil
    }
}

/// The generator SplitMix64: the same numbers for the same seed, on any machine.
package struct SeededRandom: RandomNumberGenerator, Sendable {
    private var state: UInt64

    package init(seed: UInt64) {
        state = seed
    }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
