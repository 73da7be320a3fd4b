extension DecimalParts {
    /// A sign, a zero, a point and as many digits as an exponent asks for.
    static let greatestLength = 3 + 39 + 128

    /// Writes plain digits to where there is room for ``greatestLength`` bytes.
    ///
    /// - Returns: the number of bytes.
    @inline(__always)
    func write(to start: UnsafeMutablePointer<UInt8>) -> Int {
        if significand == 0 {
            start[0] = 0x30
            return 1
        }
        var place = start
        if isNegative {
            place[0] = UInt8(ascii: "-")
            place += 1
        }
        let small = UInt64(truncatingIfNeeded: significand)
        if exponent < 0, exponent > -19, UInt128(small) == significand {
            return place - start + Self.writeFraction(small, places: -exponent, to: place)
        }
        return place - start + writeFar(to: place)
    }

    /// Writes a number with at most 18 digits behind the point.
    @inline(__always)
    private static func writeFraction(_ value: UInt64, places: Int, to place: UnsafeMutablePointer<UInt8>) -> Int {
        let length = Digits.write(value, to: place)
        if length > places {
            let whole = length - places
            var index = length
            while index > whole {
                place[index] = place[index - 1]
                index -= 1
            }
            place[whole] = UInt8(ascii: ".")
            return length + 1
        }
        return shift(length, places: places, at: place)
    }

    /// Moves digits to the right, behind a zero, the point and more zeros.
    private static func shift(_ length: Int, places: Int, at place: UnsafeMutablePointer<UInt8>) -> Int {
        let zeros = places - length
        for index in (0..<length).reversed() { place[2 + zeros + index] = place[index] }
        for index in 0..<zeros { place[2 + index] = 0x30 }
        place[0] = 0x30
        place[1] = UInt8(ascii: ".")
        return 2 + places
    }

    private func writeFar(to place: UnsafeMutablePointer<UInt8>) -> Int {
        let length = Digits.write(significand, to: place)
        if exponent >= 0 {
            for index in 0..<exponent { place[length + index] = 0x30 }
            return length + exponent
        }
        if length <= -exponent { return Self.shift(length, places: -exponent, at: place) }
        let whole = length + exponent
        for index in (whole..<length).reversed() { place[index + 1] = place[index] }
        place[whole] = UInt8(ascii: ".")
        return length + 1
    }
}
