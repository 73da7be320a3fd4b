/// How a read tells whether a write was carried out.
///
/// A class, since endpoints hold it and it holds an endpoint.
@_spi(Generated) public final class LookupDescription: Sendable {
    /// One criterion: the field of the read's request, and the field of the write's request that gives its value.
    public struct Match: Sendable {
        let read: [String]
        let write: [String]

        /// Creates a criterion from dotted paths.
        public init(_ read: String, from write: String) {
            self.read = read.split(separator: ".").map(String.init)
            self.write = write.split(separator: ".").map(String.init)
        }
    }

    let endpoint: EndpointDescription
    let matches: [Match]
    let result: [String]
    let id: [String]

    /// Creates the description of a lookup.
    ///
    /// - Parameters:
    ///   - endpoint: The read to ask.
    ///   - matches: What to search by.
    ///   - result: Dotted path of the list of matches in the read's answer.
    ///   - id: Dotted path, in a match, of the id that the write would have given.
    public init(_ endpoint: EndpointDescription, matches: [Match], result: String, id: String) {
        self.endpoint = endpoint
        self.matches = matches
        self.result = result.split(separator: ".").map(String.init)
        self.id = id.split(separator: ".").map(String.init)
    }
}
