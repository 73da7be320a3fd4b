/// Why a mock could not be set up or started: a folder that can't be read, specs with faults, a port that is taken.
public struct MockSetupError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong, and what to do.
    public var description: String

    package init(_ description: String) { self.description = description }
}
