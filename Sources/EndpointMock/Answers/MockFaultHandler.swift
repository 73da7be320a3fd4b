/// Answers calls that don't fit the spec, in place of the ordinary refusal; `nil` leaves it at that.
///
/// Gets the request as far as it was read, and the faults, twenty at most.
public typealias MockFaultHandler = @Sendable (_ request: MockRequest, _ faults: [SchemaFault]) async -> MockAnswer?
