/// What became of a create, update or delete whose fate was unknown.
public enum WriteOutcome: Sendable, Hashable {
    /// It was carried out; the id is the one that its answer would have given, as text.
    case accepted(id: String)

    /// It is nowhere to be found. Platforms take time: a write can still appear shortly after it was sent.
    case absent

    /// It can't be told, for the given reason. Look by hand before you send it again.
    case unknown(reason: String)
}
