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

    /// The trees after which a row that is surely no content is asked no more: `CHECKPOINT` of `train.py`.
    private static let checkpoint = 30
    /// The logarithm of the odds under which it is: `HOPELESS` of `train.py`.
    private static let hopeless: Float = -2.5

    /// The probability of every row.
    ///
    /// Most rows of a page are its navigation. The first trees are sure of them, and half of all rows are spared the rest:
    /// `train.py`, which does the same, finds the F1 score no lower (0.863 instead of 0.862 over all page types).
    ///
    /// - Parameters:
    ///   - rows: The rows, one after the other.
    ///   - length: The length of a row, at least `rowLength`.
    /// - Returns: One probability a row, 0…1.
    func probabilities(_ rows: UnsafeBufferPointer<Float>, length: Int) -> [Float] {
        let count = length > 0 ? rows.count / length : 0
        var sums = [Float](repeating: 0, count: count)
        let early = min(Self.checkpoint, roots.count)
        add(roots[..<early], of: Array(0..<count), rows, length, to: &sums)
        let open = sums.indices.filter { sums[$0] > Self.hopeless }
        add(roots[early...], of: open, rows, length, to: &sums)
        return sums.map { 1 / (1 + exp(-$0)) }
    }

    /// Adds the answers of some trees for the rows at `places`.
    private func add(
        _ roots: ArraySlice<(question: Int, answer: Int)>, of places: [Int], _ rows: UnsafeBufferPointer<Float>,
        _ length: Int, to sums: inout [Float]
    ) {
        questions.withUnsafeBufferPointer { questions in
            answers.withUnsafeBufferPointer { answers in
                sums.withUnsafeMutableBufferPointer { sums in
                    places.withUnsafeBufferPointer { places in
                        // A tree stays in the cache for all rows, and four rows at a time keep the processor from waiting.
                        for root in roots {
                            let base = root.question
                            var place = 0
                            while place &+ 4 <= places.count {
                                var (a, b, c, d) = (0, 0, 0, 0)
                                let (p, q) = (places[place], places[place &+ 1])
                                let (r, s) = (places[place &+ 2], places[place &+ 3])
                                while a >= 0 || b >= 0 || c >= 0 || d >= 0 {
                                    a = Self.step(questions, base, a, rows, p &* length)
                                    b = Self.step(questions, base, b, rows, q &* length)
                                    c = Self.step(questions, base, c, rows, r &* length)
                                    d = Self.step(questions, base, d, rows, s &* length)
                                }
                                sums[p] += answers[root.answer &+ ~a]
                                sums[q] += answers[root.answer &+ ~b]
                                sums[r] += answers[root.answer &+ ~c]
                                sums[s] += answers[root.answer &+ ~d]
                                place &+= 4
                            }
                            while place < places.count {
                                var a = 0
                                while a >= 0 { a = Self.step(questions, base, a, rows, places[place] &* length) }
                                sums[places[place]] += answers[root.answer &+ ~a]
                                place &+= 1
                            }
                        }
                    }
                }
            }
        }
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
