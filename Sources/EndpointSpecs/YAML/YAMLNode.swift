/// A value of a YAML document that knows where it stands.
package final class YAMLNode: Sendable {
    package enum Content: Sendable {
        /// Text, and whether it stood without quotes.
        case scalar(String, isPlain: Bool)
        case sequence([YAMLNode])
        case mapping([Entry])
    }

    package struct Entry: Sendable {
        package let key: String
        package let keyPlace: Place
        package let value: YAMLNode
    }

    package let content: Content
    package let place: Place

    package init(_ content: Content, at place: Place) {
        self.content = content
        self.place = place
    }

    /// What stands there, in words: the beginning of `…, found a list`.
    package var kind: String {
        switch content {
        case .scalar(let text, let isPlain):
            isPlain && Self.isNull(text) ? "nothing" : Wording.quote(text)
        case .sequence(let items): items.isEmpty ? "an empty list" : "a list"
        case .mapping(let entries): entries.isEmpty ? "an empty map" : "a map"
        }
    }

    /// Whether the value was left out: an empty plain scalar, `~` or `null`.
    package var isNull: Bool {
        guard case .scalar(let text, true) = content else { return false }
        return Self.isNull(text)
    }

    static func isNull(_ plain: String) -> Bool {
        plain.isEmpty || plain == "~" || plain == "null" || plain == "Null" || plain == "NULL"
    }
}

extension [YAMLNode.Entry] {
    /// The entry of a key.
    ///
    /// A loop over a pointer, as `String.allBytes` has one.
    func entry(_ key: String) -> YAMLNode.Entry? {
        withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return nil }
            var index = 0
            while index < buffer.count {
                if start[index].key == key { return start[index] }
                index += 1
            }
            return nil
        }
    }
}
