import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

extension TransportError {
    /// Takes an error of `URLSession`.
    init(_ error: any Error) {
        let code = (error as? URLError)?.code
        let before = CurlFault(error)
        self.init(
            before != nil || code.map(Self.isNeverSent) == true ? .neverSent : .mayHaveBeenSent,
            explanation: before?.explanation ?? code.flatMap(Self.explanation),
            // Without its details: they hold the address, whose query may hold a key.
            underlying: code.map { URLError($0) } ?? error
        )
    }

    private static func isNeverSent(_ code: URLError.Code) -> Bool {
        switch code {
        case .cannotFindHost, .dnsLookupFailed, .cannotConnectToHost: true
        case .secureConnectionFailed, .serverCertificateHasBadDate, .serverCertificateUntrusted: true
        case .serverCertificateHasUnknownRoot, .serverCertificateNotYetValid: true
        case .clientCertificateRejected, .clientCertificateRequired: true
        default: false
        }
    }

    private static func explanation(_ code: URLError.Code) -> String? {
        switch code {
        case .cannotFindHost, .dnsLookupFailed: "its name could not be resolved"
        case .cannotConnectToHost: "no connection could be made"
        case .secureConnectionFailed: "no TLS connection could be made"
        case .serverCertificateHasBadDate, .serverCertificateUntrusted: "its certificate isn't trusted"
        case .serverCertificateHasUnknownRoot, .serverCertificateNotYetValid: "its certificate isn't trusted"
        case .clientCertificateRejected, .clientCertificateRequired: "it wants a client certificate"
        case .timedOut: "the system's time limit ran out"
        case .networkConnectionLost: "the connection was lost"
        case .badServerResponse, .cannotParseResponse: "the answer isn't HTTP"
        case .cancelled: "the transport was closed"
        default: nil
        }
    }
}

/// A fault before the request was sent that Foundation over libcurl tells by its text alone, with the code "unknown".
///
/// libcurl says these words while it sets up a connection and nowhere else; any other text proves nothing.
private enum CurlFault: CaseIterable {
    case certificate
    case hostName
    case tunnel

    init?(_ error: any Error) {
        #if canImport(FoundationNetworking)
            let text = (error as NSError).userInfo[NSLocalizedDescriptionKey] as? String ?? ""
            guard let fault = Self.allCases.first(where: { $0.beginnings.contains(where: text.hasPrefix) }) else {
                return nil
            }
            self = fault
        #else
            return nil
        #endif
    }

    private var beginnings: [String] {
        switch self {
        case .certificate: ["SSL certificate problem: "]
        case .hostName:
            ["SSL: no alternative certificate subject name matches target ", "SSL: certificate subject name '"]
        case .tunnel: ["CONNECT tunnel failed, response "]
        }
    }

    var explanation: String {
        switch self {
        case .certificate: "its certificate isn't trusted"
        case .hostName: "its certificate is for another host"
        case .tunnel: "the proxy refused to make the connection"
        }
    }
}
