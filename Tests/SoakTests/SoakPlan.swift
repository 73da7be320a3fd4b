import Foundation

/// How long a soak is, and what decides about its faults: settable by `SOAK_CALLS` and `SOAK_SEED`.
struct SoakPlan: Sendable {
    let calls: Int
    let seed: UInt64
    let workers = 16

    /// Accounts share the load, so that no book of the mock grows too long to be searched.
    var accounts: Int { max(4, calls / 2_000) }

    /// - Parameters:
    ///   - calls: How many calls are made unless `SOAK_CALLS` says otherwise.
    ///   - environment: Where both are looked up.
    init(calls: Int, environment: [String: String] = ProcessInfo.processInfo.environment) {
        self.calls = environment["SOAK_CALLS"].flatMap { Int($0) } ?? calls
        self.seed = environment["SOAK_SEED"].flatMap { UInt64($0) } ?? UInt64.random(in: 0..<1_000_000)
    }
}
