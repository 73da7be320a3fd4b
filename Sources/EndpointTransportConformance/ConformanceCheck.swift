import EndpointRuntime

/// The check of one promise.
public struct ConformanceCheck: Sendable, CustomStringConvertible {
    /// The name, such as `followsNoRedirect`.
    public let name: String

    /// What the transport has to keep.
    public let promise: String

    /// The name.
    public var description: String { name }

    private let run: @Sendable (ConformanceBench) async throws -> Void

    init(_ name: String, _ promise: String, _ run: @escaping @Sendable (ConformanceBench) async throws -> Void) {
        self.name = name
        self.promise = promise
        self.run = run
    }

    /// All checks.
    public static var all: [ConformanceCheck] {
        sending + repeating + forgetting + answering + bounding + ending
    }

    func result(_ makeTransport: @escaping @Sendable () -> any HTTPTransport) async -> ConformanceResult {
        let bench = ConformanceBench(makeTransport)
        do {
            try await run(bench)
        } catch {
            bench.expect(
                false,
                "a port of 127.0.0.1 to try the transport on",
                seen: "\(error)",
                remedy: "look whether the process has too many files open"
            )
        }
        return ConformanceResult(name: name, promise: promise, findings: bench.findings)
    }
}
