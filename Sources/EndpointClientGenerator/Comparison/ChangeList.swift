import EndpointSpecs

/// Collects the changes of two states of one API.
final class ChangeList {
    private(set) var changes: [Change] = []

    func add(_ effect: Change.Effect, _ code: ChangeCode, _ element: Element, _ message: String) {
        changes.append(
            Change(
                effect: effect,
                code: code,
                group: element.group,
                subject: element.subject,
                message: message,
                place: element.place
            )
        )
    }

    /// Reports the parts of an element that are nothing but words, when any of them differs.
    func compareWords(_ element: Element, _ parts: [(name: String, isSame: Bool)]) {
        let names = parts.filter { !$0.isSame }.map(\.name)
        guard let last = names.last else { return }
        let list = names.count == 1 ? last : names.dropLast().joined(separator: ", ") + " and " + last
        add(.documentation, .documentation, element, "There are other words in its \(list).")
    }

    /// Reports what has become deprecated, or isn't any more; `warns` when the compiler speaks of it where it is used.
    func compareDeprecation(_ element: Element, _ old: Deprecation?, _ new: Deprecation?, warns: Bool = false) {
        switch (old, new) {
        case (nil, nil): break
        case (nil, let new?):
            let advice = new.message.map { " (\(Wording.quote($0)))" } ?? ""
            let effect = warns ? ", and uses of it give a warning" : ""
            add(.compatible, .deprecation, element, "It is deprecated\(advice)\(effect).")
        case (_?, nil): add(.compatible, .deprecation, element, "It is not deprecated any more.")
        case (let old?, let new?): compareWords(element, [("deprecation", old.message == new.message)])
        }
    }
}

/// What a change speaks of, and where it stands.
struct Element {
    var group: String
    var subject: String
    var place: ChangePlace

    init(_ subject: String, in file: Namespace, at place: Place, _ side: ChangePlace.Side) {
        self.group = file.service?.property ?? file.name
        self.subject = subject
        self.place = ChangePlace(
            side: side,
            file: file.fileName,
            line: Int(place.line),
            column: Int(place.column)
        )
    }

    /// Something that `api.yaml` says.
    init(_ subject: String, of api: API, at place: Place = .start(of: 0), _ side: ChangePlace.Side = .new) {
        self.group = api.name
        self.subject = subject
        self.place = ChangePlace(side: side, file: "api.yaml", line: Int(place.line), column: Int(place.column))
    }

    /// A part of it, such as a field of a type.
    func part(_ name: String, at place: Place, _ side: ChangePlace.Side = .new) -> Element {
        var part = self
        part.subject = subject + "." + name
        part.place.side = side
        part.place.line = Int(place.line)
        part.place.column = Int(place.column)
        return part
    }
}
