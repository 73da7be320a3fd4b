import EndpointCoding
import HTTPTypes

/// An API key with its place in a request.
struct APIKey: Sendable {
    private enum Place {
        case header(HTTPField.Name)
        case query(name: String)
    }

    private let place: Place
    private let key: Secret

    /// Joins the place that an API asks for and the key that a caller has.
    ///
    /// - Throws: A failure where there is no key, or one that can't be sent.
    init(_ place: APIDescription.APIKeyPlace, _ key: Secret?) throws(Failure) {
        switch place {
        case .header(let name):
            guard let fieldName = HTTPField.Name(name) else {
                throw Failure(.parameter(place: .header, name: name, .headerName))
            }
            self.place = .header(fieldName)
        case .query(let name): self.place = .query(name: name)
        }
        guard let key else { throw Failure(.apiKeyMissing) }
        guard !key.value.isEmpty, key.value.firstScalarUnfitForHeader == nil else { throw Failure(.apiKeyForm) }
        self.key = key
    }

    /// Adds the key to a request, in place of whatever stands under its name in the headers.
    func add(to head: inout HTTPRequest) {
        switch place {
        case .header(let name): head.headerFields.setSecret(name, key.value)
        case .query(let name):
            let path = head.path ?? "/"
            head.path = "\(path)\(path.contains("?") ? "&" : "?")\(name.percentEncoded)=\(key.value.percentEncoded)"
        }
    }
}
