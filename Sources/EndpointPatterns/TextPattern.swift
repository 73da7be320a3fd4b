/// A regular expression, matched in time that grows with the length of the text alone.
///
/// The part of ECMA-262 that JSON Schema recommends: characters, classes, groups, alternatives, repetition, `^` and `$`.
/// A pattern matches when it is found anywhere in the text, so whole texts need both anchors. Characters are Unicode
/// scalars. No text makes matching slow, as all ways through the pattern are followed at once.
package struct TextPattern: Sendable {
    /// Why a pattern can't be used: the end of a sentence.
    package struct Fault: Error, Hashable, Sendable {
        package let message: String
    }

    private static let greatestSize = 5000

    /// The pattern as it was given.
    package let text: String

    private let steps: [Step]

    /// Reads a pattern.
    ///
    /// - Parameter pattern: the pattern, without slashes around it.
    /// - Throws: `Fault`, for what is no pattern, has no linear match, or grows too large.
    package init(_ pattern: String) throws(Fault) {
        var parser = PatternParser(pattern)
        let node = try parser.parse()
        guard node.size < Self.greatestSize else {
            throw Fault(message: "it is too large. Make its repetitions smaller")
        }
        var steps: [Step] = []
        node.append(to: &steps)
        steps.append(.match)
        self.steps = steps
        text = pattern
    }

    /// Whether the pattern is found in a text.
    package func matches(_ text: String) -> Bool {
        var current = Threads(count: steps.count)
        var next = Threads(count: steps.count)
        var isStart = true
        var scalars = text.unicodeScalars.makeIterator()
        var scalar = scalars.next()
        while true {
            follow(0, isStart: isStart, isEnd: scalar == nil, into: &current)
            if current.isMatch { return true }
            guard let found = scalar else { return false }
            let following = scalars.next()
            next.removeAll()
            for step in current.waiting {
                guard case .scalar(let set) = steps[step], set.contains(found) else { continue }
                follow(step + 1, isStart: false, isEnd: following == nil, into: &next)
            }
            swap(&current, &next)
            if current.isMatch { return true }
            scalar = following
            isStart = false
        }
    }

    /// Adds a step, and all that can be reached from it without a character.
    private func follow(_ first: Int, isStart: Bool, isEnd: Bool, into threads: inout Threads) {
        var open = [first]
        while let step = open.popLast() {
            guard threads.insert(step) else { continue }
            switch steps[step] {
            case .scalar: threads.waiting.append(step)
            case .match: threads.isMatch = true
            case .jump(let target): open.append(step + target)
            case .split(let target):
                open.append(step + target)
                open.append(step + 1)
            case .start: if isStart { open.append(step + 1) }
            case .end: if isEnd { open.append(step + 1) }
            }
        }
    }

    /// The places in the pattern that matching stands at.
    private struct Threads {
        private var seen: [Bool]
        private var visited: [Int] = []
        var waiting: [Int] = []
        var isMatch = false

        init(count: Int) {
            seen = Array(repeating: false, count: count)
        }

        mutating func insert(_ step: Int) -> Bool {
            if seen[step] { return false }
            seen[step] = true
            visited.append(step)
            return true
        }

        mutating func removeAll() {
            for step in visited { seen[step] = false }
            visited.removeAll(keepingCapacity: true)
            waiting.removeAll(keepingCapacity: true)
            isMatch = false
        }
    }
}

/// One step of a pattern; targets count from the step itself.
enum Step: Sendable {
    case scalar(ScalarSet)
    case split(Int)
    case jump(Int)
    case start
    case end
    case match
}
