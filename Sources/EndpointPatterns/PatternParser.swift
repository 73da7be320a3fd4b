/// Reads a pattern's text.
struct PatternParser {
    private static let greatestDepth = 50
    private static let greatestCount = 1000

    private let scalars: [Unicode.Scalar]
    private var place = 0
    private var depth = 0

    init(_ pattern: String) {
        scalars = Array(pattern.unicodeScalars)
    }

    mutating func parse() throws(TextPattern.Fault) -> PatternNode {
        let node = try choice()
        if place < scalars.count { throw fault("the bracket ')' closes nothing") }
        return node
    }

    private var next: Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }

    private func fault(_ message: String) -> TextPattern.Fault { TextPattern.Fault(message: message) }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard next == scalar else { return false }
        place += 1
        return true
    }

    private mutating func choice() throws(TextPattern.Fault) -> PatternNode {
        var branches = [try sequence()]
        while take("|") { branches.append(try sequence()) }
        return branches.count == 1 ? branches[0] : .choice(branches)
    }

    private mutating func sequence() throws(TextPattern.Fault) -> PatternNode {
        var nodes: [PatternNode] = []
        while let scalar = next, scalar != "|", scalar != ")" {
            place += 1
            nodes.append(try repeated(try atom(scalar), of: scalar))
        }
        return nodes.count == 1 ? nodes[0] : .sequence(nodes)
    }

    private mutating func atom(_ scalar: Unicode.Scalar) throws(TextPattern.Fault) -> PatternNode {
        switch scalar {
        case "^": return .step(.start)
        case "$": return .step(.end)
        case ".": return .step(.scalar(.any))
        case "[": return .step(.scalar(try set()))
        case "(": return try group()
        case "\\": return .step(.scalar(ScalarSet(members: [try escape()])))
        case "*", "+", "?", "{": throw fault("there is nothing that \(quote(scalar)) could repeat")
        case "]", "}": throw fault("the bracket \(quote(scalar)) closes nothing. Write '\\\(scalar)' for the character")
        default: return .step(.scalar(ScalarSet(members: [.range(scalar.value...scalar.value)])))
        }
    }

    private mutating func group() throws(TextPattern.Fault) -> PatternNode {
        depth += 1
        defer { depth -= 1 }
        if depth > Self.greatestDepth { throw fault("its groups are nested too deeply") }
        if take("?"), !take(":") {
            throw fault(
                "groups that begin with '(?' other than '(?:' are not supported. Look-around has no linear match"
            )
        }
        let node = try choice()
        guard take(")") else { throw fault("a bracket '(' is not closed") }
        return node
    }

    private mutating func repeated(
        _ node: PatternNode,
        of scalar: Unicode.Scalar
    ) throws(TextPattern.Fault) -> PatternNode {
        let least: Int
        let most: Int?
        switch next {
        case "*": (least, most) = (0, nil)
        case "+": (least, most) = (1, nil)
        case "?": (least, most) = (0, 1)
        case "{": (least, most) = try counts()
        default: return node
        }
        if scalar == "^" || scalar == "$" { throw fault("the anchor \(quote(scalar)) can't be repeated") }
        place += 1
        _ = take("?")
        if let again = next, again == "*" || again == "+" || again == "?" || again == "{" {
            throw fault("\(quote(again)) repeats a repetition. Put the inner one into '(?:…)'")
        }
        return .repetition(node, least: least, most: most)
    }

    /// Reads `{2}`, `{2,}` or `{2,5}`, up to its end.
    private mutating func counts() throws(TextPattern.Fault) -> (least: Int, most: Int?) {
        place += 1
        guard let least = number() else { throw fault("'{' needs a number behind it. Write '\\{' for the character") }
        var most: Int? = least
        if take(",") { most = next == "}" ? nil : number() ?? -1 }
        guard next == "}" else { throw fault("a bracket '{' is not closed") }
        if max(least, most ?? 0) > Self.greatestCount {
            throw fault("it repeats something more than \(Self.greatestCount) times")
        }
        if let most, most < least {
            throw fault("the repetition {\(least),\(most)} has its numbers in the wrong order")
        }
        return (least, most)
    }

    private mutating func number() -> Int? {
        var digits = ""
        while let scalar = next, (0x30...0x39).contains(scalar.value), digits.count < 9 {
            digits.unicodeScalars.append(scalar)
            place += 1
        }
        return Int(digits)
    }

    private mutating func set() throws(TextPattern.Fault) -> ScalarSet {
        var set = ScalarSet(members: [])
        set.isNegated = take("^")
        while let scalar = next, scalar != "]" {
            place += 1
            let first = try member(scalar)
            guard next == "-", place + 1 < scalars.count, scalars[place + 1] != "]" else {
                set.members.append(first)
                continue
            }
            place += 1
            let end = scalars[place]
            place += 1
            guard case .range(let low) = first, case .range(let high) = try member(end),
                low.lowerBound <= high.lowerBound
            else { throw fault("the range \(quote(scalar))-\(quote(end)) has no characters") }
            set.members.append(.range(low.lowerBound...high.lowerBound))
        }
        guard take("]") else { throw fault("a bracket '[' is not closed") }
        return set
    }

    private mutating func member(_ scalar: Unicode.Scalar) throws(TextPattern.Fault) -> ScalarSet.Member {
        scalar == "\\" ? try escape() : .range(scalar.value...scalar.value)
    }

    private mutating func escape() throws(TextPattern.Fault) -> ScalarSet.Member {
        guard let scalar = next else { throw fault("it ends with a backslash") }
        place += 1
        func character(_ value: UInt32) -> ScalarSet.Member { .range(value...value) }
        switch scalar {
        case "d": return .digit
        case "D": return .not(.digit)
        case "w": return .word
        case "W": return .not(.word)
        case "s": return .space
        case "S": return .not(.space)
        case "t": return character(0x09)
        case "n": return character(0x0A)
        case "v": return character(0x0B)
        case "f": return character(0x0C)
        case "r": return character(0x0D)
        case "0": return character(0)
        case "x": return character(try hexadecimal(2))
        case "u": return character(try hexadecimal(4))
        case "p", "P":
            let name = try category()
            return scalar == "p" ? .category(name) : .not(.category(name))
        case "1"..."9", "k":
            throw fault("back-references such as '\\\(scalar)' are not supported. They have no linear match")
        default:
            if scalar.properties.isAlphabetic { throw fault("'\\\(scalar)' means nothing") }
            return character(scalar.value)
        }
    }

    private mutating func hexadecimal(_ count: Int) throws(TextPattern.Fault) -> UInt32 {
        let digits = String(String.UnicodeScalarView(scalars[place...].prefix(count)))
        guard digits.unicodeScalars.count == count, let value = UInt32(digits, radix: 16) else {
            throw fault("a code needs \(count) hexadecimal digits")
        }
        place += count
        return value
    }

    private mutating func category() throws(TextPattern.Fault) -> String {
        var name = ""
        if take("{") {
            while let scalar = next, scalar != "}" {
                name.unicodeScalars.append(scalar)
                place += 1
            }
        }
        guard take("}"), ScalarSet.isCategory(name) else {
            throw fault("'\\p' needs a category such as {L}, {Lu}, {Ll}, {N}, {Nd}, {P}, {S} or {Z}")
        }
        return name
    }

    private func quote(_ scalar: Unicode.Scalar) -> String { "'\(scalar)'" }
}
