import EndpointSpecs

/// Compares what is sent for a field or parameter without being asked for: its constant, or its default.
struct FixedValueComparison {
    let old: Field
    let new: Field
    let list: ChangeList

    func run(_ element: Element) {
        switch (old.constant?.scalarText, new.constant?.scalarText) {
        case (nil, nil): compareDefaults(element)
        case (nil, let new?):
            let message = "It is always sent as \(Wording.quote(new)), and can't be given any more."
            list.add(.breaking, .fixedValue, element, message)
        case (let old?, nil): released(from: old, element)
        case (let old?, let new?):
            guard old != new else { return }
            let message = "It is always sent as \(Wording.quote(new)), was \(Wording.quote(old))."
            list.add(.compatible, .fixedValue, element, message)
        }
    }

    private func released(from constant: String, _ element: Element) {
        let before = "it was always sent as \(Wording.quote(constant))"
        if new.canBeLeftOut {
            list.add(.compatible, .fixedValue, element, "It can be given; \(before).")
        } else {
            list.add(.breaking, .fixedValue, element, "It has to be given; \(before).")
        }
    }

    private func compareDefaults(_ element: Element) {
        switch (old.defaultValue?.scalarText, new.defaultValue?.scalarText) {
        case (nil, nil): break
        case (nil, let new?):
            list.add(
                .compatible,
                .fixedValue,
                element,
                "It is sent as \(Wording.quote(new)) when nothing else is given."
            )
        case (let old?, nil):
            let before = "it was sent as \(Wording.quote(old))"
            if new.type.isOptional {
                list.add(.compatible, .fixedValue, element, "It is not sent when nothing is given; \(before).")
            } else {
                list.add(.breaking, .fixedValue, element, "It has no default any more and has to be given; \(before).")
            }
        case (let old?, let new?):
            guard old != new else { return }
            let message = "Its default is \(Wording.quote(new)), was \(Wording.quote(old))."
            list.add(.compatible, .fixedValue, element, message)
        }
    }
}

extension Field {
    /// How a new field can do without being given, as the end of a sentence; `nil` when it can't.
    var reasonToLeaveOut: String? {
        if let constant { return "always sent as \(Wording.quote(constant.scalarText))" }
        if let defaultValue { return "sent as \(Wording.quote(defaultValue.scalarText)) unless another value is given" }
        return type.isOptional ? "optional" : nil
    }
}
