import EndpointSpecs

/// A made-up API with each form of endpoint and field.
enum ShopSpecs {
    static func api(_ changes: [String: String] = [:]) throws -> API {
        var sources: [SourceFile] = []
        for (name, text) in ["api.yaml": api, "common.yaml": common, "orders.v1.yaml": orders] {
            sources.append(SourceFile(path: name, text: changes[name] ?? text))
        }
        let result = SpecsReader.read(sources)
        guard let api = result.api else { throw WrongSpecs(text: result.diagnostics.map(\.description)) }
        return api
    }

    struct WrongSpecs: Error {
        var text: [String]
    }

    static let openAPI = """
        name: Shop
        summary: A shop that asks for nothing.
        environments:
          local:
            api: https://shop.example.com/open
        authentication: none
        envelope:
          code: code
          message: text
        """

    private static let api = """
        name: Shop
        summary: A shop.
        environments:
          local:
            api: https://shop.example.com/base
            token: https://login.example.com/oauth/token
          other:
            api: https://other.example.com
            token: https://other.example.com/token
        authentication:
          oauth2:
            grant: client_credentials
            scope: shop.read shop.write
          account:
            header: x-account
        contentType: application/json;charset=utf-8
        envelope:
          code: code
          message: text
        """

    private static let common = """
        summary: Shared types.
        enums:
          Colour:
            values: [RED, GREEN]
        """

    private static let orders = """
        service: orders
        version: v1
        summary: Orders.
        endpoints:
          create:
            path: create
            kind: create
            summary: Makes an order.
            request:
              label:
                type: string
                maxLength: 8
                minLength: 2
                pattern: ^[A-Z]
              count:
                type: int32?
                minimum: 1
                maximum: 100
              number: int64?
              price: decimal?
              express: boolean?
              day: date?
              moment: timestamp?
              file:
                type: base64?
                maxLength: 6
              colour: Common.Colour?
              lines:
                type: Line[]?
                maxItems: 2
                minItems: 1
              extra: json?
              names: map<string>?
              tags:
                type: string[]?
                oneOrMany: true
            response:
              id: int64?
            examples:
              - name: first
                request:
                  label: AAA
                  count: 1
                response:
                  code: 0
                  text: done
                  id: 1
              - name: second
                request:
                  label: BBB
                  count: 2
                  lines:
                    - title: pen
                  tags: urgent
                response:
                  code: 0
                  text: done
                  id: 2
              - name: third
                request:
                  label: BBB
                  price: 1.50
                response:
                  code: 0
                  text: done
                  id: 3
          ping:
            path: ping
            method: GET
            kind: read
            summary: Is it up?
            envelope: none
            response:
              state: string?
            examples:
              - name: up
                response:
                  state: up
          empty:
            path: empty
            kind: read
            summary: Asks for nothing.
            examples:
              - name: nothing
                response:
                  code: 0
                  text: done
          show:
            path: items/{number}/parts/{part}
            method: GET
            kind: read
            summary: Shows a part.
            envelope: none
            parameters:
              path:
                number: int64
                part: string
              query:
                lang:
                  type: Common.Colour?
              header:
                x-kind: string?
            response:
              part: string?
            examples:
              - name: seven
                parameters:
                  number: 7
                  part: wheel
                response:
                  part: wheel of 7
              - name: eight
                parameters:
                  number: 8
                  part: door
                  lang: RED
                response:
                  part: door of 8
          latest:
            path: items/latest/parts/all
            method: GET
            kind: read
            summary: Shows the latest.
            envelope: none
            response:
              part: string?
            examples:
              - name: latest
                response:
                  part: latest
          remove:
            path: items/{number}
            method: DELETE
            kind: delete
            summary: Removes an item.
            envelope: none
            parameters:
              path:
                number: int64
            response: none
            examples:
              - name: seven
                parameters:
                  number: 7
                status: 204
          change:
            path: items/{number}
            method: PATCH
            kind: update
            summary: Changes an item.
            envelope: none
            parameters:
              path:
                number: int64
            request:
              label: string
            response:
              label: string?
            examples:
              - name: seven
                parameters:
                  number: 7
                request:
                  label: AAA
                response:
                  label: AAA
        schemas:
          Line:
            title: string
            weight: decimal?
        """
}
