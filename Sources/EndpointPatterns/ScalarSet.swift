/// Characters that can stand at one place.
struct ScalarSet: Sendable {
    enum Member: Sendable {
        case range(ClosedRange<UInt32>)
        case digit
        case word
        case space
        case category(String)
        indirect case not(Member)
    }

    var members: [Member]
    var isNegated = false

    /// What the point stands for: anything but the end of a line.
    static let any = ScalarSet(
        members: [.range(0x0A...0x0A), .range(0x0D...0x0D), .range(0x2028...0x2029)],
        isNegated: true
    )

    func contains(_ scalar: Unicode.Scalar) -> Bool {
        members.contains { Self.holds($0, scalar) } != isNegated
    }

    private static func holds(_ member: Member, _ scalar: Unicode.Scalar) -> Bool {
        switch member {
        case .range(let range): range.contains(scalar.value)
        case .digit: (0x30...0x39).contains(scalar.value)
        case .word:
            switch scalar.value {
            case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A: true
            default: false
            }
        case .space: scalar.properties.isWhitespace || scalar.value == 0xFEFF
        case .category(let name): category(of: scalar).hasPrefix(name)
        case .not(let member): !holds(member, scalar)
        }
    }

    /// Whether `\p{…}` can name these characters.
    static func isCategory(_ name: String) -> Bool {
        ["L", "Lu", "Ll", "Lt", "Lm", "Lo", "M", "N", "Nd", "Nl", "No", "P", "S", "Sc", "Z", "Zs"].contains(name)
    }

    private static func category(of scalar: Unicode.Scalar) -> String {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter: "Lu"
        case .lowercaseLetter: "Ll"
        case .titlecaseLetter: "Lt"
        case .modifierLetter: "Lm"
        case .otherLetter: "Lo"
        case .nonspacingMark, .spacingMark, .enclosingMark: "M"
        case .decimalNumber: "Nd"
        case .letterNumber: "Nl"
        case .otherNumber: "No"
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation:
            "P"
        case .currencySymbol: "Sc"
        case .mathSymbol, .modifierSymbol, .otherSymbol: "S"
        case .spaceSeparator: "Zs"
        case .lineSeparator, .paragraphSeparator: "Z"
        default: "C"
        }
    }
}
