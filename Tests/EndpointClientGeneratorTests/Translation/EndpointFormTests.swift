import Testing

/// Each form of an endpoint: its methods, and what the runtime is told of it.
@Suite struct EndpointFormTests {
    struct Form: CustomTestStringConvertible, Sendable {
        /// Swift that has to stand in the emitted file.
        var swift: String
        /// The endpoint `find`, but for its path and summary.
        var endpoint: String
        /// What an example of it gives beside its name.
        var example = ""

        var testDescription: String { swift }
    }

    @Test(arguments: forms) func isEmitted(_ form: Form) {
        let head = "endpoints:\n  find:\n    path: find\n    summary: Finds tides.\n"
        let example = "examples:\n  - name: one\n" + form.example.indented(4)
        let tail = "\nschemas:\n  Tide:\n    height: int32\n"
        let endpoint = (form.endpoint + "\n" + example).indented(4)
        let text = SpecText(service: head + endpoint + tail).emitted
        #expect(text.hasLines(form.swift), "\(text)")
    }

    private static let forms: [Form] = [
        Form(
            swift: """
                public func find(options: CallOptions = CallOptions()) async throws {
                try await caller.send(Self.findEndpoint, options: options)
                }

                private static var findEndpoint: EndpointDescription {
                EndpointDescription(operation: "x.v1.find", method: .post, path: "x/v1/find", kind: .read)
                }
                """,
            endpoint: "kind: read"
        ),
        Form(
            swift: """
                /// Finds tides.
                ///
                /// In all ports.
                ///
                /// `DELETE x/v1/find`, a delete: never repeated once it may have been carried out.
                ///
                /// - Note: Slow.
                /// - Parameter options: What holds for this call alone.
                /// - Throws: `EndpointError`, or `CancellationError`.
                @available(*, deprecated, message: "Use search.")
                public func find(options: CallOptions = CallOptions()) async throws {
                """,
            endpoint: """
                kind: delete
                method: DELETE
                description: In all ports.
                notes: [Slow.]
                deprecated: Use search.
                """
        ),
        Form(
            swift: """
                public func find(_ request: X.FindRequest, options: CallOptions = CallOptions()) async throws -> X.FindResponse {
                try await caller.send(Self.findEndpoint, request, options: options)
                }
                """,
            endpoint: "kind: read\nrequest:\n  port: string\nresponse:\n  tides: Tide[]?",
            example: "request:\n  port: Brest\nresponse: {}"
        ),
        Form(
            swift: """
                /// Finds tides.
                ///
                /// The same as the method that takes a request, with its fields as arguments.
                ///
                /// - Parameters:
                ///   - port: Where. Or not.
                ///   - options: What holds for this call alone.
                /// - Throws: `EndpointError`, or `CancellationError`.
                public func find(port: String = "Brest", options: CallOptions = CallOptions()) async throws {
                try await caller.send(Self.findEndpoint, X.FindRequest(port: port), options: options)
                }
                """,
            endpoint: """
                kind: read
                request:
                  port:
                    type: string
                    default: Brest
                    description: |
                      Where.

                      Or not.
                """,
            example: "request:\n  port: Brest"
        ),
        Form(
            swift: """
                public func find(_ request: X.Tide, options: CallOptions = CallOptions()) async throws -> [X.Tide] {
                """,
            endpoint: "kind: read\nrequest: Tide\nresponse: Tide[]",
            example: "request:\n  height: 4\nresponse: []"
        ),
        Form(
            swift: """
                public func find(
                day: LocalDate,
                `in`: [String],
                caller: Int32? = nil,
                options: CallOptions = CallOptions()
                ) async throws {
                try await self.caller.send(
                Self.findEndpoint.with(
                query: [
                ("day", day),
                ("in", `in`),
                ("fixed", "a\\"b"),
                ],
                headers: [
                ("caller", caller),
                ("version", "3"),
                ("rate", "0.10"),
                ]
                ),
                options: options
                )
                }
                """,
            endpoint: """
                kind: read
                method: GET
                parameters:
                  query:
                    day: date
                    in: string[]
                    fixed:
                      type: string
                      const: 'a"b'
                  header:
                    caller: int32?
                    version:
                      type: int32
                      const: 3
                    rate:
                      type: decimal
                      const: 0.10
                """,
            example: "parameters:\n  day: 2026-01-31\n  in: [Brest]\n  fixed: 'a\"b'\n  version: 3\n  rate: 0.10"
        ),
        Form(
            swift: """
                public func findPages(
                _ request: X.FindRequest = X.FindRequest(),
                options: CallOptions = CallOptions()
                ) -> PageSequence<X.FindPages> {
                PageSequence(request) { request in
                try await caller.send(Self.findEndpoint, request, options: options)
                }
                }
                """,
            endpoint: """
                kind: read
                request:
                  page: int32?
                response:
                  tides: Tide[]?
                pages:
                  page: page
                  items: tides
                """,
            example: "request: {}\nresponse: {}"
        ),
        Form(
            swift: """
                EndpointDescription(
                operation: "x.v1.find",
                method: .put,
                path: "x/v1/find",
                kind: .update,
                envelope: Envelope(code: "code", message: "text", success: [0, 1]),
                empty: [7, 8]
                )
                """,
            endpoint: """
                kind: update
                method: PUT
                envelope:
                  code: code
                  message: text
                  success: [0, 1]
                empty: [7, 8]
                """,
            example: "response:\n  code: 0"
        ),
    ]
}
