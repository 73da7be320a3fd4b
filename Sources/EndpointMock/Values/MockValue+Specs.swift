package import EndpointSpecs

extension MockValue {
    package init(_ value: SpecValue) {
        self =
            switch value {
            case .null: .null
            case .boolean(let flag): .boolean(flag)
            case .number(let digits): .number(digits)
            case .string(let text): .string(text)
            case .array(let items): .array(items.map { MockValue($0) })
            case .object(let members): .object(members.map { Member($0.name, MockValue($0.value)) })
            }
    }
}
