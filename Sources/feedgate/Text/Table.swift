/// Rows whose columns line up.
struct Table {
    private var rows: [[String]]

    init(_ head: [String]) {
        rows = [head]
    }

    mutating func add(_ row: [String]) { rows.append(row) }

    /// The table; columns of numbers end in line, all others begin in line.
    func text(numbers: Set<Int> = []) -> String {
        let widths = (rows.first ?? []).indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            let cells = row.enumerated().map { column, cell in
                numbers.contains(column) ? cell.leading(widths[column]) : cell.padding(to: widths[column])
            }
            return String(cells.joined(separator: "  ").reversed().drop { $0 == " " }.reversed())
        }.joined(separator: "\n")
    }
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
