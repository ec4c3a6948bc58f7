extension XMLScanner {
    /// Reads a document type declaration.
    ///
    /// Plain entities of its internal subset are kept; all else is skipped.
    mutating func doctype() {
        window.position += 9
        var isExternal = false
        var quote: UInt8 = 0
        while true {
            guard window.position < window.end || window.more() else {
                note("the document breaks off in the document type declaration")
                return
            }
            let byte = window.bytes[window.position]
            if quote == 0, byte == 0x5B {
                window.position += 1
                references.hasUnreadDeclarations = isExternal
                internalSubset()
                continue
            }
            window.position += 1
            if byte == 0x22 || byte == 0x27 {
                if quote == 0 {
                    quote = byte
                    isExternal = true
                } else if quote == byte {
                    quote = 0
                }
            } else if byte == 0x3E, quote == 0 {
                references.hasUnreadDeclarations = references.hasUnreadDeclarations || isExternal
                return
            }
        }
    }

    /// Reads declarations up to `]`.
    private mutating func internalSubset() {
        while true {
            guard window.position < window.end || window.more() else { return }
            while window.end - window.position < 16, window.more() {}
            let byte = window.bytes[window.position]
            if byte == 0x5D {
                window.position += 1
                return
            }
            if byte == 0x25 { references.hasUnreadDeclarations = true }
            guard byte == 0x3C else {
                window.position += 1
                continue
            }
            if window.has("<!--", at: window.position) {
                window.position += 4
                skip("-->", "a comment")
            } else if window.has("<?", at: window.position) {
                skip("?>", "a processing instruction")
            } else {
                entityOrOther(window.has("<!ENTITY", at: window.position))
            }
        }
    }

    /// Reads one declaration; keeps an entity that is a plain text of its own.
    private mutating func entityOrOther(_ isEntity: Bool) {
        var bytes: [UInt8] = []
        var quote: UInt8 = 0
        while window.position < window.end || window.more() {
            let byte = window.bytes[window.position]
            window.position += 1
            if quote == 0, byte == 0x3E { break }
            if byte == 0x22 || byte == 0x27 { quote = quote == 0 ? byte : quote == byte ? 0 : quote }
            if isEntity, bytes.count < 2_048 { bytes.append(byte) }
        }
        guard isEntity, bytes.count < 2_048, references.declared.count < 256 else { return }
        let words = bytes.dropFirst(8).split(maxSplits: 1, whereSeparator: { $0 <= 0x20 })
        guard words.count == 2, let name = words.first, name.first != 0x25 else {
            references.hasUnreadDeclarations = true
            return
        }
        let rest = words[1].drop { $0 <= 0x20 }
        guard let mark = rest.first, mark == 0x22 || mark == 0x27, let end = rest.dropFirst().firstIndex(of: mark)
        else {
            // An entity from outside is known, and empty.
            references.declared[String(decoding: name, as: UTF8.self)] = []
            return
        }
        var value = Array(rest[(rest.startIndex + 1)..<end])
        let isPlain = !value.contains { $0 == 0x3C || $0 == 0x25 }
        if value.contains(0x26) {
            // Numbers are replaced where an entity is declared; a name within it is not followed.
            var numbers = XMLReferences()
            var damage: XMLReferences.Damage?
            let count = value.withUnsafeMutableBufferPointer { buffer in
                buffer.baseAddress.map { numbers.decode($0, buffer.count, &damage) } ?? 0
            }
            value.removeLast(value.count - count)
        }
        references.declared[String(decoding: name, as: UTF8.self)] = isPlain && !value.contains(0x26) ? value : []
    }
}
