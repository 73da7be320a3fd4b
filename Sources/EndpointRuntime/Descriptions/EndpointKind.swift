/// What a call does on the other side: it decides what may be repeated after a fault.
public enum EndpointKind: Sendable, Hashable {
    /// It changes nothing, and is repeated after a passing fault.
    case read

    /// It makes something new, and is never repeated once it may have been carried out.
    case create

    /// It changes something, and is never repeated once it may have been carried out.
    case update

    /// It removes something, and is never repeated once it may have been carried out.
    case delete
}

/// The HTTP methods of endpoints.
public enum EndpointMethod: String, Sendable, Hashable {
    /// GET.
    case get = "GET"
    /// POST.
    case post = "POST"
    /// PUT.
    case put = "PUT"
    /// PATCH.
    case patch = "PATCH"
    /// DELETE.
    case delete = "DELETE"
}
