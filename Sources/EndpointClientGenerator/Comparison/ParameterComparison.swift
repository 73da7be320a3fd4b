import EndpointSpecs

/// Compares the parameters of one endpoint: the arguments of its method that aren't its request.
struct ParameterComparison {
    private struct Parameter {
        var field: Field
        var place: String
    }

    let fields: FieldComparison
    let list: ChangeList

    func compare(_ old: Endpoint, _ new: Endpoint, of owner: Element) {
        let before = Self.parameters(old)
        let after = Self.parameters(new)
        for parameter in before where !after.contains(where: { $0.field.wireName == parameter.field.wireName }) {
            var gone = owner.part(parameter.field.swiftName, at: parameter.field.place, .old)
            gone.place.file = fields.namespaces.old.fileName
            list.add(
                .breaking,
                .parameterRemoved,
                gone,
                "The \(parameter.place) parameter \(Wording.quote(parameter.field.wireName)) is gone."
            )
        }
        for parameter in after {
            let element = owner.part(parameter.field.swiftName, at: parameter.field.place)
            guard let former = before.first(where: { $0.field.wireName == parameter.field.wireName }) else {
                added(parameter, element)
                continue
            }
            compare(former, parameter, element)
        }
        let arguments = (old: Self.arguments(before), new: Self.arguments(after))
        if arguments.old.filter(arguments.new.contains) != arguments.new.filter(arguments.old.contains) {
            list.add(
                .breaking,
                .parameterOrder,
                owner,
                "The parameters have another order, and with them the arguments."
            )
        }
    }

    /// The wire names of the parameters that calls can give.
    private static func arguments(_ parameters: [Parameter]) -> [String] {
        parameters.filter { $0.field.constant == nil }.map(\.field.wireName)
    }

    private static func parameters(_ endpoint: Endpoint) -> [Parameter] {
        endpoint.pathParameters.map { Parameter(field: $0, place: "path") }
            + endpoint.queryParameters.map { Parameter(field: $0, place: "query") }
            + endpoint.headerParameters.map { Parameter(field: $0, place: "header") }
    }

    private func added(_ parameter: Parameter, _ element: Element) {
        let name = "The \(parameter.place) parameter \(Wording.quote(parameter.field.wireName)) is new"
        if let reason = parameter.field.reasonToLeaveOut {
            list.add(.compatible, .parameterAdded, element, "\(name), and \(reason).")
        } else {
            list.add(.breaking, .parameterAdded, element, "\(name) and not optional: every call has to give it.")
        }
    }

    private func compare(_ old: Parameter, _ new: Parameter, _ element: Element) {
        if old.field.swiftName != new.field.swiftName {
            list.add(
                .breaking,
                .parameterName,
                element,
                "The argument is called \(Wording.quote(new.field.swiftName)), was \(Wording.quote(old.field.swiftName))."
            )
        }
        if old.place != new.place {
            list.add(.compatible, .parameterPlace, element, "It is sent in the \(new.place), was in the \(old.place).")
        }
        compareTypes(old.field, new.field, element)
        FixedValueComparison(old: old.field, new: new.field, list: list).run(element)
        fields.compareRules(old.field.constraints, new.field.constraints, element)
        list.compareDeprecation(element, old.field.deprecated, new.field.deprecated)
        list.compareWords(
            element,
            [
                ("description", old.field.description == new.field.description),
                ("notes", old.field.notes == new.field.notes),
            ]
        )
    }

    private func compareTypes(_ old: Field, _ new: Field, _ element: Element) {
        let types = SwiftTypes(table: fields.matching.types)
        var former = old
        former.type.base = fields.matching.current(old.type.base)
        let names = (old: types.name(of: former).text, new: types.name(of: new).text)
        if names.old == names.new { return }
        if names.new == names.old + "?" {
            list.add(.compatible, .parameterType, element, "It can be left out now.")
        } else if names.new + "?" == names.old {
            list.add(.breaking, .parameterType, element, "It can't be left out any more.")
        } else {
            let message = "Its type is \(Wording.quote(names.new)), was \(Wording.quote(names.old))."
            list.add(.breaking, .parameterType, element, message)
        }
    }
}
