import EndpointSpecs

/// A place in a spec that holds a text of the API's owner.
enum TextPlace: String, CaseIterable, Sendable {
    case apiName, apiSummary, environmentName, environmentSummary, address, tokenAddress, scope, accountHeader
    case apiKeyHeader, apiKeyQuery, contentType, envelopeCode, envelopeMessage, commonSummary
    case service, version, serviceSummary, basePath
    case endpointName, path, endpointSummary, endpointDescription, endpointNote, endpointDeprecation, source
    case pathParameter, queryParameter, namedQueryParameter, headerParameter, parameterDescription, parameterConstant
    case fieldName, namedFieldName, swiftName, typeName, type, fieldDescription, fieldNote, fieldDeprecation
    case pattern, constant, defaultValue, exampleName, exampleValue
    case schemaName, schemaDescription, schemaDeprecation
    case enumName, enumDescription, enumDeprecation, enumValue, namedEnumValue, valueName, valueDescription
    case valueDeprecation

    /// A text that is right there.
    var harmless: String {
        switch self {
        case .apiName: "Coast"
        case .environmentName: "production"
        case .address, .tokenAddress: "https://api.example.com/x"
        case .accountHeader: "x-account"
        case .apiKeyHeader: "x-key"
        case .apiKeyQuery: "key"
        case .contentType: "application/json"
        case .envelopeCode: "outcomeNumber"
        case .envelopeMessage: "outcomeWords"
        case .service: "x"
        case .version: "v1"
        case .basePath: "x/v1"
        case .endpointName, .path: "find"
        case .pathParameter: "id"
        case .queryParameter: "asked"
        case .namedQueryParameter: "wanted"
        case .headerParameter: "x-told"
        case .fieldName: "plain"
        case .namedFieldName: "wire"
        case .swiftName: "renamed"
        case .typeName: "Made"
        case .type: "string?"
        case .schemaName: "Port"
        case .enumName: "Kind"
        case .enumValue: "HIGH"
        case .namedEnumValue: "LOW"
        case .valueName: "middle"
        default: "Harmless words."
        }
    }

    /// Whether the text becomes an identifier of emitted code, by the rule for wire names.
    var isName: Bool {
        switch self {
        case .pathParameter, .queryParameter, .headerParameter, .fieldName, .enumValue, .envelopeCode, .envelopeMessage:
            true
        default: false
        }
    }

    /// Whether the text has to be a string of emitted code to the letter.
    var isValue: Bool {
        switch self {
        case .scope, .accountHeader, .apiKeyHeader, .apiKeyQuery, .contentType, .address, .tokenAddress,
            .queryParameter,
            .namedQueryParameter, .headerParameter, .parameterConstant, .fieldName, .namedFieldName, .constant,
            .defaultValue, .enumValue, .namedEnumValue, .envelopeCode, .envelopeMessage:
            true
        default: false
        }
    }

    /// A specs folder that has the text there, and harmless ones everywhere else.
    func sources(_ text: String) -> [SourceFile] {
        let spec = HostileSpec(place: self, text: text)
        return [
            SourceFile(path: "api.yaml", text: spec.api), SourceFile(path: "common.yaml", text: spec.common),
            SourceFile(path: "x.v1.yaml", text: spec.service),
        ]
    }
}

/// A specs folder with all places, one of them given a text.
private struct HostileSpec {
    let place: TextPlace
    let text: String

    /// The place's text as a YAML scalar of nothing but letters, digits and escapes.
    private func at(_ place: TextPlace, before: String = "", after: String = "") -> String {
        let text = before + (place == self.place ? text : place.harmless) + after
        var scalar = ""
        for letter in text.unicodeScalars {
            if letter.isASCII, letter.properties.isAlphabetic || letter.properties.numericType != nil {
                scalar.unicodeScalars.append(letter)
            } else {
                let hex = String(letter.value, radix: 16)
                scalar += "\\U" + String(repeating: "0", count: 8 - hex.count) + hex
            }
        }
        return "\"" + scalar + "\""
    }

    var api: String {
        let key = place == .apiKeyQuery ? "query: \(at(.apiKeyQuery))" : "header: \(at(.apiKeyHeader))"
        return """
            name: \(at(.apiName))
            summary: \(at(.apiSummary))
            environments:
              ? \(at(.environmentName))
              : summary: \(at(.environmentSummary))
                api: \(at(.address))
                token: \(at(.tokenAddress))
            authentication:
              oauth2:
                grant: client_credentials
                scope: \(at(.scope))
              account:
                header: \(at(.accountHeader))
              apiKey:
                \(key)
            contentType: \(at(.contentType))
            envelope:
              code: \(at(.envelopeCode))
              message: \(at(.envelopeMessage))
            """
    }

    var common: String { "summary: \(at(.commonSummary))\nschemas:\n  Place:\n    name: string?\n" }

    var service: String {
        """
        service: \(at(.service))
        version: \(at(.version))
        summary: \(at(.serviceSummary))
        basePath: \(at(.basePath))
        endpoints:
          ? \(at(.endpointName))
          : path: \(at(.path))
            kind: read
            summary: \(at(.endpointSummary))
            description: \(at(.endpointDescription))
            notes: [\(at(.endpointNote))]
            deprecated: \(at(.endpointDeprecation))
            sources: [\(at(.source))]
            parameters:
              query:
                ? \(at(.queryParameter))
                : string?
                ? \(at(.namedQueryParameter))
                : type: string?
                  name: chosen
                  description: \(at(.parameterDescription))
                fixed:
                  type: string
                  const: \(at(.parameterConstant))
              header:
                ? \(at(.headerParameter))
                : string?
            request:
              page: int32?
              kind: \(place == .enumName ? "string?" : "Kind?")
            response:
              items: "Item[]?"
            pages:
              page: page
              items: items
            examples:
              - name: \(at(.exampleName))
                parameters:
                  fixed: \(at(.parameterConstant))
                request: {}
                response: {}
          one:
            path: \(at(.pathParameter, before: "a/{", after: "}"))
            method: PUT
            kind: update
            summary: Puts one.
            parameters:
              path:
                ? \(at(.pathParameter))
                : string
            request: Item
            examples:
              - name: one
                parameters:
                  ? \(at(.pathParameter))
                  : a
                request:
                  fixed: \(at(.constant))
                  given: \(at(.exampleValue))
                response: {}
        schemas:
          Item:
            given: string?
            ? \(at(.fieldName))
            : string?
            ? \(at(.namedFieldName))
            : type: string?
              name: chosen
              description: \(at(.fieldDescription))
              notes: [\(at(.fieldNote))]
              deprecated: \(at(.fieldDeprecation))
            ruled:
              type: string?
              pattern: \(at(.pattern))
            fixed:
              type: string
              const: \(at(.constant))
            preset:
              type: string?
              default: \(at(.defaultValue))
            made:
              type: object?
              typeName: \(at(.typeName))
              fields:
                name: string?
          Box:
            typed: \(at(.type))
            named:
              type: string?
              name: \(at(.swiftName))
          ? \(at(.schemaName))
          : $description: \(at(.schemaDescription))
            $deprecated: \(at(.schemaDeprecation))
            name: string?
        enums:
          ? \(at(.enumName))
          : description: \(at(.enumDescription))
            deprecated: \(at(.enumDeprecation))
            values:
              - \(at(.enumValue))
              - value: \(at(.namedEnumValue))
                name: low
                description: \(at(.valueDescription))
                deprecated: \(at(.valueDeprecation))
              - value: MIDDLE
                name: \(at(.valueName))
        """
    }
}
