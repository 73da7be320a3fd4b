import EndpointCoding
import Foundation

extension Account {
    /// The value of the account header: `base64(login:password)`.
    ///
    /// - Throws: A failure where the account has a form that can't be sent.
    func headerValue() throws(Failure) -> Secret {
        guard !login.isEmpty else { throw Failure(.accountForm(.emptyLogin)) }
        guard !login.contains(":") else { throw Failure(.accountForm(.colonInLogin)) }
        let text = "\(login):\(password.value)"
        guard !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
            throw Failure(.accountForm(.controlCharacter))
        }
        return Secret(Data(text.utf8).base64EncodedString())
    }
}
