/// What the checks found about a transport.
public struct ConformanceReport: Sendable {
    /// The results, in the order of the checks.
    public let results: [ConformanceResult]

    /// Whether every promise is kept.
    public var hasPassed: Bool { failures.isEmpty }

    /// The results of the promises that are broken.
    public var failures: [ConformanceResult] { results.filter { !$0.hasPassed } }
}

extension ConformanceReport: CustomStringConvertible {
    /// How many promises are kept, and for each broken one what was expected, what was seen, and what to do about it.
    public var description: String {
        let kept = results.count - failures.count
        return (["\(kept) of \(results.count) promises are kept"] + failures.map(\.description)).joined(separator: "\n")
    }
}

/// What one check found.
public struct ConformanceResult: Sendable, CustomStringConvertible {
    /// The name of the check.
    public let name: String

    /// What the transport has to keep.
    public let promise: String

    /// How it was broken; empty if it was kept.
    public let findings: [ConformanceFinding]

    /// Whether the promise is kept.
    public var hasPassed: Bool { findings.isEmpty }

    /// The promise and how it was broken.
    public var description: String {
        (["\(name): \(promise)"] + findings.map(\.description)).joined(separator: "\n")
    }
}

/// One way in which a promise was broken.
public struct ConformanceFinding: Sendable, Hashable, CustomStringConvertible {
    /// What should have happened, and on which occasion.
    public let expected: String

    /// What happened.
    public let seen: String

    /// What to do about it.
    public let remedy: String

    /// All three, a line each.
    public var description: String { "    expected: \(expected)\n    seen: \(seen)\n    remedy: \(remedy)" }
}
