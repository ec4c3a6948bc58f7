/// The rule for labels of a domain name in which any character runs from right to left (RFC 5893, section 2).
enum BidiRule {
    static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
        !scalar.isASCII && ["r", "a", "n"].contains(IDNATables.bidiClasses[scalar].value)
    }

    static func allows(_ label: [Unicode.Scalar]) -> Bool {
        let classes = label.map { IDNATables.bidiClasses[$0].value }
        guard let first = classes.first else { return true }
        guard let last = classes.last(where: { $0 != "m" }) else { return false }
        switch first {
        case "l": return classes.allSatisfy { "leom".contains($0) } && "le".contains(last)
        case "r", "a":
            let mixesDigits = classes.contains("e") && classes.contains("n")
            return classes.allSatisfy { "raneom".contains($0) } && "raen".contains(last) && !mixesDigits
        default: return false
        }
    }
}
