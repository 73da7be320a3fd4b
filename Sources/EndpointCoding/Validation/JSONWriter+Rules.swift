#if canImport(FoundationEssentials)
    package import FoundationEssentials
#else
    package import Foundation
#endif

extension JSONWriter {
    /// Says which rules the fields of the object that was just begun have to keep to.
    mutating func rules(_ rules: RuleTable) {
        if tables != nil { tables?[count - 1] = rules }
    }

    /// Writes a whole document, and holds it against the rules of its types.
    ///
    /// - Parameter value: what to write.
    /// - Returns: the document, and the rules that it breaks.
    /// - Throws: ``JSONWriteError`` when a value can't be written, such as a decimal that is not a number.
    package static func checkedData(
        of value: some JSONCodable
    ) throws(JSONWriteError) -> (data: Data, violations: [RuleViolation]) {
        var writer = JSONWriter(tables: [:])
        value.write(to: &writer)
        if let error = writer.error() { throw error }
        let violations = writer.violations()
        return (writer.takeDocument(), violations)
    }

    /// Holds named values against rules.
    ///
    /// - Parameters:
    ///   - values: the values by name, those that are absent left out.
    ///   - rules: the rules by name.
    /// - Returns: the rules that are broken.
    package static func violations(
        of values: [(name: String, value: any JSONCodable)],
        _ rules: RuleTable
    ) -> [RuleViolation] {
        var writer = JSONWriter(tables: [:])
        writer.beginObject()
        writer.rules(rules)
        for (name, value) in values {
            writer.nextElement()
            writer.stringValue(name)
            writer.reserve(1)
            writer.put(UInt8(ascii: ":"))
            value.write(to: &writer)
        }
        writer.endObject()
        return writer.fault == nil ? writer.violations() : []
    }

    private func violations() -> [RuleViolation] {
        guard let tables, !tables.isEmpty else { return [] }
        var check = RuleCheck(start: UnsafePointer(base), count: count, tables: tables)
        check.value()
        return check.violations
    }
}

extension JSONFields {
    /// Holds the value, and all within it, against the rules that the API's spec has for requests: lengths (in Unicode
    /// scalars, or bytes of binary content), patterns, ranges of numbers and lengths of lists.
    ///
    /// Types that stand in answers alone have no rules here.
    ///
    /// - Throws: ``ValidationError`` with every rule that is broken; a decimal that is no number is one too.
    public func validate() throws(ValidationError) {
        let violations: [RuleViolation]
        do throws(JSONWriteError) {
            violations = try JSONWriter.checkedData(of: self).violations
        } catch {
            let violation = RuleViolation(path: error.path, rule: "type", expected: error.expected, found: error.found)
            throw ValidationError(violations: [violation])
        }
        if !violations.isEmpty { throw ValidationError(violations: violations) }
    }
}
