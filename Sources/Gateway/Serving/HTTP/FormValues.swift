/// Names and values of a query or a form, in their order.
package struct FormValues: Sendable, Equatable {
    private(set) package var pairs: [(name: String, value: String)] = []
    /// More pairs than this are no question that a person or a reader asks.
    private static let mostPairs = 100

    /// Takes `a=1&b=2` apart; nil where there are too many pairs, or an escape in it is no UTF-8.
    package init?(_ text: some StringProtocol) {
        for part in text.split(separator: "&") {
            let halves = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = PercentEncoding.decode(halves[0], plusIsSpace: true),
                let value = PercentEncoding.decode(halves.count > 1 ? halves[1] : "", plusIsSpace: true),
                pairs.count < Self.mostPairs
            else { return nil }
            pairs.append((name, value))
        }
    }

    package init(_ pairs: [(name: String, value: String)]) { self.pairs = pairs }

    package static func == (one: FormValues, other: FormValues) -> Bool {
        one.pairs.elementsEqual(other.pairs) { $0 == $1 }
    }

    /// The first value of a name.
    subscript(name: String) -> String? { pairs.first { $0.name == name }?.value }

    /// All values of a name.
    func all(_ name: String) -> [String] { pairs.filter { $0.name == name }.map(\.value) }

    /// With one value for a name, in the place of those it had; nil takes it out.
    func setting(_ name: String, to value: String?) -> FormValues {
        FormValues(pairs.filter { $0.name != name } + (value.map { [(name, $0)] } ?? []))
    }

    /// As text: `a=1&b=2`.
    var encoded: String {
        pairs.map { "\(PercentEncoding.encode($0.name))=\(PercentEncoding.encode($0.value))" }.joined(separator: "&")
    }
}
