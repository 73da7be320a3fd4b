/// Refuses to work where the environment weakens TLS from outside.
struct TLSCheck {
    /// The variable by which Foundation over libcurl chooses authorities, or checks nothing at all.
    ///
    /// Its builds for Android obey, those for Linux don't read it in Swift 6.
    private static let authorities = "URLSessionCertificateAuthorityInfoFile"

    /// The value of that variable with which nothing is checked.
    private static let unchecked = "INSECURE_SSL_NO_VERIFY"

    /// The variable that has libcurl write the keys of every connection to a file.
    private static let keyLog = "SSLKEYLOGFILE"

    let environment: [String: String]

    /// Fails where certificates would go unchecked or keys would be written down.
    func check() throws(TransportError) {
        if environment[Self.authorities] == Self.unchecked {
            throw refusal("\(Self.authorities) switches off the check of certificates")
        }
        if environment[Self.keyLog]?.isEmpty == false {
            throw refusal("\(Self.keyLog) has the keys of all connections written to a file")
        }
    }

    private func refusal(_ effect: String) -> TransportError {
        TransportError(
            .neverSent,
            reason: .misconfigured,
            explanation: "the environment variable \(effect), remove it"
        )
    }
}
