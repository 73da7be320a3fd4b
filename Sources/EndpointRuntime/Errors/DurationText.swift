extension Duration {
    /// The duration in texts: seconds with at most three decimals, such as `0.5 s`.
    var seconds: String {
        let (seconds, attoseconds) = components
        let thousandths = seconds * 1000 + attoseconds / 1_000_000_000_000_000
        let whole = thousandths / 1000
        let rest = abs(thousandths % 1000)
        guard rest != 0 else { return "\(whole) s" }
        var decimals = String(1000 + rest).dropFirst()
        while decimals.last == "0" { decimals.removeLast() }
        let sign = thousandths < 0 && whole == 0 ? "-" : ""
        return "\(sign)\(whole).\(decimals) s"
    }
}
