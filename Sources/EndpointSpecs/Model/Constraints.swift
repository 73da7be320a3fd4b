package import EndpointPatterns

/// Rules beyond the type, under JSON Schema's names.
package struct Constraints: Sendable {
    /// The rules, ready to hold values against.
    package var rules: [FieldRule] = []

    package init() {}

    package var isEmpty: Bool { rules.isEmpty }

    package var minLength: Int? { first { if case .minLength(let least) = $0 { least } else { nil } } }

    /// Of a text in characters, of binary content in bytes.
    package var maxLength: Int? {
        first { rule in
            switch rule {
            case .maxLength(let most), .maxBytes(let most): most
            default: nil
            }
        }
    }

    package var pattern: String? { first { if case .pattern(let pattern) = $0 { pattern.text } else { nil } } }

    /// Exact decimal text.
    package var minimum: String? { first { if case .minimum(let least) = $0 { least.text } else { nil } } }

    /// Exact decimal text.
    package var maximum: String? { first { if case .maximum(let most) = $0 { most.text } else { nil } } }

    package var minItems: Int? { first { if case .minItems(let least) = $0 { least } else { nil } } }

    package var maxItems: Int? { first { if case .maxItems(let most) = $0 { most } else { nil } } }

    private func first<Value>(_ value: (FieldRule) -> Value?) -> Value? {
        for rule in rules {
            if let value = value(rule) { return value }
        }
        return nil
    }
}
