import EndpointSpecs

/// One endpoint with what it stands in.
struct PlacedEndpoint {
    var api: API
    var namespace: Namespace
    var service: Service
    var endpoint: Endpoint

    /// What no two endpoints of an API have in common.
    var route: String { "\(endpoint.method.rawValue) \(service.path(of: endpoint))" }

    /// `structures.rechercher`, as it is called.
    var call: String { "\(service.property).\(endpoint.name)" }
}

/// Compares two states of one endpoint.
struct EndpointComparison {
    let matching: TypeMatching
    let old: PlacedEndpoint
    let new: PlacedEndpoint
    let list: ChangeList

    private var fields: FieldComparison {
        FieldComparison(matching: matching, namespaces: (old.namespace, new.namespace), list: list)
    }

    func run(_ element: Element) {
        compareRoute(element)
        compareKind(element)
        ParameterComparison(fields: fields, list: list).compare(old.endpoint, new.endpoint, of: element)
        compareRequest(element)
        compareResponse(element)
        compareEnvelope(element)
        compareEmptyCodes(element)
        PagesComparison(old: old.endpoint.pages, new: new.endpoint.pages, list: list).run(element)
        LookupComparison(old: old.endpoint.lookup, new: new.endpoint.lookup, list: list).run(element)
        list.compareDeprecation(element, old.endpoint.deprecated, new.endpoint.deprecated, warns: true)
        compareWords(element)
    }

    private func compareRoute(_ element: Element) {
        let isMoved = old.service.basePath != new.service.basePath
        let before = "\(old.endpoint.method.rawValue) \(isMoved ? "" : "…/")\(old.endpoint.path)"
        let after = "\(new.endpoint.method.rawValue) \(isMoved ? "" : "…/")\(new.endpoint.path)"
        if old.route != new.route, before != after {
            list.add(
                .compatible,
                .endpointRoute,
                element,
                "Its route is \(Wording.quote(new.route)), was \(Wording.quote(old.route))."
            )
        }
    }

    private func compareKind(_ element: Element) {
        let kinds = (old: old.endpoint.kind, new: new.endpoint.kind)
        if kinds.old == kinds.new { return }
        let change = "Its kind is \(kinds.new.rawValue), was \(kinds.old.rawValue)"
        if kinds.old == .read {
            let message = "\(change): it is not repeated by itself any more, and can end with an unknown outcome."
            list.add(.breaking, .endpointKind, element, message)
        } else if kinds.new == .read {
            list.add(.breaking, .endpointKind, element, "\(change): it is repeated by itself after a fault.")
        } else {
            list.add(.documentation, .endpointKind, element, "\(change): neither is ever repeated by itself.")
        }
    }

    private func compareRequest(_ element: Element) {
        let forms = (old: old.endpoint.request, new: new.endpoint.request)
        let types = (old: type(of: forms.old), new: type(of: forms.new))
        if types.old != types.new {
            let now = types.new.map { "It takes \(Wording.quote($0))" } ?? "It takes no request"
            let before = types.old.map(Wording.quote) ?? "none"
            list.add(.breaking, .endpointRequest, element, "\(now), and took \(before).")
            return
        }
        switch (forms.old, forms.new) {
        case (.none, .empty):
            list.add(.compatible, .endpointRequest, element, "It sends '{}', was no body at all.")
        case (.empty, .none):
            list.add(.compatible, .endpointRequest, element, "It sends no body at all, was '{}'.")
        case (.inline(let before), .inline(let after)):
            let owner = Element(after.name, in: new.namespace, at: after.place, .new)
            fields.compare(before, after, owner)
            compareArguments(before, after, element)
        default: break
        }
    }

    private func compareArguments(_ before: Schema, _ after: Schema, _ element: Element) {
        let could = EndpointTranslator.takesArguments(before, of: old.endpoint)
        let can = EndpointTranslator.takesArguments(after, of: new.endpoint)
        if could, !can {
            let reason =
                after.free.count > EndpointTranslator.maximumArguments
                ? "it has \(after.free.count) of them, and \(EndpointTranslator.maximumArguments) are the most"
                : "one of them is called like another argument"
            list.add(
                .breaking,
                .endpointArguments,
                element,
                "It can't be called with the request's fields as arguments any more: \(reason)."
            )
        } else if can, !could {
            let message = "It can be called with the request's fields as arguments too."
            list.add(.compatible, .endpointArguments, element, message)
        }
    }

    private func compareResponse(_ element: Element) {
        let forms = (old: Self.response(of: old.endpoint), new: Self.response(of: new.endpoint))
        let types = (old: type(of: forms.old), new: type(of: forms.new))
        if types.old != types.new {
            let now = types.new.map { "It gives \(Wording.quote($0))" } ?? "It gives nothing back"
            let before = types.old.map(Wording.quote) ?? "nothing"
            list.add(.breaking, .endpointResponse, element, "\(now), and gave \(before).")
            return
        }
        guard case .inline(let before) = forms.old, case .inline(let after) = forms.new else { return }
        fields.compare(before, after, Element(after.name, in: new.namespace, at: after.place, .new))
    }

    /// An answer that is nothing but its envelope has a type of its own, as one with fields has.
    private static func response(of endpoint: Endpoint) -> Endpoint.Body {
        guard case .empty = endpoint.response else { return endpoint.response }
        guard let schema = endpoint.responseSchema else { return .none }
        return .inline(Schema(name: schema.name, place: schema.place))
    }

    /// What the body is in Swift, in the names of the new specs; the endpoint's own types have its own name.
    private func type(of body: Endpoint.Body) -> String? {
        switch body {
        case .none, .empty: nil
        case .inline(let schema):
            "\(new.namespace.name).\(schema.name.replacing(prefix: old.endpoint.name, with: new.endpoint.name))"
        case .type(let type): SwiftTypes(table: matching.types).name(matching.current(type.base)).text
        }
    }

    private func compareEnvelope(_ element: Element) {
        let own = (old: old.endpoint.envelope, new: new.endpoint.envelope)
        if own.old == own.new { return }
        // What changes for the whole API is said once, of the API.
        if own.old == old.api.envelope, own.new == new.api.envelope { return }
        EnvelopeComparison(old: own.old, new: own.new, list: list).run(element)
    }

    private func compareEmptyCodes(_ element: Element) {
        let before = Set(old.endpoint.emptyCodes)
        let after = Set(new.endpoint.emptyCodes)
        for code in after.subtracting(before).sorted() {
            let message = "The code \(code) means \"nothing found\" and gives an empty answer; it was an error."
            list.add(.compatible, .endpointEmpty, element, message)
        }
        for code in before.subtracting(after).sorted() {
            let message = "The code \(code) is an error; it meant \"nothing found\" and gave an empty answer."
            list.add(.breaking, .endpointEmpty, element, message)
        }
    }

    private func compareWords(_ element: Element) {
        let before = old.endpoint
        let after = new.endpoint
        list.compareWords(
            element,
            [
                ("summary", before.summary == after.summary), ("description", before.description == after.description),
                ("notes", before.notes == after.notes), ("confidence", before.confidence == after.confidence),
                ("sources", before.sources == after.sources),
                ("examples", before.examples.map(Self.text) == after.examples.map(Self.text)),
            ]
        )
    }

    private static func text(_ example: Example) -> String {
        let parameters = example.parameters.map { "\($0.name)=\($0.value)" }
        let bodies = [example.request, example.response].map { $0?.json ?? "" }
        return ([example.name, String(example.status)] + parameters + bodies).joined(separator: "\n")
    }
}

extension String {
    /// The text with another beginning, both with a capital first, when it has the one.
    fileprivate func replacing(prefix: String, with other: String) -> String {
        let prefix = SwiftName.capitalised(prefix)
        return hasPrefix(prefix) ? SwiftName.capitalised(other) + dropFirst(prefix.count) : self
    }
}
