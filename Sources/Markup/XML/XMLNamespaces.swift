/// Which prefix stands for which namespace, element by element (Namespaces in XML 1.0).
struct XMLNamespaces {
    private struct Binding {
        var prefix: String
        var number: Int32
        var depth: Int
    }

    private static let mostURIs = 4_096
    /// Every namespace met, by number; 0 is none, 1 that of `xml:`.
    private(set) var uris = ["", "http://www.w3.org/XML/1998/namespace"]
    private var numbers: [String: Int32] = ["": 0, "http://www.w3.org/XML/1998/namespace": 1]
    private var bindings: [Binding] = [Binding(prefix: "xml", number: 1, depth: -1)]
    /// Grows whenever the bindings change.
    private(set) var version = 0

    /// Binds a prefix (empty: the default) for the element at `depth`.
    mutating func bind(_ prefix: String, to uri: String, depth: Int) {
        guard bindings.count < Self.mostURIs else { return }
        let number: Int32
        if let known = numbers[uri] {
            number = known
        } else {
            guard uris.count < Self.mostURIs else { return }
            number = Int32(uris.count)
            uris.append(uri)
            numbers[uri] = number
        }
        bindings.append(Binding(prefix: prefix, number: number, depth: depth))
        version += 1
    }

    /// Forgets what the element at `depth` bound.
    mutating func leave(_ depth: Int) {
        while let last = bindings.last, last.depth >= depth {
            bindings.removeLast()
            version += 1
        }
    }

    /// The number of the namespace of a prefix; nil where it is bound to none.
    func number(of prefix: String) -> Int32? {
        bindings.last { $0.prefix == prefix }?.number ?? (prefix.isEmpty ? 0 : nil)
    }
}
