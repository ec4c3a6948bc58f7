/// Rows whose columns line up.
struct Table {
    private var rows: [[String]]

    init(_ head: [String]) {
        rows = [head]
    }

    mutating func add(_ row: [String]) { rows.append(row) }

    /// The table; columns of numbers end in line, all others begin in line.
    ///
    /// - Parameters:
    ///   - numbers: The columns of numbers, which are never cut.
    ///   - columns: How wide a line may be: the widest texts are then cut; nil, as for programs, for any width.
    /// - Returns: Its lines.
    func text(numbers: Set<Int> = [], columns: Int? = Output.terminalColumns) -> String {
        let widths = widths(numbers, columns)
        return rows.map { row in
            let cells = row.enumerated().map { column, cell in
                let shown = cell.count > widths[column] ? cell.prefix(widths[column] - 1) + "…" : cell
                return numbers.contains(column) ? shown.leading(widths[column]) : shown.padding(to: widths[column])
            }
            return String(cells.joined(separator: "  ").reversed().drop { $0 == " " }.reversed())
        }.joined(separator: "\n")
    }

    private func widths(_ numbers: Set<Int>, _ columns: Int?) -> [Int] {
        var widths = (rows.first ?? []).indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        guard let columns else { return widths }
        while widths.reduce(2 * (widths.count - 1), +) > columns {
            let texts = widths.indices.filter { !numbers.contains($0) && widths[$0] > Self.leastWidth }
            guard let widest = texts.max(by: { widths[$0] < widths[$1] }) else { break }
            widths[widest] -= 1
        }
        return widths
    }

    /// A column is cut to no less.
    private static let leastWidth = 8
}

extension String {
    /// With spaces before it, up to `width` characters.
    func leading(_ width: Int) -> String { count >= width ? self : String(repeating: " ", count: width - count) + self }
}

/// Sizes as people read them.
enum Size {
    static func text(_ bytes: Int) -> String {
        switch bytes {
        case ..<1_024: "\(bytes) B"
        case ..<(1 << 20): "\((bytes + 512) / 1_024) KiB"
        default: "\(bytes / (1 << 20)).\(bytes % (1 << 20) * 10 / (1 << 20)) MiB"
        }
    }
}
