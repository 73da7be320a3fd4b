extension String {
    /// Whether every byte of the text's UTF-8 form passes.
    ///
    /// A loop over a pointer, since a tool that is built without optimisation pays for every generic call.
    package func allBytes(_ passes: (UInt8) -> Bool) -> Bool {
        var text = self
        return text.withUTF8 { bytes in
            guard let start = bytes.baseAddress else { return true }
            var index = 0
            while index < bytes.count {
                if !passes(start[index]) { return false }
                index += 1
            }
            return true
        }
    }

    /// Whether the text has ASCII characters alone, and none that is invisible but the space.
    package var isPrintable: Bool { allBytes { $0 >= 0x20 && $0 < 0x7F } }
}
