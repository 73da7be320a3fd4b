/// One thing that differs between two states of an API, as the users of its client meet it.
package struct Change: Hashable, Sendable {
    /// What the change does to code that was written against the old client.
    package enum Effect: String, Sendable, CaseIterable {
        /// It no longer compiles, or a call that worked fails.
        case breaking
        /// It goes on as before, beside something new or sent in another way.
        case compatible
        /// Nothing but words and examples.
        case documentation
    }

    package var effect: Effect
    package var code: ChangeCode
    /// The service's property of the client, `Common`, or the API's name.
    package var group: String
    /// What has changed: an endpoint, a type, `Type.field`.
    package var subject: String
    package var message: String
    /// Where it stands in the new specs, or where it stood in the old ones when it is gone.
    package var place: ChangePlace
}

/// A place in one of two specs folders.
package struct ChangePlace: Hashable, Sendable {
    package enum Side: String, Sendable {
        case old
        case new
    }

    package var side: Side
    package var file: String
    package var line: Int
    package var column: Int
}

/// What kind of change it is.
///
/// The raw value is printed, and stays the same from release to release.
package enum ChangeCode: String, Sendable, CaseIterable {
    case apiName = "api-name"
    case contentType = "content-type"
    case authentication = "authentication"
    case envelope = "envelope"
    case environmentAdded = "environment-added"
    case environmentRemoved = "environment-removed"
    case environmentAddress = "environment-address"
    case serviceAdded = "service-added"
    case serviceRemoved = "service-removed"
    case endpointAdded = "endpoint-added"
    case endpointRemoved = "endpoint-removed"
    case endpointRenamed = "endpoint-renamed"
    case endpointMoved = "endpoint-moved"
    case endpointKind = "endpoint-kind"
    case endpointRoute = "endpoint-route"
    case endpointRequest = "endpoint-request"
    case endpointResponse = "endpoint-response"
    case endpointArguments = "endpoint-arguments"
    case endpointEmpty = "endpoint-empty"
    case endpointPages = "endpoint-pages"
    case endpointLookup = "endpoint-lookup"
    case parameterAdded = "parameter-added"
    case parameterRemoved = "parameter-removed"
    case parameterType = "parameter-type"
    case parameterName = "parameter-name"
    case parameterPlace = "parameter-place"
    case parameterOrder = "parameter-order"
    case typeAdded = "type-added"
    case typeRemoved = "type-removed"
    case typeRenamed = "type-renamed"
    case typeKind = "type-kind"
    case fieldAdded = "field-added"
    case fieldRemoved = "field-removed"
    case fieldType = "field-type"
    case fieldName = "field-name"
    case fieldWireName = "field-wire-name"
    case fieldOrder = "field-order"
    case fixedValue = "fixed-value"
    case rules = "rules"
    case valueAdded = "value-added"
    case valueRemoved = "value-removed"
    case valueName = "value-name"
    case valueWireValue = "value-wire-value"
    case valueOrder = "value-order"
    case deprecation = "deprecation"
    case documentation = "documentation"
}

/// The step of a version under Semantic Versioning.
package enum VersionStep: String, Sendable {
    case none
    case patch
    case minor
    case major

    /// The step that a release with these changes has to make.
    package init(_ changes: [Change]) {
        let effects = Set(changes.map(\.effect))
        if effects.contains(.breaking) {
            self = .major
        } else if effects.contains(.compatible) {
            self = .minor
        } else {
            self = effects.isEmpty ? .none : .patch
        }
    }
}
