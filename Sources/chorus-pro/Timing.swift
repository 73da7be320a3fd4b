/// Durations as people read them.
enum Timing {
    /// `3.2 ms`, `1.25 s`.
    static func text(_ duration: Duration) -> String {
        let milliseconds = Double(duration.components.seconds) * 1000 + Double(duration.components.attoseconds) / 1e15
        return milliseconds < 1000 ? "\(rounded(milliseconds, 10)) ms" : "\(rounded(milliseconds / 1000, 100)) s"
    }

    private static func rounded(_ value: Double, _ scale: Double) -> Double {
        (value * scale).rounded() / scale
    }
}
