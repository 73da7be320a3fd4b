import EndpointCoding
@_spi(Generated) import EndpointRuntime
import Testing

@Suite struct AdditionalFieldsTests {
    private let transport = ScriptedTransport([.answer(200, success)])

    private func failure(_ request: JSONValue, _ fields: JSONObject) async throws -> EndpointError {
        do {
            let _: JSONValue = try await TestAPI.caller(transport)
                .send(TestAPI.endpoint(), request, options: CallOptions(additionalFields: fields))
        } catch let error as EndpointError {
            return error
        }
        throw UnexpectedSuccess()
    }

    @Test func theyAreWrittenAfterTheFieldsOfTheRequest() async throws {
        let request: JSONValue = .object(["a": .string("x")])
        let _: JSONValue = try await TestAPI.caller(transport)
            .send(TestAPI.endpoint(), request, options: CallOptions(additionalFields: ["b": .bool(true)]))
        #expect(transport.requests.map(\.bodyText) == [#"{"a":"x","b":true}"#])
    }

    @Test func aFieldThatTheRequestWritesItselfIsAnErrorThatNamesIt() async throws {
        let error = try await failure(.object(["a": .string("x")]), ["b": .null, "a": .null])
        #expect(error.code == .invalidRequest)
        #expect(error.attempts == 0)
        #expect(
            error.description.contains(
                #"the field "a" of CallOptions.additionalFields is one that the request writes itself. Set it there."#
            )
        )
        #expect(transport.requests.isEmpty)
        #expect(transport.tokenRequests.isEmpty)
    }

    @Test func aRequestThatIsNoObjectTakesNone() async throws {
        let error = try await failure(.array([]), ["b": .null])
        #expect(error.code == .invalidRequest)
        let text = #"the field "b" of CallOptions.additionalFields can't be sent: the request isn't an object."#
        #expect(error.description.contains(text))
        #expect(transport.requests.isEmpty)
    }

    @Test func aCallWithoutABodyTakesNone() async throws {
        let caller = TestAPI.caller(transport)
        let error = await #expect(throws: EndpointError.self) {
            let _: JSONValue = try await caller.send(
                TestAPI.endpoint(method: .get),
                options: CallOptions(additionalFields: ["b": .null])
            )
        }
        #expect(error?.code == .invalidRequest)
        let text = #"the field "b" of CallOptions.additionalFields can't be sent: the call has no body."#
        #expect(error?.description.contains(text) == true)
        #expect(transport.requests.isEmpty)
    }
}
