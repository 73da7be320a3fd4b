public import EndpointRuntime

/// Says whether a transport keeps what `HTTPTransport` promises.
///
/// The transport under test talks to servers on 127.0.0.1 that misbehave in every way that is known to matter. Each check
/// has a fresh transport and leaves nothing behind.
///
/// ```swift
/// let report = await TransportConformance.run { MyTransport() }
/// #expect(report.hasPassed, "\(report)")
/// ```
public enum TransportConformance {
    /// Runs checks, one after the other.
    ///
    /// All of them together take a few seconds for a transport that keeps its promises.
    ///
    /// - Parameters:
    ///   - checks: What to check. Default: everything.
    ///   - makeTransport: Makes a fresh transport, which must not go through a proxy. It is shut down after use.
    /// - Returns: What was found, check by check.
    public static func run(
        _ checks: [ConformanceCheck] = ConformanceCheck.all,
        _ makeTransport: @escaping @Sendable () -> any HTTPTransport
    ) async -> ConformanceReport {
        var results: [ConformanceResult] = []
        for check in checks { results.append(await check.result(makeTransport)) }
        return ConformanceReport(results: results)
    }
}
