import Foundation
import HTTPTypes

extension EndpointCaller {
    /// Sends a call through the client's middleware, the outermost first.
    ///
    /// - Parameters:
    ///   - call: The call, ready to be sent.
    ///   - record: What becomes of it.
    ///   - error: Makes the error of a failure that middleware gets to see.
    /// - Returns: The answer, judged as a success.
    /// - Throws: A `Failure`, an `EndpointError` that middleware let through, or `CancellationError`.
    func sendThroughMiddleware(
        _ call: Call,
        _ record: CallRecord,
        error: @escaping @Sendable (Failure) -> EndpointError
    ) async throws -> TransportResponse {
        let kind = call.endpoint.kind
        let layers = call.configuration.middleware
        let send: EndpointRequest.Next = { request in
            guard record.begin(kind) else { throw error(Failure(.sentOnTwice).withOpenOutcome(kind)) }
            do {
                let response = try await self.send(call.carrying(request), record)
                record.end(mayHaveBeenCarriedOut: kind != .read)
                return response
            } catch let failure as Failure {
                record.end(mayHaveBeenCarriedOut: failure.mayHaveBeenCarriedOut(kind))
                throw error(failure)
            } catch {
                record.end(mayHaveBeenCarriedOut: kind != .read && record.attempts > 0)
                throw error
            }
        }
        do {
            let limit = call.remaining
            let response = try await call.time.within(limit) { try await Self.pass(call.request, layers[...], send) }
            guard let response else { throw call.deadlinePassed(in: .middleware) }
            record.note(response)
            return try call.accepted(response)
        } catch let failure as Failure {
            throw record.mayHaveBeenCarriedOut ? failure.withOpenOutcome(kind) : failure
        } catch let error as EndpointError where error.operation == call.endpoint.operation {
            guard record.mayHaveBeenCarriedOut, !error.mayHaveBeenCarriedOut else { throw error }
            throw Failure(.middleware("\(type(of: error))"), underlying: error).withOpenOutcome(kind)
        } catch {
            if Task.isCancelled { throw CancellationError() }
            let failure = Failure(.middleware("\(type(of: error))"), underlying: error)
            throw record.mayHaveBeenCarriedOut ? failure.withOpenOutcome(kind) : failure
        }
    }

    private static func pass(
        _ request: EndpointRequest,
        _ layers: ArraySlice<any EndpointMiddleware>,
        _ send: @escaping EndpointRequest.Next
    ) async throws -> TransportResponse {
        guard let layer = layers.first else { return try await send(request) }
        return try await layer.intercept(request) { try await pass($0, layers.dropFirst(), send) }
    }

    /// Carries out a call.
    ///
    /// - Throws: A `Failure`, or `CancellationError`.
    func send(_ call: Call, _ record: CallRecord) async throws -> TransportResponse {
        var call = call
        defer {
            call.leave()
            record.add(call)
        }
        return try await call.answer()
    }
}

extension Call {
    /// The request as middleware sees it.
    var request: EndpointRequest {
        EndpointRequest(
            operation: endpoint.operation,
            kind: endpoint.kind,
            method: HTTPRequest.Method(endpoint.method),
            path: plan.target.path,
            login: accountHeader == nil ? nil : account?.login,
            headers: headers,
            body: body
        )
    }

    /// This call with what middleware made of its request.
    ///
    /// - Throws: A failure that names the first header which can't be sent.
    func carrying(_ request: EndpointRequest) throws(Failure) -> Call {
        for field in request.headers { _ = try RequestTarget.fieldName(field.name.rawName) }
        var call = self
        call.headers = request.headers
        call.body = request.body
        return call
    }

    /// Judges an answer that middleware gave, which need not be one of the API.
    func accepted(_ response: TransportResponse) throws(Failure) -> TransportResponse {
        switch judge(nil).verdict(on: response) {
        case .success: return response
        case .failure(let failure, _): throw failure
        case .unauthorised(_, let reason):
            throw Failure(.unexpectedStatus, status: response.head.status.code, reason: reason)
        }
    }
}
