package import EndpointSpecs

/// Tells what changes for the users of a client when its specs do.
package enum APIComparison {
    /// All changes, those of the whole API first, then by service, the breaking ones of each before the others.
    package static func changes(from old: API, to new: API) -> [Change] {
        let list = ChangeList()
        APISettingsComparison(old: old, new: new, list: list).run()
        NamespacesComparison(old: old, new: new, list: list).run()
        return sorted(list.changes, new)
    }

    private static func sorted(_ changes: [Change], _ api: API) -> [Change] {
        let groups = [api.name] + api.namespaces.map { $0.service?.property ?? $0.name }
        func key(_ change: Change) -> (Int, Int) {
            let group = groups.firstIndex(of: change.group) ?? groups.count
            return (group, Change.Effect.allCases.firstIndex(of: change.effect) ?? 0)
        }
        return changes.enumerated()
            .sorted { left, right in
                let keys = (key(left.element), key(right.element))
                if keys.0 != keys.1 { return keys.0 < keys.1 }
                if left.element.group != right.element.group { return left.element.group < right.element.group }
                return left.offset < right.offset
            }
            .map(\.element)
    }
}

/// Compares what `api.yaml` says.
struct APISettingsComparison {
    let old: API
    let new: API
    let list: ChangeList

    func run() {
        let element = Element(new.clientName, of: new)
        if old.name != new.name {
            let message = "The client is called \(Wording.quote(new.clientName)), was \(Wording.quote(old.clientName))."
            list.add(.breaking, .apiName, element, message)
        }
        if old.contentType != new.contentType {
            let message = "Bodies are \(Wording.quote(new.contentType)), were \(Wording.quote(old.contentType))."
            list.add(.compatible, .contentType, element, message)
        }
        compareEnvironments()
        compareAuthentication(element)
        EnvelopeComparison(old: old.envelope, new: new.envelope, list: list).run(element)
        list.compareWords(element, [("summary", old.summary == new.summary)])
    }

    private func compareEnvironments() {
        for gone in old.environments where !new.environments.contains(where: { $0.name == gone.name }) {
            let element = Element(gone.name, of: new, at: gone.place, .old)
            list.add(.breaking, .environmentRemoved, element, "The environment \(Wording.quote(gone.name)) is gone.")
        }
        for environment in new.environments {
            let element = Element(environment.name, of: new, at: environment.place)
            guard let former = old.environments.first(where: { $0.name == environment.name }) else {
                let message = "The environment \(Wording.quote(environment.name)) is new."
                list.add(.compatible, .environmentAdded, element, message)
                continue
            }
            for (key, before, after) in [
                ("API", former.api as String?, environment.api as String?),
                ("token endpoint", former.token, environment.token),
            ] where before != after {
                let now = after.map { "The \(key) is at \(Wording.quote($0))" } ?? "There is no \(key) any more"
                let then = before.map { ", was \(Wording.quote($0))" } ?? ", and there was none"
                list.add(.compatible, .environmentAddress, element, "\(now)\(then).")
            }
            list.compareWords(element, [("summary", former.summary == environment.summary)])
        }
    }

    private func compareAuthentication(_ element: Element) {
        let before = old.authentication
        let after = new.authentication
        if before == after { return }
        if before.isNone {
            list.add(.breaking, .authentication, element, "The client needs credentials; it needed none.")
        } else if after.isNone {
            list.add(.breaking, .authentication, element, "The client takes no credentials any more.")
        }
        compare("an OAuth token", before.oauth2 != nil, after.oauth2 != nil, element)
        compare("an API key", before.apiKey != nil, after.apiKey != nil, element)
        compare("an account", before.accountHeader != nil, after.accountHeader != nil, element)
        if let old = before.oauth2, let new = after.oauth2, old.scope != new.scope {
            let message = "The token's scope is \(Self.words(new.scope)), was \(Self.words(old.scope))."
            list.add(.compatible, .authentication, element, message)
        }
        if let old = before.apiKey, let new = after.apiKey, old != new {
            let message = "The API key is sent \(Self.words(new)), was sent \(Self.words(old))."
            list.add(.compatible, .authentication, element, message)
        }
        if let old = before.accountHeader, let new = after.accountHeader, old != new {
            let message = "The account is sent in the header \(Wording.quote(new)), was \(Wording.quote(old))."
            list.add(.compatible, .authentication, element, message)
        }
    }

    private static func words(_ key: Authentication.APIKey) -> String {
        switch key {
        case .header(let name): "in the header \(Wording.quote(name))"
        case .query(let name): "in the query as \(Wording.quote(name))"
        }
    }

    private func compare(_ proof: String, _ before: Bool, _ after: Bool, _ element: Element) {
        if before == after { return }
        if after {
            list.add(
                .breaking,
                .authentication,
                element,
                "Every call proves itself with \(proof) too, which has to be given."
            )
        } else {
            list.add(.compatible, .authentication, element, "Calls don't prove themselves with \(proof) any more.")
        }
    }

    private static func words(_ scope: String?) -> String { scope.map { Wording.quote($0) } ?? "none" }
}
