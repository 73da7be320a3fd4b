#if AsyncHTTPClient
    import EndpointRuntime
    import Foundation
    import NIOSSL

    extension CertificateAuthorities {
        /// The certificates, at least one.
        func certificates() throws(NetworkSettingsError) -> [NIOSSLCertificate] {
            let (text, path) = try read()
            guard let certificates = try? NIOSSLCertificate.fromPEMBytes(Array(text)), !certificates.isEmpty else {
                throw NetworkSettingsError(.noAuthority(path: path))
            }
            return certificates
        }

        private func read() throws(NetworkSettingsError) -> (text: Data, path: String?) {
            switch source {
            case .pem(let text): return (text, nil)
            case .file(let path):
                guard let text = try? Data(contentsOf: URL(filePath: path)) else {
                    throw NetworkSettingsError(.authoritiesUnreadable(path: path))
                }
                return (text, path)
            }
        }
    }
#endif
