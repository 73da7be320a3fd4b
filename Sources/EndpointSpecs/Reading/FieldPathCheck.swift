/// Checks dotted paths of fields, such as `parametresRetour.pages`.
struct FieldPathCheck {
    let types: TypeTable
    let diagnostics: DiagnosticBag

    static func parts(_ path: String) -> [String] {
        path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    }

    static func isInteger(_ base: FieldType.Base) -> Bool { base == .int32 || base == .int64 }

    static func isList(_ base: FieldType.Base) -> Bool {
        if case .list = base { return true }
        return false
    }

    func check(
        _ path: [String],
        at place: Place,
        in fields: [Field]?,
        side: String,
        expected: String,
        allowsNull: Bool = true,
        _ fits: (FieldType.Base) -> Bool
    ) {
        var level = fields
        for (index, part) in path.enumerated() {
            guard let field = level?.first(where: { $0.wireName == part }) else {
                let owner = index == 0 ? "the \(side)" : Wording.quote(path[..<index].joined(separator: "."))
                let hint = Wording.suggestion(for: part, among: level?.map(\.wireName) ?? [])
                diagnostics.error(
                    .wrongReference,
                    at: place,
                    "There is no field \(Wording.quote(part)) in \(owner).",
                    hint: hint
                )
                return
            }
            if index == path.count - 1, !fits(field.type.base) {
                diagnostics.error(
                    .wrongReference,
                    at: place,
                    "\(Wording.quote(path.joined(separator: "."))) is \(field.type.base.noun); expected \(expected)."
                )
            }
            if field.isNullable, !allowsNull {
                diagnostics.error(
                    .wrongReference,
                    at: place,
                    "\(Wording.quote(path[...index].joined(separator: "."))) can be null, which pages have no meaning for. "
                        + "Remove its 'nullable'."
                )
            }
            level = types.fields(of: field.type.base)
        }
    }
}
