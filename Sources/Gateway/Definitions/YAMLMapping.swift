import Articles
import Yams

/// A YAML mapping whose keys are known: what is not is reported with the line it stands on.
struct YAMLMapping {
    let file: String
    private var values: [String: (node: Node, line: Int)] = [:]
    private(set) var errors: [DefinitionError] = []
    /// False where there is no mapping at all, and nothing more can be said of it.
    private(set) var isMapping = true

    /// Reads the text of a file; `keys` are those it may have.
    init(_ text: String, file: String, keys: [String]) {
        self.file = file
        do {
            guard let node = try Yams.compose(yaml: text) else { return }
            read(node, keys, or: "it is no mapping; write lines of the form `name: …`")
        } catch let error as YamlError {
            errors.append(
                DefinitionError(file: file, line: Self.line(of: error, text), problem: Self.reason(error, text)))
            isMapping = false
        } catch {
            isMapping = false
            errors.append(DefinitionError(file: file, line: nil, problem: "\(error)"))
        }
    }

    private init(_ node: Node, file: String, keys: [String], or problem: String) {
        self.file = file
        read(node, keys, or: problem)
    }

    private mutating func read(_ node: Node, _ keys: [String], or problem: String) {
        guard let mapping = node.mapping else {
            errors.append(DefinitionError(file: file, line: node.mark?.line ?? 1, problem: problem))
            isMapping = false
            return
        }
        for (key, value) in mapping {
            let line = key.mark?.line ?? 1
            let name = key.string ?? ""
            guard keys.contains(name) else {
                let hint =
                    Spelling.nearest(name, keys).map { "did you mean `\($0)`?" }
                    ?? "known keys are \(keys.joined(separator: ", "))"
                errors.append(DefinitionError(file: file, line: line, problem: "unknown key `\(name)`; \(hint)"))
                continue
            }
            values[name] = (value, line)
        }
    }

    /// The mapping under a key; nil where there is none.
    func mapping(_ key: String, keys: [String]) -> YAMLMapping? {
        guard let (node, _) = values[key] else { return nil }
        return YAMLMapping(
            node, file: file, keys: keys, or: "`\(key)` takes keys of its own: \(keys.joined(separator: ", "))")
    }

    /// Takes over what is wrong in a mapping under one of the keys.
    mutating func take(errorsOf inner: YAMLMapping) {
        errors += inner.errors
    }

    private static func line(of error: YamlError, _ text: String) -> Int? {
        switch error {
        case .duplicatedKeysInMapping(let keys, _): keys.sorted().first.flatMap { lastLine(of: $0, text) }
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
        default: nil
        }
    }

    /// The line of a file, counted from 1, on which a key stands last.
    private static func lastLine(of key: String, _ text: String) -> Int? {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.drop { $0 == " " } }
            .lastIndex { $0.hasPrefix(key + ":") || $0.hasPrefix("\"\(key)\":") || $0.hasPrefix("'\(key)':") }.map {
                $0 + 1
            }
    }

    /// Whether a line is indented with a tab, which YAML forbids.
    private static func hasTab(_ line: Int?, _ text: String) -> Bool {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard let line, lines.indices.contains(line - 1) else { return false }
        return lines[line - 1].prefix { $0 == " " || $0 == "\t" }.contains("\t")
    }

    private static func reason(_ error: YamlError, _ text: String) -> String {
        if hasTab(line(of: error, text), text) {
            return "a tab stands at the beginning of this line; YAML wants spaces there"
        }
        switch error {
        case .duplicatedKeysInMapping(let keys, _):
            return "the key `\(keys.sorted().joined(separator: "`, `"))` stands there more than once; take one out"
        case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _):
            return "not valid YAML: \(problem); check the indentation and the quotes on this line"
        default:
            return "not valid YAML: \(error)"
        }
    }

    func has(_ key: String) -> Bool { values[key] != nil }

    func line(_ key: String) -> Int? { values[key]?.line }

    /// The line of one text of a key's list, or that of the key.
    func line(_ key: String, item: String) -> Int? {
        values[key]?.node.sequence?.first { $0.string == item }?.mark?.line ?? line(key)
    }

    /// Notes a problem with a key.
    mutating func report(_ key: String?, _ problem: String) {
        errors.append(DefinitionError(file: file, line: key.flatMap(line) ?? (key == nil ? nil : 1), problem: problem))
    }

    mutating func string(_ key: String) -> String? {
        guard let (node, _) = values[key] else { return nil }
        guard let text = node.scalar?.string, !text.isEmpty else {
            report(key, "`\(key)` takes one text; write `\(key): some text`")
            return nil
        }
        return text
    }

    mutating func strings(_ key: String) -> [String] {
        guard let (node, _) = values[key] else { return [] }
        if let text = node.scalar?.string { return [text] }
        guard let list = node.sequence, list.allSatisfy({ $0.scalar != nil }) else {
            report(key, "`\(key)` takes a list of texts; write `\(key): [one, two]`")
            return []
        }
        return list.compactMap { $0.scalar?.string }
    }

    mutating func bool(_ key: String) -> Bool? {
        guard let (node, _) = values[key] else { return nil }
        guard let value = node.bool else {
            report(key, "`\(key)` takes true or false")
            return nil
        }
        return value
    }

    mutating func number(_ key: String, in range: ClosedRange<Int>) -> Int? {
        guard let (node, _) = values[key] else { return nil }
        guard let value = node.int, range.contains(value) else {
            report(key, "`\(key)` takes a whole number from \(range.lowerBound) to \(range.upperBound)")
            return nil
        }
        return value
    }
}
