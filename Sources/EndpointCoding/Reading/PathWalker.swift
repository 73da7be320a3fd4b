/// Finds the path to a place in a document by going through it from the beginning.
///
/// Asked for several places in growing order, it goes through the document once. What lies before the place must be
/// well-formed; where it isn't, the path is the one so far.
struct PathWalker {
    private enum Step {
        case key(from: Int, count: Int)
        case index(Int)
        case start
    }

    private static let greatestKeyLength = 40

    private let start: UnsafePointer<UInt8>
    private let count: Int
    private var place: Int
    private var steps: [Step] = []
    private var isKeyDue = false

    init(start: UnsafePointer<UInt8>, count: Int) {
        self.start = start
        self.count = count
        place = count >= 3 && start[0] == 0xEF ? 3 : 0
    }

    /// The path to the value at an offset.
    ///
    /// - Parameters:
    ///   - offset: the place, in bytes; not before the last one asked for.
    ///   - missing: a field that the innermost object lacks, to be named in place of its last one.
    /// - Returns: the path, such as `list[3].name`.
    mutating func path(at offset: Int, missing: String? = nil) -> String {
        go(to: min(offset, count))
        var steps = steps
        if missing != nil, !steps.isEmpty { steps.removeLast() }
        var path = ""
        for step in steps {
            switch step {
            case .start: break
            case .index(let index): path += "[\(index)]"
            case .key(let from, let count): Self.append(name(from, count), to: &path)
            }
        }
        if let missing { Self.append(missing, to: &path) }
        return path
    }

    private mutating func go(to offset: Int) {
        while place < offset {
            switch start[place] {
            case UInt8(ascii: "{"):
                steps.append(.start)
                isKeyDue = true
            case UInt8(ascii: "["):
                steps.append(.index(0))
                isKeyDue = false
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                _ = steps.popLast()
                isKeyDue = false
            case UInt8(ascii: ","):
                switch steps.popLast() {
                case .index(let index)?:
                    steps.append(.index(index + 1))
                case .key?, .start?:
                    steps.append(.start)
                    isKeyDue = true
                case nil:
                    return
                }
            case Bytes.quote:
                guard let close = closingQuote(), close < offset else {
                    return
                }
                if isKeyDue, !steps.isEmpty {
                    steps[steps.count - 1] = .key(from: place + 1, count: close - place - 1)
                    isKeyDue = false
                }
                place = close
            default:
                break
            }
            place += 1
        }
    }

    private func closingQuote() -> Int? {
        var index = place + 1
        while index < count {
            let byte = start[index]
            if byte == Bytes.quote { return index }
            index += byte == Bytes.backslash ? 2 : 1
        }
        return nil
    }

    private func name(_ from: Int, _ count: Int) -> String {
        FoundText.shortened(FoundText.name(start + from, start + from + count + 1), Self.greatestKeyLength)
    }

    /// Appends a name with a point before it, or in brackets where it holds anything but letters, digits, `_` and `-`.
    static func append(_ name: String, to path: inout String) {
        let isPlain =
            !name.isEmpty
            && name.unicodeScalars.allSatisfy {
                $0 == "_" || $0 == "-" || $0 == "…" || $0.properties.isAlphabetic || $0.properties.numericType != nil
            }
        if isPlain {
            path += path.isEmpty ? name : ".\(name)"
        } else {
            path += "[\"\(name)\"]"
        }
    }
}
