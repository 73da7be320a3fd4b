import EndpointSpecs

/// Compares how an endpoint's answers are paged.
struct PagesComparison {
    let old: Pages?
    let new: Pages?
    let list: ChangeList

    func run(_ element: Element) {
        switch (old, new) {
        case (nil, nil): break
        case (nil, _?):
            list.add(.compatible, .endpointPages, element, "Its pages can be read one after the other.")
        case (_?, nil):
            list.add(.breaking, .endpointPages, element, "The method that gives its pages is gone.")
        case (let old?, let new?):
            compare("page", old.page, new.page, element)
            compare("size", old.size, new.size, element)
            compare("items", old.items, new.items, element)
            compare("count", old.count, new.count, element)
            compare("total", old.total, new.total, element)
        }
    }

    private func compare(_ key: String, _ before: [String]?, _ after: [String]?, _ element: Element) {
        if before == after { return }
        // A part that is gone gives nil from now on, and so does code that asks for it; items are of the list's type.
        let effect: Change.Effect = key == "items" ? .breaking : .compatible
        let message = "Its pages have \(PathWords.change(of: key, from: before, to: after))."
        list.add(effect, .endpointPages, element, message)
    }
}

/// Compares how one finds out whether a write was carried out.
struct LookupComparison {
    let old: Lookup?
    let new: Lookup?
    let list: ChangeList

    func run(_ element: Element) {
        switch (old, new) {
        case (nil, nil): break
        case (nil, _?):
            let message = "A call of unknown outcome can be looked up, by \(Wording.quote(new?.endpoint ?? ""))."
            list.add(.compatible, .endpointLookup, element, message)
        case (_?, nil):
            list.add(.breaking, .endpointLookup, element, "A call of unknown outcome can't be looked up any more.")
        case (let old?, let new?): compare(old, new, element)
        }
    }

    private func compare(_ old: Lookup, _ new: Lookup, _ element: Element) {
        let matches = (old: old.match.map(Self.text), new: new.match.map(Self.text))
        let isSame =
            old.endpoint == new.endpoint && matches.old == matches.new && old.result == new.result && old.id == new.id
        if isSame { return }
        list.add(.compatible, .endpointLookup, element, "A call of unknown outcome is looked up in another way.")
    }

    private static func text(_ match: Lookup.Match) -> String {
        match.read.joined(separator: ".") + "=" + match.write.joined(separator: ".")
    }
}

/// Compares how answers say success or refusal.
struct EnvelopeComparison {
    let old: Envelope?
    let new: Envelope?
    let list: ChangeList

    func run(_ element: Element) {
        switch (old, new) {
        case (nil, nil): break
        case (nil, let new?):
            let message = "Answers have an envelope: a call whose \(Wording.quote(new.code)) is no success throws."
            list.add(.breaking, .envelope, element, message)
        case (let old?, nil):
            let message =
                "Answers have no envelope any more: \(Wording.quote(old.code)) and "
                + "\(Wording.quote(old.message)) are gone, and refusals are told by HTTP status alone."
            list.add(.breaking, .envelope, element, message)
        case (let old?, let new?): compare(old, new, element)
        }
    }

    private func compare(_ old: Envelope, _ new: Envelope, _ element: Element) {
        for (key, before, after) in [("code", old.code, new.code), ("message", old.message, new.message)] {
            guard before != after else { continue }
            let message = "The envelope's \(key) is \(Wording.quote(after)), was \(Wording.quote(before))."
            list.add(.breaking, .envelope, element, message)
        }
        let before = Set(old.success)
        let after = Set(new.success)
        for code in after.subtracting(before).sorted() {
            list.add(.compatible, .envelope, element, "The code \(code) means success; it was a refusal.")
        }
        for code in before.subtracting(after).sorted() {
            list.add(.breaking, .envelope, element, "The code \(code) is a refusal; it meant success.")
        }
        if before == after, old.success != new.success {
            list.add(.documentation, .envelope, element, "The codes that mean success have another order.")
        }
    }
}

/// Dotted paths in messages.
enum PathWords {
    static func change(of key: String, from before: [String]?, to after: [String]?) -> String {
        let now = after.map { "their \(key) in \(Wording.quote($0.joined(separator: ".")))" } ?? "no \(key) any more"
        let then = before.map { ", was \(Wording.quote($0.joined(separator: ".")))" } ?? ", and had none"
        return now + then
    }
}
