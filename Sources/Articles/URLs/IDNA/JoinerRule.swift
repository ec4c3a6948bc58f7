/// Where a zero-width joiner (U+200D) or non-joiner (U+200C) may stand in a label (RFC 5892, appendix A).
enum JoinerRule {
    static func allows(_ label: [Unicode.Scalar]) -> Bool {
        label.indices.allSatisfy { index in
            guard label[index] == "\u{200C}" || label[index] == "\u{200D}" else { return true }
            if index > 0, label[index - 1].properties.canonicalCombiningClass == .virama { return true }
            return label[index] == "\u{200C}" && joinsBefore(label[..<index]) && joinsAfter(label[(index + 1)...])
        }
    }

    private static func joinsBefore(_ label: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let neighbour = label.last(where: { joiningType(of: $0) != "t" }) else { return false }
        return "ld".contains(joiningType(of: neighbour))
    }

    private static func joinsAfter(_ label: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let neighbour = label.first(where: { joiningType(of: $0) != "t" }) else { return false }
        return "rd".contains(joiningType(of: neighbour))
    }

    private static func joiningType(of scalar: Unicode.Scalar) -> Character { IDNATables.joiningTypes[scalar].value }
}
