/// What one look at a text tells of its form.
struct TextShape {
    /// Whether it is printable ASCII with single spaces between words, as nearly all is.
    private(set) var isEvenlySpaced = true
    /// How long its first sentence is, in bytes: one ends with a full stop that a space and a capital follow.
    private(set) var sentence = 0

    init(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            guard let start = bytes.baseAddress else { return }
            let count = bytes.count
            var previous: UInt8 = 0x20
            var index = 0
            while index < count {
                let byte = start[index]
                if byte <= 0x20 {
                    if byte != 0x20 || previous == 0x20 { isEvenlySpaced = false }
                } else if byte >= 0x7F {
                    isEvenlySpaced = false
                } else if previous == 0x20, sentence == 0, byte >= 0x41, byte <= 0x5A {
                    if index > 1, start[index - 2] == 0x2E { sentence = index - 1 }
                }
                previous = byte
                index += 1
            }
            if previous == 0x20 { isEvenlySpaced = false }
            if sentence == 0 { sentence = count }
        }
    }
}
