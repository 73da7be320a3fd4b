/// Whether requests are held against the rules of the API before they are sent.
///
/// The rules are those of the API's spec: lengths of texts and lists, patterns, ranges of numbers.
public enum RequestValidation: Sendable, Hashable {
    /// Requests are sent as they are, and the API judges them.
    case off

    /// A request that breaks a rule is not sent: the call throws an `EndpointError` with the code `validation`.
    case rules
}
