/// Decimal digits of integers.
enum Digits {
    /// Writes two digits of a number below 100.
    @inline(__always)
    static func writePair(_ value: Int, to place: UnsafeMutablePointer<UInt8>) {
        place[0] = 0x30 &+ UInt8(truncatingIfNeeded: value / 10)
        place[1] = 0x30 &+ UInt8(truncatingIfNeeded: value % 10)
    }

    /// Writes all digits of a number to where there is room for twenty.
    ///
    /// - Returns: the number of digits.
    @inline(__always)
    static func write(_ value: UInt64, to place: UnsafeMutablePointer<UInt8>) -> Int {
        let length = count(value)
        var rest = value
        var index = length
        while rest >= 100 {
            let (quotient, pair) = rest.quotientAndRemainder(dividingBy: 100)
            index &-= 2
            writePair(Int(truncatingIfNeeded: pair), to: place + index)
            rest = quotient
        }
        if rest >= 10 {
            writePair(Int(truncatingIfNeeded: rest), to: place)
        } else {
            place[0] = 0x30 &+ UInt8(truncatingIfNeeded: rest)
        }
        return length
    }

    /// Writes all digits of a number to where there is room for thirty-nine.
    ///
    /// - Returns: the number of digits.
    static func write(_ value: UInt128, to place: UnsafeMutablePointer<UInt8>) -> Int {
        if let small = UInt64(exactly: value) { return write(small, to: place) }
        let step: UInt128 = 10_000_000_000_000_000_000
        let length = write(value / step, to: place)
        var rest = UInt64(value % step)
        for index in (0..<19).reversed() {
            place[length + index] = 0x30 + UInt8(rest % 10)
            rest /= 10
        }
        return length + 19
    }

    @inline(__always)
    private static func count(_ value: UInt64) -> Int {
        var length = 1
        var rest = value
        while true {
            if rest < 10 { return length }
            if rest < 100 { return length &+ 1 }
            if rest < 1000 { return length &+ 2 }
            if rest < 10_000 { return length &+ 3 }
            rest /= 10_000
            length &+= 4
        }
    }
}
