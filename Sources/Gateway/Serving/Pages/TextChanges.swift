/// What became of a text from one revision to the next, paragraph by paragraph.
enum TextChanges {
    enum Change: Equatable {
        case same(String), removed(String), added(String)
    }

    /// More paragraphs than this are compared as a whole: the table of common ones grows with their square.
    private static let mostParagraphs = 1_000

    static func between(_ old: String, _ new: String) -> [Change] {
        let before = paragraphs(old)
        let after = paragraphs(new)
        let head = zip(before, after).prefix { $0 == $1 }.count
        let tail = zip(before.dropFirst(head).reversed(), after.dropFirst(head).reversed()).prefix { $0 == $1 }.count
        let from = Array(before[head..<(before.count - tail)])
        let to = Array(after[head..<(after.count - tail)])
        var middle: [Change] = []
        if from.count <= mostParagraphs, to.count <= mostParagraphs {
            middle = longestCommon(from, to)
        } else {
            middle = from.map(Change.removed) + to.map(Change.added)
        }
        return before[..<head].map(Change.same) + middle + before[(before.count - tail)...].map(Change.same)
    }

    private static func paragraphs(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }

    private static func longestCommon(_ from: [String], _ to: [String]) -> [Change] {
        var lengths = [[Int32]](repeating: [Int32](repeating: 0, count: to.count + 1), count: from.count + 1)
        for row in from.indices.reversed() {
            for column in to.indices.reversed() {
                lengths[row][column] =
                    from[row] == to[column]
                    ? lengths[row + 1][column + 1] + 1 : max(lengths[row + 1][column], lengths[row][column + 1])
            }
        }
        var changes: [Change] = []
        var (row, column) = (0, 0)
        while row < from.count || column < to.count {
            if row < from.count, column < to.count, from[row] == to[column] {
                changes.append(.same(from[row]))
                row += 1
                column += 1
            } else if column == to.count || (row < from.count && lengths[row + 1][column] >= lengths[row][column + 1]) {
                changes.append(.removed(from[row]))
                row += 1
            } else {
                changes.append(.added(to[column]))
                column += 1
            }
        }
        return changes
    }
}
