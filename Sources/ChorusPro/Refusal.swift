public import EndpointRuntime

extension EndpointError {
    /// The code by which Chorus Pro refused a call, such as 20003.
    ///
    /// `nil`: it was no refusal, or the code is no number.
    ///
    /// Codes are local to an endpoint: the same number means one thing here and another there.
    public var codeRetour: Int? { refusalCode.flatMap { Int($0) } }

    /// The words that go with `codeRetour`: a sentence, or a key such as `GDP_MSG_11.022`.
    public var libelle: String? { code == .refused ? message : nil }
}
