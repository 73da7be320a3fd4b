import EndpointSpecs

/// Lays changes out for people: by service, with what follows for the version.
package enum ChangeLog {
    /// The text, with places in the two folders under the names that the caller has for them.
    package static func text(_ changes: [Change], folders: (old: String, new: String)) -> String {
        if changes.isEmpty { return "Nothing changes for users of the client.\n" }
        var text = ""
        var group: String?
        for change in changes {
            if change.group != group {
                if group != nil { text += "\n" }
                text += change.group + "\n"
                group = change.group
            }
            let mark = change.effect.rawValue.padding(to: 15)
            let folder = change.place.side == .old ? folders.old : folders.new
            let place = "\(Wording.visible(folder))/\(change.place.file):\(change.place.line):\(change.place.column)"
            text += "  \(mark)\(change.subject): \(change.message) [\(change.code.rawValue)]\n"
            text += "                 \(place)\n"
        }
        return text + "\n" + summary(changes)
    }

    private static func summary(_ changes: [Change]) -> String {
        let counts = Change.Effect.allCases.map { effect in
            "\(changes.count { $0.effect == effect }) \(effect.rawValue)"
        }
        let step = VersionStep(changes)
        let before1 = step == .major ? " (minor, as long as the version is below 1.0.0)" : ""
        return "Changes: \(counts.joined(separator: ", ")).\nThe next version is a \(step.rawValue) one\(before1).\n"
    }
}

extension String {
    fileprivate func padding(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }
}
