/// Turns the tree of an expression into steps (Thompson's construction).
struct PatternCompiler {
    private(set) var steps: [Pattern.Step] = []

    mutating func add(_ tree: PatternTree) throws(Pattern.Problem) {
        switch tree {
        case .step(let step): try append(step)
        case .sequence(let parts): for part in parts { try add(part) }
        case .choice(let parts):
            var jumps: [Int] = []
            for part in parts.dropLast() {
                let fork = steps.count
                try append(.fork(0, 0))
                try add(part)
                jumps.append(steps.count)
                try append(.jump(0))
                steps[fork] = .fork(fork + 1, steps.count)
            }
            if let last = parts.last { try add(last) }
            for jump in jumps { steps[jump] = .jump(steps.count) }
        case .repetition(let part, let least, let most):
            for _ in 0..<least { try add(part) }
            guard let most else {
                let fork = steps.count
                try append(.fork(0, 0))
                try add(part)
                try append(.jump(fork))
                steps[fork] = .fork(fork + 1, steps.count)
                return
            }
            var forks: [Int] = []
            for _ in least..<most {
                forks.append(steps.count)
                try append(.fork(0, 0))
                try add(part)
            }
            for fork in forks { steps[fork] = .fork(fork + 1, steps.count) }
        }
    }

    private mutating func append(_ step: Pattern.Step) throws(Pattern.Problem) {
        guard steps.count < Pattern.mostSteps else {
            throw Pattern.Problem(description: "it stands for too many possibilities; use smaller numbers in `{…}`")
        }
        steps.append(step)
    }
}
