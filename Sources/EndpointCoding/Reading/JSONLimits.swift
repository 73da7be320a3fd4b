/// How much a document may ask of the one who reads it.
public struct JSONLimits: Sendable, Hashable {
    /// Greatest number of objects and lists inside each other; at most 512, whatever is asked for.
    public var depth: Int {
        didSet { depth = min(depth, Self.greatestDepth) }
    }

    /// Greatest size of the document, in bytes.
    public var bytes: Int

    /// Greatest length of a number, in bytes.
    public var numberLength: Int

    /// Greatest number of different notices collected for an observer.
    public var notices: Int

    static let greatestDepth = 512

    /// 128 levels, 256 MiB, numbers of 512 bytes, 100 notices.
    public static let `default` = JSONLimits()

    /// As deep and as long as can be.
    static let unbounded = JSONLimits(depth: greatestDepth, bytes: .max, numberLength: .max)

    /// Makes limits.
    ///
    /// - Parameters:
    ///   - depth: greatest number of objects and lists inside each other; taken as 512 when it is more.
    ///   - bytes: greatest size of the document, in bytes.
    ///   - numberLength: greatest length of a number, in bytes.
    ///   - notices: greatest number of different notices collected for an observer.
    public init(depth: Int = 128, bytes: Int = 256 << 20, numberLength: Int = 512, notices: Int = 100) {
        self.depth = min(depth, Self.greatestDepth)
        self.bytes = bytes
        self.numberLength = numberLength
        self.notices = notices
    }
}
