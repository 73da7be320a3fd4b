import EndpointCoding
import HTTPTypes

extension Call {
    /// Waits for what an attempt needs: a token, an account that isn't held or being tried, and its turn.
    ///
    /// The token comes first, so that all calls share the failure to get one, and the turn last, so that calls which
    /// waited for the others aren't sent all at once. After a wait, token and account are looked at again.
    mutating func admission() async throws -> AccessToken? {
        while true {
            try checkAccount()
            let token = try await authorise()
            let (place, hasWaited) = try await admitAccount()
            if let place { try await waitForTurn(of: place) }
            try checkAccount()
            try core.life.check()
            guard hasWaited || place != nil, let tokens = site.tokens else { return token }
            if let token = await tokens.ready() { return token }
        }
    }

    private func checkAccount() throws(Failure) {
        if let account, accountHeader != nil { try core.accounts.check(account, at: time.now()) }
    }

    /// Waits while another call tries the account, and takes a turn.
    ///
    /// When there is no other, the call becomes the one that tries the account.
    ///
    /// - Returns: The place in the line for a turn, `nil` when it was had at once; and whether the account was waited for.
    private mutating func admitAccount() async throws -> (place: UInt64?, hasWaited: Bool) {
        let join: AccountWaiter.Join = { [core, time, end, deadline] in
            core.limiter?.join(at: time.now(), before: end, deadline: deadline) ?? .success(nil)
        }
        guard let account, accountHeader != nil, !isTrial else { return (try join().get(), false) }
        var waiter: AccountWaiter?
        do {
            while true {
                let now = time.now()
                let admission = try core.accounts.admit(account, at: now, waiter)
                guard case .wait(let rest) = admission else {
                    isTrial = admission == .trial
                    if let waiter { core.accounts.leave(account, waiter) }
                    return (try (waiter?.joined ?? join()).get(), waiter != nil)
                }
                guard now < end else { throw deadlinePassed(in: .account) }
                guard let waiting = waiter else {
                    waiter = core.accounts.waiter(join: join)
                    continue
                }
                _ = try await time.within(min(rest, end - now)) { await waiting.sleep() }
                try Task.checkCancellation()
            }
        } catch {
            if let waiter { giveUp(waiter, account) }
            throw error
        }
    }

    /// Leaves what a call waits for that doesn't go on, and the place that was taken for it meanwhile.
    private func giveUp(_ waiter: AccountWaiter, _ account: Account) {
        core.accounts.leave(account, waiter)
        if case .success(let place?)? = waiter.joined { core.limiter?.leave(place) }
    }

    /// Takes from an answer what it says about the account.
    ///
    /// Only what comes from behind the gateway proves that it is right.
    func noteAccount(_ verdict: AnswerVerdict, _ response: TransportResponse) {
        guard let account, accountHeader != nil else { return }
        switch verdict {
        case .unauthorised(isChallenge: false, _): core.accounts.suspect(account)
        case _ where (200..<300).contains(response.head.status.code): core.accounts.accept(account)
        default: break
        }
    }

    /// Waits for the call's turn under the rate limit.
    private func waitForTurn(of place: UInt64) async throws {
        guard let limiter = core.limiter else { return }
        do {
            let turn: Void? = try await time.within(remaining) { [time] in try await limiter.turn(of: place, time) }
            guard turn != nil else { throw deadlinePassed(in: .turn) }
        } catch {
            throw Task.isCancelled ? CancellationError() : error
        }
    }

    /// A token that can be used now.
    ///
    /// `nil`: the API takes none.
    private func authorise() async throws -> AccessToken? {
        guard let tokens = site.tokens else { return nil }
        if let token = await tokens.ready() { return token }
        let remaining = end - time.now()
        guard remaining > .zero else { throw deadlinePassed(in: .token) }
        do {
            let token = try await time.within(remaining) { try await tokens.token() }
            guard let token else { throw deadlinePassed(in: .token) }
            return token
        } catch {
            throw Task.isCancelled ? CancellationError() : error
        }
    }

    /// Ends what others wait for.
    ///
    /// To be called once, when the call has ended.
    func leave() {
        if isTrial, let account { core.accounts.endTrial(account) }
    }
}
