enum EndpointCalls: EndpointCallList {
    static var table: EndpointCallTable { EndpointCallTable() }
}
