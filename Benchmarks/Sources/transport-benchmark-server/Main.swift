import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix

/// A server on loopback that answers at once, in a process of its own, so that a client's CPU time is the client's.
@main
enum Main {
    static func main() async throws {
        let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup(numberOfThreads: 1))
            .serverChannelOption(.backlog, value: 1024)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.socketOption(.tcp_nodelay), value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.configureHTTPServerPipeline()
                    try channel.pipeline.syncOperations.addHandler(Answering())
                }
            }
            .bind(host: "127.0.0.1", port: 0)
            .get()
        print("PORT \(channel.localAddress?.port ?? 0)")
        fflush(nil)
        try await channel.closeFuture.get()
    }
}

/// Answers each request with the document of its path.
private final class Answering: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private var document = Documents.submitted

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head): document = Documents.document(for: head.uri)
        case .body: break
        case .end:
            let headers: HTTPHeaders = [
                "Content-Type": "application/json", "Content-Length": "\(document.readableBytes)",
            ]
            context.write(
                wrapOutboundOut(.head(HTTPResponseHead(version: .http1_1, status: .ok, headers: headers))),
                promise: nil
            )
            context.write(wrapOutboundOut(.body(.byteBuffer(document))), promise: nil)
            context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }
}

private enum Documents {
    static let token = ByteBuffer(string: #"{"access_token":"token-1","token_type":"Bearer","expires_in":3600}"#)

    static let submitted = ByteBuffer(
        string: #"{"codeRetour":0,"libelle":"TRA_MSG_00.000","identifiantFactureCPP":8400001,"statut":"DEPOSEE"}"#
    )

    static let found = ByteBuffer(
        string: #"{"codeRetour":0,"libelle":"TRA_MSG_00.000","listeFactures":["#
            + (0..<10).map(invoice).joined(separator: ",") + #"],"total":10}"#
    )

    static func document(for path: String) -> ByteBuffer {
        if path.hasSuffix("/token") { return token }
        return path.hasSuffix("/search") ? found : submitted
    }

    private static func invoice(_ row: Int) -> String {
        """
        {"identifiantFactureCPP":\(8_400_000 + row * 7),"codeFournisseur":"84213075901000",\
        "designationFournisseur":"ATELIERS DU BÉRY","numeroFacture":"F-2026-\(row)","dateFacture":"2026-03-0\(row % 9 + 1)",\
        "montantHT":\(row * 100).10,"montantTTC":\(row * 120).12,"devise":"EUR","statut":"MISE_A_DISPOSITION"}
        """
    }
}
