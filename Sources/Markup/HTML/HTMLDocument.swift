import CLibXML2

/// A web page as libxml2's tree, for the rules of sites that are written in XPath.
///
/// `PageTree` is smaller and faster, and is what everything else reads. Not `Sendable`: parse, change and read it within one
/// task.
package struct HTMLDocument: ~Copyable {
    /// libxml2 must be initialised once, before any thread parses: a `static let` never races.
    private static let start: Void = xmlInitParser()
    /// Steps that an expression may take: one that is quadratic on a huge page is stopped.
    private static let mostSteps: UInt = 5_000_000
    /// Nodes that an expression may select.
    private static let mostNodes = 20_000

    private let tree: htmlDocPtr

    /// Parses a page.
    ///
    /// - Parameters:
    ///   - utf8: The page in UTF-8, whatever its `<meta charset>` says.
    ///   - limit: The most bytes a page may have.
    /// - Throws: `MarkupError` where the page is too large or made to exhaust a parser.
    package init(_ utf8: [UInt8], limit: Int = 16 << 20) throws(MarkupError) {
        guard utf8.count <= limit else { throw .tooLarge(bytes: utf8.count, limit: limit) }
        let guarded = try HTMLGuard.repaired(utf8)
        Self.start
        let options =
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
            | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
            // Without it the parser stops at a depth of 256 and keeps nothing; depth is harmless where nothing recurses.
            | UInt32(XML_PARSE_HUGE.rawValue)
        let parsed = guarded.withUnsafeBytes { buffer in
            htmlReadMemory(
                buffer.baseAddress?.assumingMemoryBound(to: CChar.self), CInt(buffer.count), nil, "UTF-8",
                CInt(bitPattern: options))
        }
        guard let parsed else { throw .noDocument(reason: "there is no markup in it") }
        tree = parsed
    }

    deinit { xmlFreeDoc(tree) }

    /// Removes every element, comment or text that `path` selects.
    ///
    /// - Parameter path: XPath 1.0.
    /// - Returns: How many were removed.
    /// - Throws: `MarkupError.badPath` where libxml2 cannot run it.
    @discardableResult
    package mutating func remove(_ path: String) throws(MarkupError) -> Int {
        try evaluate(path) { nodes, _ in
            let removable = nodes.filter { Self.isRemovable($0) }
            for node in removable { xmlUnlinkNode(node) }  // all of them first: a match may lie inside a match
            for node in removable { xmlFreeNode(node) }
            return removable.count
        }
    }

    /// The texts that `path` selects: of an element its text, of an attribute its value, or the string or number it computes.
    ///
    /// - Parameter path: XPath 1.0.
    /// - Returns: The texts as they stand, with the white space of the source.
    /// - Throws: `MarkupError.badPath` where libxml2 cannot run it.
    package borrowing func texts(_ path: String) throws(MarkupError) -> [String] {
        try evaluate(path) { nodes, text in text.map { [$0] } ?? nodes.map(Self.content) }
    }

    /// The addresses that `path` selects: of an element its `href` or `content`, or that of the first link in it.
    ///
    /// - Parameter path: XPath 1.0.
    /// - Returns: The addresses as they stand in the page.
    /// - Throws: `MarkupError.badPath` where libxml2 cannot run it.
    package borrowing func links(_ path: String) throws(MarkupError) -> [String] {
        try evaluate(path) { nodes, text in text.map { [$0] } ?? nodes.compactMap(Self.link) }
    }

    private static func link(_ node: xmlNodePtr) -> String? {
        guard node.pointee.type == XML_ELEMENT_NODE else { return content(node) }
        var next: xmlNodePtr? = node
        // In document order, within the element.
        while let current = next {
            for name in ["href", "content"] where current.pointee.type == XML_ELEMENT_NODE {
                guard let value = xmlGetProp(current, name) else { continue }
                defer { shim_xmlFree(value) }
                return String(cString: value)
            }
            next = following(current, within: node)
        }
        return nil
    }

    private static func following(_ node: xmlNodePtr, within root: xmlNodePtr) -> xmlNodePtr? {
        if let child = node.pointee.children { return child }
        var current = node
        while current != root {
            if let next = current.pointee.next { return next }
            guard let parent = current.pointee.parent else { return nil }
            current = parent
        }
        return nil
    }

    /// For every element that `items` selects the texts that each of `fields` selects, seen from it; at the end of each row the
    /// text of the first link.
    ///
    /// - Parameters:
    ///   - items: XPath 1.0.
    ///   - linkFields: How many of the first fields are addresses: of an element its `href`.
    ///   - fields: XPath 1.0, relative to an item.
    /// - Returns: A list for each item with a list for each field.
    /// - Throws: `MarkupError.badPath` where libxml2 cannot run one of them.
    package borrowing func rows(
        _ items: String, linkFields: Int = 0, fields: [String]
    ) throws(MarkupError) -> [[[String]]] {
        let nodes = try evaluate(items) { nodes, _ in nodes }
        var rows: [[[String]]] = []
        for node in nodes where node.pointee.type == XML_ELEMENT_NODE {
            var row: [[String]] = []
            for (index, field) in fields.enumerated() {
                row.append(
                    try evaluate(field, at: node) { found, text in
                        text.map { [$0] }
                            ?? (index < linkFields ? found.compactMap(Self.link) : found.map(Self.content))
                    })
            }
            row.append(
                try evaluate("string(descendant-or-self::a[@href][normalize-space(.) != ''])", at: node) { _, text in
                    text.map { [$0] } ?? []
                })
            rows.append(row)
        }
        return rows
    }

    /// The elements that `path` selects as HTML, one after the other; none twice.
    ///
    /// - Parameter path: XPath 1.0.
    /// - Returns: UTF-8; empty where nothing is selected.
    /// - Throws: `MarkupError.badPath` where libxml2 cannot run it.
    package borrowing func html(_ path: String) throws(MarkupError) -> [UInt8] {
        let tree = tree
        return try evaluate(path) { nodes, _ in
            let chosen = Set(nodes)
            var result: [UInt8] = []
            for node in nodes where node.pointee.type != XML_ATTRIBUTE_NODE {
                var parent = node.pointee.parent
                while let around = parent, !chosen.contains(around) { parent = around.pointee.parent }
                // A match inside a match is in it already.
                guard parent == nil, let buffer = xmlBufferCreate() else { continue }
                defer { xmlBufferFree(buffer) }
                guard htmlNodeDump(buffer, tree, node) >= 0, let text = xmlBufferContent(buffer) else { continue }
                result.append(contentsOf: UnsafeBufferPointer(start: text, count: Int(xmlBufferLength(buffer))))
                result.append(0x0A)
            }
            return result
        }
    }

    /// Lends what `path` selects to `body`, which must not keep it beyond this value's life: nodes, or the text it computes.
    private borrowing func evaluate<Result>(
        _ path: String, at node: xmlNodePtr? = nil, _ body: ([xmlNodePtr], String?) -> Result
    ) throws(MarkupError) -> Result {
        guard let context = xmlXPathNewContext(tree) else { throw .badPath(path) }
        defer { xmlXPathFreeContext(context) }
        context.pointee.error = { _, _ in }  // or it prints to stderr
        context.pointee.opLimit = Self.mostSteps
        if let node { context.pointee.node = node } else { context.pointee.node = xmlDocGetRootElement(tree) }
        guard let found = xmlXPathEvalExpression(path, context) else { throw .badPath(path) }
        defer { xmlXPathFreeObject(found) }
        guard found.pointee.type == XPATH_NODESET else {
            guard let text = xmlXPathCastToString(found) else { return body([], nil) }
            defer { shim_xmlFree(text) }
            return body([], String(cString: text))
        }
        guard let set = found.pointee.nodesetval, set.pointee.nodeNr > 0 else { return body([], nil) }
        var nodes: [xmlNodePtr] = []
        for index in 0..<min(Int(set.pointee.nodeNr), Self.mostNodes) {
            guard let node = set.pointee.nodeTab[index], Self.isReadable(node) else { continue }
            nodes.append(node)
            set.pointee.nodeTab[index] = nil  // or xmlXPathFreeObject reads a node that `body` freed
        }
        return body(nodes, nil)
    }

    private static func isReadable(_ node: xmlNodePtr) -> Bool {
        isRemovable(node) || node.pointee.type == XML_ATTRIBUTE_NODE
    }

    private static func isRemovable(_ node: xmlNodePtr) -> Bool {
        [XML_ELEMENT_NODE, XML_TEXT_NODE, XML_CDATA_SECTION_NODE, XML_COMMENT_NODE].contains(node.pointee.type)
    }

    private static func content(_ node: xmlNodePtr) -> String {
        guard let text = xmlNodeGetContent(node) else { return "" }
        defer { shim_xmlFree(text) }
        return String(cString: text)
    }
}
