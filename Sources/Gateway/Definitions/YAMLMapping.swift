import Yams

/// A YAML mapping whose keys are known: what is not is reported with the line it stands on.
struct YAMLMapping {
    let file: String
    private var values: [String: (node: Node, line: Int)] = [:]
    private(set) var errors: [DefinitionError] = []

    /// Reads the text of a file; `keys` are those it may have.
    init(_ text: String, file: String, keys: [String]) {
        self.file = file
        do {
            guard let node = try Yams.compose(yaml: text) else { return }
            read(node, keys, or: "it is no mapping; write lines of the form `name: …`")
        } catch let error as YamlError {
            errors.append(DefinitionError(file: file, line: Self.line(of: error), problem: Self.reason(error)))
        } catch {
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

    private static func line(of error: YamlError) -> Int? {
        switch error {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
        default: nil
        }
    }

    private static func reason(_ error: YamlError) -> String {
        switch error {
        case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _):
            "not valid YAML: \(problem); check the indentation and the quotes on this line"
        default:
            "not valid YAML: \(error)"
        }
    }

    func has(_ key: String) -> Bool { values[key] != nil }

    func line(_ key: String) -> Int? { values[key]?.line }

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
