import HTTPTypes

/// Path, query and headers of a call, with its parameters in place.
struct RequestTarget: Sendable {
    /// The path below the API's address with the query, percent-encoded.
    let path: String

    /// The headers that parameters ask for.
    let headers: [HTTPField]

    /// Puts the parameters of a description in their places.
    ///
    /// - Throws: A failure that names the first parameter that can't be sent.
    init(_ description: EndpointDescription) throws(Failure) {
        var target = try Self.path(description)
        guard !description.isUntyped || ServiceAddress.isPath(target[...]) else {
            throw Failure(.path(description.path))
        }
        var separator: Character = "?"
        for (name, value) in description.queryParameters {
            guard let value else { continue }
            guard let texts = ParameterText.texts(of: value) else { throw Self.failure(.query, name, .notScalar) }
            for text in texts {
                target.append("\(separator)\(name.percentEncoded)=\(text.percentEncoded)")
                separator = "&"
            }
        }
        self.path = target
        self.headers = try Self.headers(description)
    }

    private static func path(_ description: EndpointDescription) throws(Failure) -> String {
        guard description.path.utf8.contains(UInt8(ascii: "{")) || !description.pathParameters.isEmpty else {
            return description.path
        }
        var path = ""
        var rest = description.path[...]
        var used: Set<String> = []
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = String(rest[rest.index(after: open)..<close])
            path.append(contentsOf: rest[..<open])
            path.append(try segment(name, description))
            used.insert(name)
            rest = rest[rest.index(after: close)...]
        }
        for name in description.pathParameters.keys.sorted() where !used.contains(name) {
            throw failure(.path, name, .unknown(path: description.path))
        }
        return path + rest
    }

    private static func segment(_ name: String, _ description: EndpointDescription) throws(Failure) -> String {
        guard let value = description.pathParameters[name] else {
            throw failure(.path, name, .missing(path: description.path))
        }
        guard let texts = ParameterText.texts(of: value), texts.count == 1, let text = texts.first else {
            throw failure(.path, name, .notScalar)
        }
        guard !text.isEmpty else { throw failure(.path, name, .empty) }
        guard text != ".", text != ".." else { throw failure(.path, name, .dotSegment(text)) }
        return text.percentEncoded
    }

    /// Headers that say where a request goes and ends.
    private static let framing: Set = [
        "connection", "content-length", "host", "te", "trailer", "transfer-encoding", "upgrade",
    ]

    /// The name of a header that a call may set.
    ///
    /// - Throws: A failure for what is no such name, or one that says where a request goes and ends.
    static func fieldName(_ name: String) throws(Failure) -> HTTPField.Name {
        guard let fieldName = HTTPField.Name(name), !framing.contains(fieldName.canonicalName) else {
            throw failure(.header, name, .headerName)
        }
        return fieldName
    }

    private static func headers(_ description: EndpointDescription) throws(Failure) -> [HTTPField] {
        var fields: [HTTPField] = []
        for (name, value) in description.headerParameters {
            guard let value else { continue }
            let fieldName = try fieldName(name)
            guard let texts = ParameterText.texts(of: value), texts.count == 1, let text = texts.first else {
                throw failure(.header, name, .notScalar)
            }
            if let scalar = text.firstScalarUnfitForHeader { throw failure(.header, name, .character(scalar.value)) }
            fields.append(HTTPField(name: fieldName, value: text))
        }
        return fields
    }

    private static func failure(
        _ place: Failure.ParameterPlace,
        _ name: String,
        _ problem: Failure.ParameterProblem
    ) -> Failure {
        Failure(.parameter(place: place, name: name, problem))
    }
}

extension String {
    /// The first character that would be lost or changed on its way as a header's value.
    var firstScalarUnfitForHeader: Unicode.Scalar? {
        if let first = unicodeScalars.first, first == " " { return first }
        if let last = unicodeScalars.last, last == " " { return last }
        return unicodeScalars.first { !(0x20...0x7E).contains($0.value) }
    }
}
