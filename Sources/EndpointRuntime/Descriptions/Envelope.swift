/// The fields of an answer that say whether the call was carried out.
@_spi(Generated) public struct Envelope: Sendable {
    /// The top-level field with the outcome's code.
    ///
    /// Absent or null means success on HTTP 2xx.
    public let code: String

    /// The top-level field with the outcome's text.
    public let message: String

    /// The codes that mean success.
    public let success: [Int]

    /// Creates the description of an envelope.
    public init(code: String, message: String, success: [Int] = [0]) {
        self.code = code
        self.message = message
        self.success = success
    }
}
