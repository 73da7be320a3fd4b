import EndpointCoding
import HTTPTypes
import Logging

/// What stays the same from the beginning of a call to its end.
final class CallPlan: Sendable {
    let core: CallerCore
    let site: CallerCore.Site
    let endpoint: EndpointDescription
    let target: RequestTarget
    let account: Account?
    let accountHeader: Secret?
    let options: CallOptions
    let logger: Logger

    /// When the call began, and when it has to have ended.
    let start: Duration
    let end: Duration

    /// - Throws: A failure where the call can't be made as it is.
    init(
        _ caller: EndpointCaller,
        _ endpoint: EndpointDescription,
        _ options: CallOptions,
        start: Duration
    ) throws(Failure) {
        let core = caller.core
        self.core = core
        self.site = try core.site.get()
        self.endpoint = endpoint
        self.target = try RequestTarget(endpoint)
        self.account = options.account ?? caller.account
        if let name = site.accountHeader {
            guard let account else { throw Failure(.accountMissing(header: name.rawName)) }
            self.accountHeader = try options.account == nil ? caller.accountHeader?.get() : account.headerValue()
        } else {
            self.accountHeader = nil
        }
        self.options = options
        self.logger = core.configuration.logger ?? Logger.current
        self.start = start
        self.end = start + (options.deadline ?? core.configuration.deadline)
    }

    /// The time that the whole call may take.
    var deadline: Duration { end - start }
}
