/// One line of a head, as it is written.
public struct HeaderLine: Sendable, Hashable, CustomStringConvertible {
    /// The name, in the case it was written in.
    public var name: String

    /// The value, without blanks around it.
    public var value: String

    /// Creates a line.
    public init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }

    /// The line without its end.
    public var description: String { "\(name): \(value)" }
}

extension [HeaderLine] {
    /// The values of all lines of a name, in order; case doesn't count.
    public func values(of name: String) -> [String] {
        filter { $0.name.lowercased() == name.lowercased() }.map(\.value)
    }
}
