/// Runs an expression over a text: all possibilities side by side, each step at most once a character (Pike's machine).
struct PatternMachine {
    private let steps: [Pattern.Step]
    /// The steps that the present character is held against.
    private var current: [Int] = []
    /// The steps that wait for the next character, each once.
    private var following: [Int] = []
    /// At which character a step was last put on the list.
    private var seen: [Int]
    private var isFound = false
    private var pending: [Int] = []

    init(steps: [Pattern.Step]) {
        self.steps = steps
        seen = [Int](repeating: -1, count: steps.count)
    }

    mutating func run(_ text: [UInt32], budget: inout Int) -> Bool {
        for position in 0...text.count {
            // It may begin at every character.
            follow(0, text, position)
            if isFound { return true }
            budget -= following.count + 1
            guard position < text.count, budget >= 0 else { return false }
            let value = text[position]
            swap(&current, &following)
            following.removeAll(keepingCapacity: true)
            for index in current {
                let isMatch =
                    switch steps[index] {
                    case .scalar(let wanted): wanted == value
                    case .any: value != 0x0A
                    case .set(let set): set.contains(value)
                    default: false
                    }
                if isMatch { follow(index + 1, text, position + 1) }
            }
            if isFound { return true }
        }
        return false
    }

    /// Puts a step on the list, or those that it leads to without a character.
    private mutating func follow(_ first: Int, _ text: [UInt32], _ position: Int) {
        pending.append(first)
        while let index = pending.popLast() {
            guard seen[index] != position else { continue }
            seen[index] = position
            switch steps[index] {
            case .jump(let target): pending.append(target)
            case .fork(let one, let other):
                pending.append(other)
                pending.append(one)
            case .start: if position == 0 || text[position - 1] == 0x0A { pending.append(index + 1) }
            case .end: if position == text.count || text[position] == 0x0A { pending.append(index + 1) }
            case .boundary(let wanted):
                let before = position > 0 && ScalarSet.isWord(text[position - 1])
                let after = position < text.count && ScalarSet.isWord(text[position])
                if (before != after) == wanted { pending.append(index + 1) }
            case .found: isFound = true
            case .scalar, .any, .set: following.append(index)
            }
        }
    }
}
