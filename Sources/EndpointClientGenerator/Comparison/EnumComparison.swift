import EndpointSpecs

/// Compares the values of one enum.
struct EnumComparison {
    let list: ChangeList
    /// The file of the old enum.
    let formerFile: String

    func compare(_ old: EnumType, _ new: EnumType, _ element: Element) {
        list.compareDeprecation(element, old.deprecated, new.deprecated)
        list.compareWords(element, [("description", old.description == new.description)])
        let wireValues = Set(old.values.map(\.wireValue)).intersection(new.values.map(\.wireValue))
        var kept: [String] = []
        for value in old.values {
            let match =
                wireValues.contains(value.wireValue)
                ? new.values.first { $0.wireValue == value.wireValue }
                : new.values.first { $0.swiftName == value.swiftName && !wireValues.contains($0.wireValue) }
            if let match {
                kept.append(match.wireValue)
                compare(value, match, element.part(match.swiftName, at: match.place))
            } else {
                var gone = element.part(value.swiftName, at: value.place, .old)
                gone.place.file = formerFile
                list.add(.breaking, .valueRemoved, gone, "The value \(Wording.quote(value.wireValue)) is gone.")
            }
        }
        for value in new.values where !kept.contains(value.wireValue) {
            let message = "The value \(Wording.quote(value.wireValue)) is new."
            list.add(.compatible, .valueAdded, element.part(value.swiftName, at: value.place), message)
        }
        if kept != new.values.map(\.wireValue).filter(kept.contains) {
            list.add(.documentation, .valueOrder, element, "Its known values have another order.")
        }
    }

    private func compare(_ old: EnumType.Value, _ new: EnumType.Value, _ element: Element) {
        if old.swiftName != new.swiftName {
            list.add(
                .breaking,
                .valueName,
                element,
                "The value \(Wording.quote(new.wireValue)) is called \(Wording.quote(new.swiftName)) in Swift, "
                    + "was \(Wording.quote(old.swiftName))."
            )
        }
        if old.wireValue != new.wireValue {
            list.add(
                .compatible,
                .valueWireValue,
                element,
                "It is sent and read as \(Wording.quote(new.wireValue)), was \(Wording.quote(old.wireValue))."
            )
        }
        list.compareDeprecation(element, old.deprecated, new.deprecated, warns: true)
        list.compareWords(element, [("description", old.description == new.description)])
    }
}
