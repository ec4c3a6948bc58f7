import CLibXML2

extension PageTree {
    /// libxml2 must be initialised once, before any thread parses: a `static let` never races.
    private static let start: Void = xmlInitParser()

    /// Parses a page with libxml2's SAX events.
    ///
    /// - Parameters:
    ///   - utf8: The page in UTF-8, whatever its `<meta charset>` says.
    ///   - limit: The most bytes a page may have.
    /// - Throws: `MarkupError` where the page is too large or made to exhaust a parser.
    package init(_ utf8: [UInt8], limit: Int = 16 << 20) throws(MarkupError) {
        guard utf8.count <= limit else { throw .tooLarge(bytes: utf8.count, limit: limit) }
        Self.start
        self = try utf8.withUnsafeBufferPointer { page throws(MarkupError) in try Self.read(page) }
    }

    private static func read(_ page: UnsafeBufferPointer<UInt8>) throws(MarkupError) -> PageTree {
        var condenser = HTMLCondenser(page)
        try condenser.run()
        var builder = PageTreeBuilder(capacity: condenser.output.count)
        guard condenser.output.withBytes({ parse($0, into: &builder) }) else {
            throw .noDocument(reason: "libxml2 could not start a parse")
        }
        if builder.isTooLarge {
            let isText = builder.tree.text.count >= PageTreeBuilder.mostText
            throw isText
                ? .tooMuch(what: "bytes of text", limit: PageTreeBuilder.mostText)
                : .tooMuch(what: "elements and texts", limit: PageTreeBuilder.mostNodes)
        }
        var tree = builder.finish(scripts: condenser.scripts.map { page[$0] })
        tree.namesLegacyFont = condenser.namesLegacyFont
        return tree
    }

    private static func parse(_ bytes: UnsafeRawBufferPointer, into builder: inout PageTreeBuilder) -> Bool {
        let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
        guard bytes.count > 0, let context = htmlCreateMemoryParserCtxt(start, CInt(bytes.count)) else {
            return bytes.isEmpty
        }
        defer { htmlFreeParserCtxt(context) }
        let options =
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
            | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
        htmlCtxtUseOptions(context, CInt(bitPattern: options))
        xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
        var events = xmlSAXHandler()
        events.startElement = { data, name, attributes in
            guard let name else { return }
            PageTree.builder(data)?.pointee.startElement(name, attributes)
        }
        events.endElement = { data, _ in PageTree.builder(data)?.pointee.endElement() }
        events.characters = { data, text, count in
            PageTree.builder(data)?.pointee.characters(UnsafeBufferPointer(start: text, count: Int(count)))
        }
        events.ignorableWhitespace = events.characters
        events.cdataBlock = events.characters
        // The context owns its handler and frees it: ours is lent in its place and the original given back.
        return withUnsafeMutablePointer(to: &events) { lent in
            withUnsafeMutablePointer(to: &builder) { receiver in
                let own = context.pointee.sax
                context.pointee.sax = lent
                context.pointee.userData = UnsafeMutableRawPointer(receiver)
                htmlParseDocument(context)
                context.pointee.sax = own
                return true
            }
        }
    }

    private static func builder(_ data: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<PageTreeBuilder>? {
        data?.assumingMemoryBound(to: PageTreeBuilder.self)
    }
}
