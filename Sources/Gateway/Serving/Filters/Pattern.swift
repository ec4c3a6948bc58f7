import Foundation

/// A regular expression that is matched in time linear in the text, whatever the expression.
///
/// It knows what RE2 and RSSHub's users write: alternatives, groups, classes, repetitions, `^ $ \b \d \w \s`. It has no
/// back-references and no look-around, because those are what makes other engines run away.
package struct Pattern: Sendable, Equatable {
    /// What is wrong with an expression.
    package struct Problem: Error, Equatable, CustomStringConvertible {
        package var description: String
    }

    /// One step of the machine.
    enum Step: Sendable, Equatable {
        case scalar(UInt32)
        case any
        case set(ScalarSet)
        case fork(Int, Int)
        case jump(Int)
        case start, end, boundary(Bool)
        case found
    }

    let steps: [Step]
    let ignoresCase: Bool
    /// The texts of which one must occur, where the expression says no more than that.
    let literals: [[UInt32]]?
    /// The most steps of one expression.
    static let mostSteps = 1_000

    /// Reads an expression.
    ///
    /// - Throws: `Problem`, in words for whoever wrote it.
    package init(_ text: String, ignoresCase: Bool = false) throws(Problem) {
        guard text.utf8.count <= 1_000 else {
            throw Problem(description: "an expression has at most 1000 bytes; make it shorter")
        }
        var source = text.precomposedStringWithCanonicalMapping
        var ignoresCase = ignoresCase
        if source.hasPrefix("(?i)") {
            ignoresCase = true
            source.removeFirst(4)
        }
        self.ignoresCase = ignoresCase
        var parser = PatternParser(source, ignoresCase: ignoresCase)
        let tree = try parser.parse()
        literals = tree.literals
        var compiler = PatternCompiler()
        try compiler.add(tree)
        steps = compiler.steps + [.found]
    }

    /// Whether it occurs anywhere in the text.
    ///
    /// - Parameters:
    ///   - text: The text, prepared by `scalars(of:ignoringCase:)`.
    ///   - budget: How many steps may be taken; what was taken is subtracted.
    /// - Returns: False also where the budget ran out, which `budget` shows by being negative.
    package func occurs(in text: [UInt32], budget: inout Int) -> Bool {
        if let literals {
            budget -= text.count * literals.count
            return literals.contains { Self.contains(text, $0) }
        }
        var machine = PatternMachine(steps: steps)
        return machine.run(text, budget: &budget)
    }

    /// A text as it is matched.
    package static func scalars(of text: String, ignoringCase: Bool) -> [UInt32] {
        (ignoringCase ? text.lowercased() : text).unicodeScalars.map(\.value)
    }

    private static func contains(_ text: [UInt32], _ part: [UInt32]) -> Bool {
        guard let first = part.first else { return true }
        guard text.count >= part.count else { return false }
        for start in 0...(text.count - part.count) where text[start] == first {
            if text[start..<(start + part.count)].elementsEqual(part) { return true }
        }
        return false
    }
}
