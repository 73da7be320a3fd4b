/// A pattern, as it is nested.
indirect enum PatternNode {
    case step(Step)
    case sequence([PatternNode])
    case choice([PatternNode])
    case repetition(PatternNode, least: Int, most: Int?)

    /// How many steps it becomes; beyond a million it is no longer counted.
    var size: Int {
        switch self {
        case .step: 1
        case .sequence(let nodes): nodes.reduce(0) { min($0 + $1.size, 1_000_000) }
        case .choice(let nodes): nodes.reduce(0) { min($0 + $1.size + 2, 1_000_000) }
        case .repetition(let node, let least, let most): min((node.size + 1) * ((most ?? least + 1) + 1), 1_000_000)
        }
    }

    func append(to steps: inout [Step]) {
        switch self {
        case .step(let step): steps.append(step)
        case .sequence(let nodes): for node in nodes { node.append(to: &steps) }
        case .choice(let nodes): Self.append(choice: nodes[...], to: &steps)
        case .repetition(let node, let least, let most):
            for _ in 0..<least { node.append(to: &steps) }
            if let most {
                Self.append(node, atMost: most - least, to: &steps)
            } else {
                Self.append(anyNumberOf: node, to: &steps)
            }
        }
    }

    private static func append(choice nodes: ArraySlice<PatternNode>, to steps: inout [Step]) {
        guard let first = nodes.first else { return }
        if nodes.count == 1 { return first.append(to: &steps) }
        let split = steps.count
        steps.append(.split(0))
        first.append(to: &steps)
        let jump = steps.count
        steps.append(.jump(0))
        steps[split] = .split(steps.count - split)
        append(choice: nodes.dropFirst(), to: &steps)
        steps[jump] = .jump(steps.count - jump)
    }

    private static func append(_ node: PatternNode, atMost count: Int, to steps: inout [Step]) {
        var splits: [Int] = []
        for _ in 0..<count {
            splits.append(steps.count)
            steps.append(.split(0))
            node.append(to: &steps)
        }
        for split in splits { steps[split] = .split(steps.count - split) }
    }

    private static func append(anyNumberOf node: PatternNode, to steps: inout [Step]) {
        let split = steps.count
        steps.append(.split(0))
        node.append(to: &steps)
        steps.append(.jump(split - steps.count))
        steps[split] = .split(steps.count - split)
    }
}
