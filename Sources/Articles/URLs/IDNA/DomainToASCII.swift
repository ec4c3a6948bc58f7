import Foundation

/// A domain name as DNS has it: UTS #46's ToASCII with the choices that the URL standard makes.
///
/// Non-transitional, with the checks of joiners and of direction, without those of hyphens, lengths and STD3.
/// An ASCII name only becomes lower case: browsers let labels through that merely look like Punycode.
enum DomainToASCII {
    /// Longer names are refused: DNS ends at 253 bytes, and the checks of joiners are quadratic.
    private static let longest = 4096

    /// The name in ASCII; nil where it is not allowed.
    static func convert(_ domain: [UInt8]) -> [UInt8]? {
        if domain.allSatisfy({ $0 < 0x80 }) { return domain.map(\.asciiLowercased) }
        guard let mapped = mapped(String(decoding: domain, as: UTF8.self)) else { return nil }
        var isBidi = false
        var labels: [(text: [Unicode.Scalar], ascii: [UInt8])] = []
        for label in mapped.split(separator: ".", omittingEmptySubsequences: false) {
            guard let label = converted(Array(label)) else { return nil }
            isBidi = isBidi || label.text.contains(where: BidiRule.isRightToLeft)
            labels.append(label)
        }
        guard !isBidi || labels.allSatisfy({ BidiRule.allows($0.text) }) else { return nil }
        return Array(labels.map(\.ascii).joined(separator: [UInt8(ascii: ".")]))
    }

    /// The mapping step, then NFC; nil where a character is disallowed.
    private static func mapped(_ domain: String) -> [Unicode.Scalar]? {
        guard domain.utf8.count <= longest else { return nil }
        var result = String.UnicodeScalarView()
        func append(_ value: UInt32) { if let scalar = Unicode.Scalar(value) { result.append(scalar) } }
        for scalar in domain.unicodeScalars {
            let (mapping, offset) = IDNATables.mappings[scalar]
            switch mapping {
            case .valid: result.append(scalar)
            case .ignored: break
            case .disallowed: return nil
            case .shifted(let distance): append(UInt32(truncatingIfNeeded: Int(scalar.value) + distance))
            case .alternating: append(offset.isMultiple(of: 2) ? scalar.value + 1 : scalar.value)
            case .replaced(let scalars): scalars.forEach(append)
            }
        }
        return Array(String(result).precomposedStringWithCanonicalMapping.unicodeScalars)
    }

    /// A mapped label as text and in ASCII; nil where it is not valid.
    private static func converted(_ label: [Unicode.Scalar]) -> (text: [Unicode.Scalar], ascii: [UInt8])? {
        if label.starts(with: ["x", "n", "-", "-"]) {
            guard let text = Punycode.decode(Array(label.dropFirst(4))), !text.allSatisfy(\.isASCII), isValid(text),
                text.elementsEqual(
                    String(String.UnicodeScalarView(text)).precomposedStringWithCanonicalMapping.unicodeScalars)
            else { return nil }
            return (text, label.map { UInt8(truncatingIfNeeded: $0.value) })
        }
        guard isValid(label) else { return nil }
        if label.allSatisfy(\.isASCII) { return (label, label.map { UInt8(truncatingIfNeeded: $0.value) }) }
        guard let encoded = Punycode.encode(label) else { return nil }
        return (label, Array("xn--".utf8) + encoded)
    }

    /// The validity criteria (UTS #46, section 4.1) that concern one label.
    private static func isValid(_ label: [Unicode.Scalar]) -> Bool {
        guard let first = label.first else { return true }
        switch first.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: return false
        default: break
        }
        return label.allSatisfy(isValid) && JoinerRule.allows(label)
    }

    private static func isValid(_ scalar: Unicode.Scalar) -> Bool {
        let (mapping, offset) = IDNATables.mappings[scalar]
        return mapping == .valid || (mapping == .alternating && !offset.isMultiple(of: 2))
    }
}
