import EndpointPatterns

/// Holds a written document against the rules of the types that wrote it.
struct RuleCheck: ~Copyable {
    private enum PathStep {
        case name(String)
        case index(Int)
    }

    private static let greatestCount = 100

    private var reader: JSONReader
    /// The rules of objects, by the places where these begin.
    private let tables: [Int: RuleTable]
    private var parsed: [ObjectIdentifier: [String: FieldRules]] = [:]
    private var path: [PathStep] = []
    private(set) var violations: [RuleViolation] = []

    /// Stands before a document, which must be well-formed and outlive the check.
    init(start: UnsafePointer<UInt8>, count: Int, tables: [Int: RuleTable]) {
        reader = JSONReader(start: start, count: count, limits: .unbounded, log: nil)
        self.tables = tables
    }

    /// Goes over one value; the depth is bounded as it is in writing.
    mutating func value(_ rules: FieldRules? = nil) {
        switch reader.peek() {
        case UInt8(ascii: "{"): object()
        case UInt8(ascii: "["): list(rules)
        case Bytes.quote:
            guard let text = reader.string(), let rules else { return }
            check(text, rules)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            let place = reader.position
            reader.skipNumber()
            guard let rules else { return }
            let digits = UnsafeBufferPointer(start: place, count: reader.position - place)
            check(number: String(decoding: digits, as: UTF8.self), rules)
        default: reader.skipLiteral()
        }
    }

    private mutating func object() {
        let rules = tables[reader.position - reader.start].map { fields($0) } ?? [:]
        reader.enter()
        var isFirst = true
        while reader.key(isFirst: isFirst) {
            isFirst = false
            guard let name = reader.restOfString().flatMap({ reader.makeString($0) }) else { return }
            reader.colon()
            path.append(.name(name))
            value(rules[name])
            path.removeLast()
        }
    }

    private mutating func list(_ rules: FieldRules?) {
        reader.enter()
        var isFirst = true
        var count = 0
        while reader.nextElement(&isFirst) {
            path.append(.index(count))
            value()
            path.removeLast()
            count += 1
        }
        for rule in rules?.rules ?? [] {
            if let breach = rule.breach(byItems: count) { report(rule, breach, found: "") }
        }
    }

    private mutating func check(_ text: String, _ rules: FieldRules) {
        for rule in rules.rules {
            guard let breach = rule.breach(byText: text) else { continue }
            if rules.isSensitive {
                report(rule, expected: breach.expected, found: "another text")
            } else {
                report(rule, breach, found: "\"\(FoundText.shortened(text, 12))\"")
            }
        }
    }

    private mutating func check(number digits: String, _ rules: FieldRules) {
        for rule in rules.rules {
            if let breach = rule.breach(byNumber: digits) { report(rule, breach, found: digits) }
        }
    }

    /// Notes a breach with the count that it has, or else with what was found.
    private mutating func report(_ rule: FieldRule, _ breach: FieldRule.Breach, found: String) {
        report(rule, expected: breach.expected, found: breach.count.map(String.init) ?? found)
    }

    private mutating func report(_ rule: FieldRule, expected: String, found: String) {
        guard violations.count < Self.greatestCount else { return }
        violations.append(RuleViolation(path: pathText, rule: rule.name, expected: expected, found: found))
    }

    private var pathText: String {
        var text = ""
        for step in path {
            switch step {
            case .name(let name): PathWalker.append(FoundText.shortened(name, 40), to: &text)
            case .index(let index): text += "[\(index)]"
            }
        }
        return text
    }

    private mutating func fields(_ table: RuleTable) -> [String: FieldRules] {
        let key = ObjectIdentifier(table.storage)
        if let known = parsed[key] { return known }
        var fields: [String: FieldRules] = [:]
        for element in table.storage.elements { fields[element.name.description] = FieldRules(element.rules) }
        parsed[key] = fields
        return fields
    }
}
