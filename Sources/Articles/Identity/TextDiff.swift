/// What changed between two texts, paragraph by paragraph, and word by word where a paragraph was edited.
public struct TextDiff: Sendable, Equatable {
    /// A run of text.
    public enum Part: Sendable, Equatable {
        /// In both.
        case kept(String)
        /// Only in the older one.
        case removed(String)
        /// Only in the newer one.
        case added(String)
    }

    /// A paragraph and what became of it; an unchanged one is one part.
    public typealias Paragraph = [Part]

    /// The paragraphs in the order of the newer text, removed ones where they stood.
    public let paragraphs: [Paragraph]

    /// More differing pieces than this are not compared one by one: the one text stands as removed, the other as added.
    private static let mostPieces = 1_500

    /// Compares two plain texts.
    ///
    /// - Parameters:
    ///   - old: The older one, paragraphs separated by blank lines.
    ///   - new: The newer one.
    public init(from old: String, to new: String) {
        let parts = Self.parts(Self.split(old), Self.split(new))
        var paragraphs: [Paragraph] = []
        var index = 0
        while index < parts.count {
            var removed: [String] = []
            var added: [String] = []
            while index < parts.count {
                if case .removed(let text) = parts[index] {
                    removed.append(text)
                } else if case .added(let text) = parts[index] {
                    added.append(text)
                } else {
                    break
                }
                index += 1
            }
            // Paragraphs that took each other's places are one, edited.
            let pairs = min(removed.count, added.count)
            paragraphs += (0..<pairs).map { Self.words(removed[$0], added[$0]) }
            paragraphs += removed[pairs...].map { [.removed($0)] } + added[pairs...].map { [.added($0)] }
            if index < parts.count, case .kept = parts[index] {
                paragraphs.append([parts[index]])
                index += 1
            }
        }
        self.paragraphs = paragraphs
    }

    /// Whether the two texts have the same paragraphs.
    public var isEmpty: Bool {
        paragraphs.allSatisfy { $0.allSatisfy { if case .kept = $0 { true } else { false } } }
    }

    /// As people read it: changed paragraphs only, `[-removed-]` and `{+added+}`.
    public var marked: String {
        paragraphs.filter { paragraph in
            paragraph.contains { if case .kept = $0 { false } else { true } }
        }.map { paragraph in
            paragraph.map { part in
                switch part {
                case .kept(let text): text
                case .removed(let text): "[-\(text)-]"
                case .added(let text): "{+\(text)+}"
                }
            }.joined(separator: " ")
        }.joined(separator: "\n")
    }

    private static func split(_ text: String) -> [String] {
        text.split(separator: "\n").map { String($0) }.filter { !$0.allSatisfy(\.isWhitespace) }
    }

    /// An edited paragraph; one of which little is left stands as removed and added.
    private static func words(_ old: String, _ new: String) -> Paragraph {
        let words = (old.split(separator: " ").map(String.init), new.split(separator: " ").map(String.init))
        let parts = Self.parts(words.0, words.1)
        let kept = parts.count { if case .kept = $0 { true } else { false } }
        guard kept * 3 >= min(words.0.count, words.1.count) else { return [.removed(old), .added(new)] }
        return parts.reduce(into: []) { runs, part in
            switch (runs.last, part) {
            case (.kept(let run)?, .kept(let word)): runs[runs.count - 1] = .kept(run + " " + word)
            case (.removed(let run)?, .removed(let word)): runs[runs.count - 1] = .removed(run + " " + word)
            case (.added(let run)?, .added(let word)): runs[runs.count - 1] = .added(run + " " + word)
            default: runs.append(part)
            }
        }
    }

    /// Pieces in the order of the newer text, removed ones before what took their place.
    private static func parts(_ old: [String], _ new: [String]) -> [Part] {
        let limit = min(old.count, new.count)
        let head = (0..<limit).first { old[$0] != new[$0] } ?? limit
        let tail = (0..<(limit - head)).first { old[old.count - 1 - $0] != new[new.count - 1 - $0] } ?? limit - head
        let (oldMiddle, newMiddle) = (old[head..<(old.count - tail)], new[head..<(new.count - tail)])
        return new[..<head].map { .kept($0) } + middle(oldMiddle, newMiddle)
            + new[(new.count - tail)...].map { .kept($0) }
    }

    private static func middle(_ old: ArraySlice<String>, _ new: ArraySlice<String>) -> [Part] {
        guard old.count <= mostPieces, new.count <= mostPieces else {
            return old.map { .removed($0) } + new.map { .added($0) }
        }
        let difference = Array(new).difference(from: Array(old))
        var removed: Set<Int> = []
        var added: Set<Int> = []
        for change in difference {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): added.insert(offset)
            }
        }
        var parts: [Part] = []
        var (left, right) = (0, 0)
        while left < old.count || right < new.count {
            if left < old.count, removed.contains(left) {
                parts.append(.removed(old[old.startIndex + left]))
                left += 1
            } else if right < new.count, added.contains(right) {
                parts.append(.added(new[new.startIndex + right]))
                right += 1
            } else if right < new.count {
                parts.append(.kept(new[new.startIndex + right]))
                left += 1
                right += 1
            } else {
                left += 1
            }
        }
        return parts
    }
}
