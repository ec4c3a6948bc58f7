/// The header fields of a response, in the order they came.
///
/// Values are kept as the bytes they came as: what a server gave as a validator goes back to it byte for byte.
package struct HeaderFields: Sendable, Equatable {
    /// Names in small letters, and as they were sent.
    private(set) var fields: [(name: String, sent: String, value: [UInt8])] = []

    package init() {}

    mutating func add(_ name: String, _ value: [UInt8]) { fields.append((name.lowercased(), name, value)) }

    /// Adds a line that carries on the value before it (RFC 9112, section 5.2).
    ///
    /// - Returns: False where there is no value before it.
    mutating func fold(_ more: [UInt8]) -> Bool {
        guard let last = fields.indices.last else { return false }
        fields[last].value += [UInt8(ascii: " ")] + more
        return true
    }

    /// All values of a name, which is given in small letters.
    func all(_ name: String) -> [String] {
        fields.compactMap { $0.name == name ? String(decoding: $0.value, as: UTF8.self) : nil }
    }

    /// The values of a name as one list, as RFC 9110, section 5.3 joins them; nil where there is none.
    func list(_ name: String) -> String? {
        let values = all(name)
        return values.isEmpty ? nil : values.joined(separator: ", ")
    }

    func first(_ name: String) -> String? { all(name).first }

    /// The first value as a text in which each character stands for one byte, to be sent back as `latin1`.
    func opaque(_ name: String) -> String? {
        fields.first { $0.name == name && !$0.value.isEmpty }.map { field in
            String(String.UnicodeScalarView(field.value.map { Unicode.Scalar($0) }))
        }
    }

    package static func == (one: HeaderFields, other: HeaderFields) -> Bool {
        one.fields.elementsEqual(other.fields) { $0.sent == $1.sent && $0.value == $1.value }
    }
}
