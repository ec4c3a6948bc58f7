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

    /// Reads trees from base64, as the training script writes them.
    ///
    /// Little-endian: the number of trees, then for each tree the number of questions n, n times (feature UInt16, left Int16,
    /// right Int16, threshold Float32) and n + 1 answers (Float32). Whatever is cut off ends the list.
    init(base64: String) {
        var reader = Reader(bytes: Data(base64Encoded: base64).map { Array($0) } ?? [])
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

    /// The probability for one row, which must be at least `rowLength` long.
    func probability(_ row: UnsafeBufferPointer<Float>) -> Float {
        var sum: Float = 0
        questions.withUnsafeBufferPointer { questions in
            answers.withUnsafeBufferPointer { answers in
                for root in roots {
                    var next = 0
                    repeat {
                        let question = questions[root.question &+ next]
                        next = Int(
                            row[Int(question.feature)] <= question.threshold ? question.left : question.right)
                    } while next >= 0
                    sum += answers[root.answer &+ ~next]
                }
            }
        }
        return 1 / (1 + exp(-sum))
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
