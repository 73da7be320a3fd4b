/// How a letter is wrapped.
public enum Envelopes {}
