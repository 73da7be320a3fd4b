import EndpointSpecs

/// Compares services and types, those of the same name with each other.
struct NamespacesComparison {
    let old: API
    let new: API
    let list: ChangeList
    private let matching: TypeMatching

    init(old: API, new: API, list: ChangeList) {
        self.old = old
        self.new = new
        self.list = list
        matching = TypeMatching(old: old, new: new)
    }

    func run() {
        compareServices()
        compareEndpoints()
        for namespace in new.namespaces { compareTypes(into: namespace) }
        for namespace in old.namespaces { reportGoneTypes(of: namespace) }
    }

    // MARK: Services

    private func compareServices() {
        for namespace in new.namespaces {
            let former = old.namespace(namespace.name)
            guard let service = namespace.service else {
                list.compareWords(
                    Element(namespace.name, in: namespace, at: namespace.place, .new),
                    [("summary", former.map { $0.summary == namespace.summary } ?? true)]
                )
                continue
            }
            let element = Element(service.property, in: namespace, at: namespace.place, .new)
            guard let former, let formerService = former.service else {
                let message =
                    "The service is new, with \(service.endpoints.count) \(Self.noun(service.endpoints.count))."
                list.add(.compatible, .serviceAdded, element, message)
                continue
            }
            if formerService.basePath != service.basePath {
                list.add(
                    .compatible,
                    .endpointRoute,
                    element,
                    "Its endpoints are below \(Wording.quote(service.basePath)), were below "
                        + "\(Wording.quote(formerService.basePath))."
                )
            }
            list.compareWords(element, [("summary", former.summary == namespace.summary)])
        }
        for namespace in old.namespaces {
            guard let service = namespace.service, new.namespace(namespace.name)?.service == nil else { continue }
            let element = Element(service.property, in: namespace, at: namespace.place, .old)
            list.add(.breaking, .serviceRemoved, element, "The service is gone.")
        }
    }

    private static func noun(_ count: Int) -> String { count == 1 ? "endpoint" : "endpoints" }

    // MARK: Endpoints

    private func compareEndpoints() {
        let before = old.placedEndpoints
        let after = new.placedEndpoints
        let calls = Dictionary(before.map { ($0.call, $0) }, uniquingKeysWith: { first, _ in first })
        let kept = Set(after.map(\.call)).intersection(calls.keys)
        let movable = before.filter { !kept.contains($0.call) }
        let byRoute = Dictionary(movable.map { ($0.route, $0) }, uniquingKeysWith: { first, _ in first })
        var found: Set<String> = []
        for endpoint in after {
            let element = Element(
                endpoint.endpoint.name,
                in: endpoint.namespace,
                at: endpoint.endpoint.place,
                .new
            )
            if let former = calls[endpoint.call] {
                compare(former, endpoint, element)
            } else if let former = byRoute[endpoint.route] {
                found.insert(former.call)
                report(move: former, endpoint, element)
                compare(former, endpoint, element)
            } else if old.namespace(endpoint.namespace.name)?.service != nil {
                let message = "The endpoint is new: \(Wording.quote(endpoint.route))."
                list.add(.compatible, .endpointAdded, element, message)
            }
        }
        for endpoint in movable where !found.contains(endpoint.call) {
            guard new.namespace(endpoint.namespace.name)?.service != nil else { continue }
            let element = Element(endpoint.endpoint.name, in: endpoint.namespace, at: endpoint.endpoint.place, .old)
            let message = "The endpoint is gone: \(Wording.quote(endpoint.route))."
            list.add(.breaking, .endpointRemoved, element, message)
        }
    }

    private func compare(_ old: PlacedEndpoint, _ new: PlacedEndpoint, _ element: Element) {
        EndpointComparison(matching: matching, old: old, new: new, list: list).run(element)
    }

    private func report(move old: PlacedEndpoint, _ new: PlacedEndpoint, _ element: Element) {
        let code: ChangeCode = old.namespace.name == new.namespace.name ? .endpointRenamed : .endpointMoved
        let message = "It is called as \(Wording.quote(new.call)), was \(Wording.quote(old.call)); its types with it."
        list.add(.breaking, code, element, message)
    }

    // MARK: Types

    private func compareTypes(into namespace: Namespace) {
        let isNewService = namespace.service != nil && old.namespace(namespace.name)?.service == nil
        for schema in namespace.schemas {
            let name = TypeName(namespace.name, schema.name)
            let element = Element(schema.name, in: namespace, at: schema.place, .new)
            guard let former = former(of: name, element, isNewService: isNewService) else { continue }
            guard let formerSchema = old.types.schemas[former.name] else {
                list.add(.breaking, .typeKind, element, "It is an object, was an enum.")
                continue
            }
            FieldComparison(matching: matching, namespaces: (former.namespace, namespace), list: list)
                .compare(formerSchema, schema, element)
        }
        for type in namespace.enums {
            let name = TypeName(namespace.name, type.name)
            let element = Element(type.name, in: namespace, at: type.place, .new)
            guard let former = former(of: name, element, isNewService: isNewService) else { continue }
            guard let formerType = old.types.enums[former.name] else {
                list.add(.breaking, .typeKind, element, "It is an enum, was an object.")
                continue
            }
            EnumComparison(list: list, formerFile: former.namespace.fileName).compare(formerType, type, element)
        }
    }

    /// The old type that a new one is; reports one that is new, or that has another name.
    private func former(
        of name: TypeName,
        _ element: Element,
        isNewService: Bool
    ) -> (name: TypeName, namespace: Namespace)? {
        let source = matching.renamed.first { $0.value == name }?.key
        guard let former = source ?? (old.types.has(name) ? name : nil), let namespace = old.namespace(former.namespace)
        else {
            if !isNewService { list.add(.compatible, .typeAdded, element, "The type is new.") }
            return nil
        }
        if former != name {
            let words = (new: "\(name.namespace).\(name.name)", old: "\(former.namespace).\(former.name)")
            let message = "It is called \(Wording.quote(words.new)), was \(Wording.quote(words.old))."
            list.add(.breaking, .typeRenamed, element, message)
        }
        return (former, namespace)
    }

    private func reportGoneTypes(of namespace: Namespace) {
        if namespace.service != nil, new.namespace(namespace.name)?.service == nil { return }
        let names = namespace.schemas.map { ($0.name, $0.place) } + namespace.enums.map { ($0.name, $0.place) }
        for (name, place) in names where !new.types.has(matching.current(TypeName(namespace.name, name))) {
            let element = Element(name, in: namespace, at: place, .old)
            list.add(.breaking, .typeRemoved, element, "The type is gone.")
        }
    }
}

extension API {
    fileprivate func namespace(_ name: String) -> Namespace? { namespaces.first { $0.name == name } }

    fileprivate var placedEndpoints: [PlacedEndpoint] {
        endpoints.map { item in
            PlacedEndpoint(api: self, namespace: item.namespace, service: item.service, endpoint: item.endpoint)
        }
    }
}
