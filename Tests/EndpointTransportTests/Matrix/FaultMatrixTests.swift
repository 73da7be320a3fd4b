import EndpointFaultServer
@_spi(Generated) import EndpointRuntime
import Testing

/// Each fault, for each kind of call, on each transport: what reaches the server, and what the caller is told.
@Suite(.serialized) struct FaultMatrixTests {
    @Test(arguments: TransportUnderTest.all, FaultRow.all)
    func everyCallEndsAsItsKindAndTheFaultSay(transport: TransportUnderTest, row: FaultRow) async throws {
        for kind in [EndpointDescription.Kind.read, .create, .update, .delete] {
            let scene = try MatrixScene(transport) { _ in row.fault }
            let expected = row.ending(of: kind)
            let error =
                try await row.runsOut
                ? scene.error(kind, runningOut: expected.arrivals) : scene.error(kind)
            #expect(Ending(error, arrivals: scene.arrivals.count) == expected, "\(kind)")
            await scene.close()
        }
    }

    @Test(arguments: TransportUnderTest.all)
    func anAnswerThatExpandsIsRefusedOrCountedAsItExpands(transport: TransportUnderTest) async throws {
        let tooLarge = (read: Ending(1, .unreadable, .receive), write: Ending(1, .unreadable, .receive, isOpen: true))
        let refused = (read: Ending.repeated, write: Ending.open)
        let expected = transport.refusesCompressedAnswers ? refused : tooLarge
        for kind in [EndpointDescription.Kind.read, .create, .update, .delete] {
            let scene = try MatrixScene(transport) { _ in .answer(.gzipBomb(expandingTo: 12 << 20)) }
            let error = try await scene.error(kind)
            let ending = Ending(error, arrivals: scene.arrivals.count)
            #expect(ending == (kind == .read ? expected.read : expected.write), "\(kind)")
            await scene.close()
        }
    }

    @Test(arguments: TransportUnderTest.all)
    func whatNeverReachesTheServerIsRepeatedWhateverItsKind(transport: TransportUnderTest) async throws {
        let refusing = try RefusingPort()
        for kind in [EndpointDescription.Kind.read, .create, .update, .delete] {
            let scene = try MatrixScene(transport, api: refusing.address) { _ in .answer(.html()) }
            let error = try await scene.error(kind)
            #expect(
                Ending(error, arrivals: scene.arrivals.count) == Ending(0, .connection, .send, attempts: 3),
                "\(kind)"
            )
            await scene.close()
        }
    }

    /// The first two calls leave a kept connection behind, on which the third one goes out and which ends then.
    @Test(arguments: TransportUnderTest.all, Fault.Ending.allCases)
    func aKeptConnectionThatEndsIsNoReasonToSendAWriteAgain(
        transport: TransportUnderTest,
        ending: Fault.Ending
    ) async throws {
        for kind in [EndpointDescription.Kind.create, .update, .delete] {
            let scene = try Self.keptConnection(transport, ending)
            for _ in 0..<2 { #expect(try await scene.error(kind) == nil) }
            let error = try await scene.error(kind)
            #expect(Ending(error, arrivals: scene.arrivals.count - 2) == .open, "\(kind)")
            await scene.close()
        }
    }

    /// A read with a body reaches the server whole once an attempt; one without a body may be sent again by the library below,
    /// which shows here and nowhere else.
    @Test(arguments: TransportUnderTest.all, [EndpointDescription.Method.post, .get])
    func hiddenResendsOfReadsAreCounted(
        transport: TransportUnderTest,
        method: EndpointDescription.Method
    ) async throws {
        let scene = try Self.keptConnection(transport, .close)
        for _ in 0..<2 { #expect(try await scene.error(.read, method: method) == nil) }
        let error = try await scene.error(.read, method: method)
        let hidden = method == .get ? transport.hiddenResendsWithoutBody : 0
        let whole = scene.arrivals.filter { $0.extent == .whole }.count - 2
        #expect(Ending(error, arrivals: whole) == Ending(3 + hidden, .connection, .receive, attempts: 3))
        await scene.close()
    }

    private static func keptConnection(_ transport: TransportUnderTest, _ ending: Fault.Ending) throws -> MatrixScene {
        try MatrixScene(transport) { $0 < 2 ? .answer(.json(#"{"codeRetour": 0}"#)) : .cut(.afterRequest, ending) }
    }

    @Test(arguments: TransportUnderTest.all)
    func a401ToEveryThirdRequestCostsANewTokenEach(transport: TransportUnderTest) async throws {
        let scene = try MatrixScene(transport) { number in
            (number + 1).isMultiple(of: 3) ? .answer(.unauthorised) : .answer(.json(#"{"codeRetour": 0}"#))
        }
        for number in 0..<20 { #expect(try await scene.error(number.isMultiple(of: 2) ? .read : .create) == nil) }
        let refused = scene.arrivals.count / 3
        #expect(scene.arrivals.count == 20 + refused)
        #expect(scene.server.requests.count - scene.arrivals.count == 1 + refused)
        await scene.close()
    }

    /// Half a base pause of 0.5 s is spread on top, and the random number is 0.5.
    @Test(
        arguments: TransportUnderTest.all,
        [
            ("2", Duration.milliseconds(2_125)), ("0", .milliseconds(125)),
            ("Sun, 06 Nov 1994 08:49:47 GMT", .milliseconds(10_125)),
            ("Sunday, 06-Nov-94 08:49:47 GMT", .milliseconds(10_125)),
            ("Sun Nov  6 08:49:47 1994", .milliseconds(10_125)), ("soon", .milliseconds(250)),
        ]
    )
    func every429IsWaitedForAsItAsks(transport: TransportUnderTest, form: (value: String, pause: Duration)) async throws
    {
        for kind in [EndpointDescription.Kind.read, .create] {
            let scene = try MatrixScene(transport) { number in
                number == 0 ? .answer(.tooManyRequests(retryAfter: form.value)) : .answer(.json(#"{"codeRetour": 0}"#))
            }
            #expect(try await scene.error(kind) == nil)
            #expect(scene.time.pauses == [form.pause])
            #expect(scene.arrivals.count == 2)
            await scene.close()
        }
    }
}
