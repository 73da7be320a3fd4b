import EndpointSpecs
import Testing

@Suite struct PagesTests {
    @Test func pagesStandInTypesWrittenInPlaceToo() throws {
        let spec = """
            service: tides
            version: v1
            summary: Tides of a port.
            endpoints:
              list:
                path: list
                kind: read
                summary: Lists.
                request:
                  part:
                    type: object?
                    fields:
                      page: int32?
                      port: string?
                response:
                  part:
                    fields:
                      tides: string[]
                      total: int64?
                pages:
                  page: part.page
                  items: part.tides
                  total: part.total
                examples:
                  - name: one
                    request: {}
                    response:
                      part:
                        tides: [high]
            """
        let result = SpecsReader.read([
            SourceFile(path: "specs/api.yaml", text: FaultCase.api),
            SourceFile(path: "specs/tides.v1.yaml", text: spec),
        ])
        #expect(result.diagnostics.isEmpty)
        let pages = try #require(result.api?.endpoints.first?.endpoint.pages)
        #expect(pages.page == ["part", "page"])
        #expect(pages.items == ["part", "tides"])
        #expect(pages.total == ["part", "total"])
    }
}
