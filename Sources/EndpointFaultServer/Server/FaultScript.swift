/// Says what a fault server does with each request.
///
/// It is asked when a request's head has come, before anything is read: the request's body is empty then. It runs on the
/// thread of the connection and may block there, which holds the answer back.
public struct FaultScript: Sendable {
    let fault: @Sendable (ReceivedRequest) -> Fault

    /// Creates a script.
    public init(_ fault: @escaping @Sendable (ReceivedRequest) -> Fault) {
        self.fault = fault
    }

    /// The same for every request.
    public static func always(_ fault: Fault) -> FaultScript {
        FaultScript { _ in fault }
    }

    /// One fault a request, in the order they come; the last one is repeated.
    ///
    /// - Parameters:
    ///   - first: For the first request.
    ///   - rest: For those after it.
    /// - Returns: The script.
    public static func sequence(_ first: Fault, _ rest: Fault...) -> FaultScript {
        let faults = [first] + rest
        return FaultScript { faults[min($0.number, faults.count - 1)] }
    }

    /// A fault for every n-th request.
    ///
    /// - Parameters:
    ///   - count: Every how manieth request it is.
    ///   - fault: What happens to that one.
    ///   - otherwise: What happens to the others.
    /// - Returns: The script.
    public static func every(_ count: Int, _ fault: Fault, otherwise: Fault) -> FaultScript {
        FaultScript { ($0.number + 1) % max(1, count) == 0 ? fault : otherwise }
    }
}
