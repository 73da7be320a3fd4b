/// Keeps an optional value behind a reference, so that a type can contain itself.
///
/// Copies share the value until one of them gets another: it behaves as if it stood in its owner.
public struct Indirect<Value: Sendable>: Sendable {
    private final class Box: Sendable {
        let value: Value

        init(_ value: Value) {
            self.value = value
        }
    }

    private var box: Box?

    /// Holds a value.
    ///
    /// - Parameter value: the value, or `nil` for none.
    public init(_ value: Value? = nil) {
        box = value.map { Box($0) }
    }

    /// The value, or `nil` when there is none.
    public var value: Value? {
        get { box?.value }
        set { box = newValue.map { Box($0) } }
    }
}

extension Indirect: CustomReflectable {
    /// The mirror of the value.
    public var customMirror: Mirror { Mirror(reflecting: value as Any) }
}
