import CLibXML2

/// What an XML document consists of, in document order.
package protocol XMLEvents: AnyObject {
    /// An element begins.
    ///
    /// - Parameters:
    ///   - name: Its local name.
    ///   - namespace: The URI of its namespace; empty for none.
    ///   - attributes: Its attributes with their namespaces.
    func startElement(_ name: String, namespace: String, attributes: [XMLAttribute])
    /// An element ends.
    func endElement(_ name: String, namespace: String)
    /// Text, with entities decoded; a long one comes in pieces.
    func text(_ bytes: UnsafeBufferPointer<UInt8>)
}

/// An attribute of an XML element.
package struct XMLAttribute: Sendable, Equatable {
    package var name: String
    package var namespace: String
    package var value: String
}

/// Reads XML with libxml2's SAX events: nothing of the document is kept.
package struct XMLDocumentReader: ~Copyable {
    /// The most bytes a document may have.
    private let limit: Int
    private static let start: Void = xmlInitParser()

    package init(limit: Int = 64 << 20) {
        self.limit = limit
    }

    /// Reads a document and tells `events` what is in it.
    ///
    /// - Parameters:
    ///   - utf8: The document in UTF-8, whatever its declaration says.
    ///   - events: Is told everything up to the place where the document breaks off.
    /// - Returns: Why the document is not well-formed; nil where it is.
    /// - Throws: `MarkupError` where nothing of it can be read.
    package borrowing func read(_ utf8: [UInt8], _ events: some XMLEvents) throws(MarkupError) -> String? {
        guard utf8.count <= limit else { throw .tooLarge(bytes: utf8.count, limit: limit) }
        try DoctypeGuard.check(utf8)
        Self.start
        let document = XMLRepair.repaired(utf8)
        let receiver = XMLReceiver(events)
        var handler = XMLReceiver.handler()
        let reason: String?? = document.withUnsafeBytes { bytes -> String?? in
            let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
            guard let context = xmlCreatePushParserCtxt(nil, nil, nil, 0, nil) else { return .none }
            defer { xmlFreeParserCtxt(context) }
            let options =
                XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
                | XML_PARSE_RECOVER.rawValue
            xmlCtxtUseOptions(context, CInt(bitPattern: options))
            xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
            return withUnsafeMutablePointer(to: &handler) { lent in
                let own = context.pointee.sax
                context.pointee.sax = lent
                context.pointee.userData = Unmanaged.passUnretained(receiver).toOpaque()
                var position = 0
                while position < bytes.count {
                    let count = min(1 << 16, bytes.count - position)
                    xmlParseChunk(context, start.map { $0 + position }, CInt(count), 0)
                    position += count
                }
                xmlParseChunk(context, nil, 0, 1)
                let wellFormed = context.pointee.wellFormed != 0
                let message = context.pointee.lastError.message.map { String(cString: $0) }
                let line = context.pointee.lastError.line
                context.pointee.sax = own
                return .some(wellFormed ? nil : Self.reason(message, line))
            }
        }
        guard let reason else { throw .noDocument(reason: "libxml2 could not start a parse") }
        guard receiver.sawElement else { throw .noDocument(reason: reason ?? "it has no element") }
        return reason
    }

    private static func reason(_ message: String?, _ line: CInt) -> String {
        let text = (message ?? "not well-formed").split(whereSeparator: \.isNewline).joined(separator: " ")
        return "line \(line): \(text)"
    }
}
