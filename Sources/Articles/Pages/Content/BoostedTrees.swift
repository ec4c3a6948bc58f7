import Foundation

/// A sum of decision trees, as gradient boosting makes them: each one asks a few questions about a row of numbers and
/// answers with a number; the sum is the logarithm of the odds.
struct BoostedTrees: Sendable {
    /// One question; children below zero are answers: `~child` indexes `answers`.
    private struct Question {
        var feature: UInt16
        var threshold: Float
        var left: Int16
        var right: Int16
    }

    private let questions: [Question]
    private let answers: [Float]
    /// The first question and the first answer of each tree.
    private let roots: [(question: Int, answer: Int)]

    /// Reads trees from base64 with line breaks, as the training script writes them.
    ///
    /// Little-endian: the number of trees, then for each tree the number of questions n, n times (feature UInt16, left Int16,
    /// right Int16, threshold Float32) and n + 1 answers (Float32). Whatever is cut off ends the list.
    init(base64: String) {
        var reader = Reader(
            bytes: Data(base64Encoded: base64, options: .ignoreUnknownCharacters).map { Array($0) } ?? [])
        var questions: [Question] = []
        var answers: [Float] = []
        var roots: [(Int, Int)] = []
        for _ in 0..<(reader.uint16() ?? 0) {
            guard let count = reader.uint16() else { break }
            roots.append((questions.count, answers.count))
            for _ in 0..<count {
                guard let feature = reader.uint16(), let left = reader.uint16(), let right = reader.uint16(),
                    let threshold = reader.float()
                else { break }
                questions.append(
                    Question(
                        feature: feature, threshold: threshold, left: Int16(bitPattern: left),
                        right: Int16(bitPattern: right)))
            }
            for _ in 0...count { answers.append(reader.float() ?? 0) }
        }
        self.questions = questions
        self.answers = answers
        self.roots = roots
    }

    /// How many trees there are.
    var count: Int { roots.count }

    /// The highest feature asked about, and one more: how long a row must be.
    var rowLength: Int { (questions.map { Int($0.feature) }.max() ?? -1) + 1 }

    /// The probability of every row.
    ///
    /// - Parameters:
    ///   - rows: The rows, one after the other.
    ///   - length: The length of a row, at least `rowLength`.
    /// - Returns: One probability a row, 0…1.
    func probabilities(_ rows: UnsafeBufferPointer<Float>, length: Int) -> [Float] {
        let count = length > 0 ? rows.count / length : 0
        var sums = [Float](repeating: 0, count: count)
        questions.withUnsafeBufferPointer { questions in
            answers.withUnsafeBufferPointer { answers in
                sums.withUnsafeMutableBufferPointer { sums in
                    // A tree stays in the cache for all rows, and four rows at a time keep the processor from waiting.
                    for root in roots {
                        let base = root.question
                        var row = 0
                        while row &+ 4 <= count {
                            var (a, b, c, d) = (0, 0, 0, 0)
                            let start = row &* length
                            while a >= 0 || b >= 0 || c >= 0 || d >= 0 {
                                a = Self.step(questions, base, a, rows, start)
                                b = Self.step(questions, base, b, rows, start &+ length)
                                c = Self.step(questions, base, c, rows, start &+ 2 &* length)
                                d = Self.step(questions, base, d, rows, start &+ 3 &* length)
                            }
                            sums[row] += answers[root.answer &+ ~a]
                            sums[row &+ 1] += answers[root.answer &+ ~b]
                            sums[row &+ 2] += answers[root.answer &+ ~c]
                            sums[row &+ 3] += answers[root.answer &+ ~d]
                            row &+= 4
                        }
                        while row < count {
                            var a = 0
                            while a >= 0 { a = Self.step(questions, base, a, rows, row &* length) }
                            sums[row] += answers[root.answer &+ ~a]
                            row &+= 1
                        }
                    }
                }
            }
        }
        return sums.map { 1 / (1 + exp(-$0)) }
    }

    /// The next question of a tree, or its answer below zero; an answer stays.
    @inline(__always)
    private static func step(
        _ questions: UnsafeBufferPointer<Question>, _ base: Int, _ at: Int, _ rows: UnsafeBufferPointer<Float>,
        _ start: Int
    ) -> Int {
        guard at >= 0 else { return at }
        let question = questions[base &+ at]
        return Int(rows[start &+ Int(question.feature)] <= question.threshold ? question.left : question.right)
    }

    private struct Reader {
        let bytes: [UInt8]
        var position = 0

        init(bytes: [UInt8]) { self.bytes = bytes }

        mutating func uint16() -> UInt16? {
            guard position + 2 <= bytes.count else { return nil }
            defer { position += 2 }
            return UInt16(bytes[position]) | UInt16(bytes[position + 1]) << 8
        }

        mutating func float() -> Float? {
            guard let low = uint16(), let high = uint16() else { return nil }
            return Float(bitPattern: UInt32(low) | UInt32(high) << 16)
        }
    }
}
