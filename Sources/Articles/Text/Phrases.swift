/// A list of phrases, and whether one of them occurs in a text.
///
/// All are looked for in one pass over the text's bytes: a page asks for some forty phrases in hundreds of lines.
struct Phrases: Sendable {
    /// The phrases that begin with each byte.
    private let byFirst: [[[UInt8]]]

    /// - Parameter phrases: In lower case and NFC, as the text that is asked about; empty ones are never found.
    init(_ phrases: [String]) {
        var byFirst: [[[UInt8]]] = Array(repeating: [], count: 256)
        for phrase in phrases {
            let bytes = Array(phrase.utf8)
            if let first = bytes.first { byFirst[Int(first)].append(bytes) }
        }
        self.byFirst = byFirst
    }

    /// Whether `text` holds one of the phrases.
    func occur(in text: some StringProtocol) -> Bool {
        text.utf8.withContiguousStorageIfAvailable { occur(in: $0) }
            ?? Array(text.utf8).withUnsafeBufferPointer { occur(in: $0) }
    }

    private func occur(in text: UnsafeBufferPointer<UInt8>) -> Bool {
        byFirst.withUnsafeBufferPointer { byFirst in
            text.indices.contains { start in
                byFirst[Int(text[start])].contains { phrase in
                    phrase.count <= text.count - start && phrase.indices.allSatisfy { text[start + $0] == phrase[$0] }
                }
            }
        }
    }
}
