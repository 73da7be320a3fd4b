import Foundation

/// The calls received, oldest first, within bounds of number and space.
struct CallLog {
    private(set) var calls: [MockCall] = []
    /// How many carried-out writes each operation had, ever.
    private(set) var writes: [String: Int] = [:]
    private var bodyBytes = 0
    private var firstWithBody = 0

    mutating func append(_ call: MockCall, callLimit: Int, byteLimit: Int) {
        calls.append(call)
        bodyBytes += call.body.count
        if let operation = call.operation, call.isCarriedOutWrite { writes[operation, default: 0] += 1 }
        while bodyBytes > byteLimit, firstWithBody < calls.count {
            bodyBytes -= calls[firstWithBody].body.count
            calls[firstWithBody].body = Data()
            firstWithBody += 1
        }
        if calls.count > callLimit {
            bodyBytes -= calls[0].body.count
            calls.removeFirst()
            firstWithBody = max(0, firstWithBody - 1)
        }
    }

    mutating func clear() { self = CallLog() }
}
