import Glibc

extension XMLScanner {
    /// Reads the attributes between the name of a tag and its end, and binds the namespaces among them.
    mutating func readAttributes(_ start: Int, _ stop: Int) {
        var index = start
        while index < stop {
            while index < stop, window.bytes[index] <= 0x20 || window.bytes[index] == 0x2F { index += 1 }
            guard index < stop else { return }
            let nameStart = index
            while index < stop, window.bytes[index] > 0x20, window.bytes[index] != 0x3D { index += 1 }
            let name = nameStart..<index
            while index < stop, window.bytes[index] <= 0x20 { index += 1 }
            guard index < stop, window.bytes[index] == 0x3D else {
                note("an attribute has no value")
                add(name, index..<index)
                continue
            }
            index += 1
            while index < stop, window.bytes[index] <= 0x20 { index += 1 }
            guard index < stop else { return }
            let quote = window.bytes[index]
            if quote == 0x22 || quote == 0x27, let close = window.find(quote, from: index + 1, to: stop) {
                add(name, (index + 1)..<close)
                index = close + 1
                if index < stop, window.bytes[index] > 0x20, window.bytes[index] != 0x2F {
                    note("there is no space between two attributes")
                }
            } else {
                note("the value of an attribute is not quoted")
                let valueStart = index
                while index < stop, window.bytes[index] > 0x20 { index += 1 }
                add(name, valueStart..<index)
            }
        }
    }

    private mutating func add(_ name: Range<Int>, _ value: Range<Int>) {
        guard attributes.count < Self.mostAttributes, !name.isEmpty else { return }
        if window.find(0x3C, from: value.lowerBound, to: value.upperBound) != nil {
            note("there is a '<' in an attribute")
        }
        var wrong: XMLReferences.Damage?
        let count = references.decode(window.bytes + value.lowerBound, value.count, &wrong)
        if let wrong { note(wrong.description) }
        let attribute = Attribute(name: name, value: value.lowerBound..<(value.lowerBound + count))
        if attributes.contains(where: { same($0.name, name) }) { note("an attribute stands twice in a tag") }
        attributes.append(attribute)
        guard name.count >= 5, window.bytes[name.lowerBound] == 0x78, window.has("XMLNS", at: name.lowerBound) else {
            return
        }
        let prefix = name.count == 5 ? "" : string((name.lowerBound + 6)..<name.upperBound)
        guard name.count == 5 || window.bytes[name.lowerBound + 5] == 0x3A else { return }
        namespaces.bind(prefix, to: string(attribute.value), depth: depth)
    }

    private func same(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
        one.count == other.count
            && memcmp(window.bytes + one.lowerBound, window.bytes + other.lowerBound, one.count) == 0
    }

    private func string(_ range: Range<Int>) -> String {
        String(decoding: UnsafeBufferPointer(start: window.bytes + range.lowerBound, count: range.count), as: UTF8.self)
    }

    /// The value of an attribute by its name as it is written, in upper case; nil where the tag does not have it.
    ///
    /// Good after a `start` event, until the next call of `next`.
    package mutating func attribute(_ name: StaticString) -> String? {
        for attribute in attributes
        where attribute.name.count == name.utf8CodeUnitCount && window.has(name, at: attribute.name.lowerBound) {
            return string(attribute.value)
        }
        return nil
    }

    /// All attributes but namespace declarations, by their names as they are written.
    package var allAttributes: [(name: String, value: String)] {
        attributes.compactMap { attribute in
            let name = string(attribute.name)
            return name == "xmlns" || name.hasPrefix("xmlns:") ? nil : (name, string(attribute.value))
        }
    }

    /// The number of attributes that are known of the tag.
    package var attributeCount: Int { mutating get { attributes.count } }

    /// The name of an element without its prefix.
    package func localName(_ element: Element) -> String { names.local(element.name) }

    /// The name of an element as it is written.
    package func writtenName(_ element: Element) -> String { names.text(element.name) }

    /// The prefix of an element; empty where it has none.
    package func prefix(_ element: Element) -> String { names.prefix(element.name) }

    /// The namespace of an element; nil for a prefix that is not declared.
    package func uri(_ element: Element) -> String? {
        element.namespace < 0 ? nil : namespaces.uris[Int(element.namespace)]
    }
}
