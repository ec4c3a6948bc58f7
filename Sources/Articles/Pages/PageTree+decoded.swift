import Markup

extension PageTree {
    /// A page as served: brought to Unicode, whether its encoding or its fonts say how, and parsed.
    ///
    /// - Parameters:
    ///   - html: The page.
    ///   - charset: The charset of the HTTP header, if it had one.
    ///   - limit: The most bytes a page may have.
    /// - Throws: `PageError` where it is too large or made to exhaust a parser.
    init(decoding html: [UInt8], charset: String?, limit: Int) throws(PageError) {
        let decoded = TextDecoder.decode(html, httpCharset: charset, kind: .html)
        do {
            let tree = try PageTree(decoded.utf8, limit: limit)
            guard tree.namesLegacyFont,
                let mended = LegacyFontMarkup.unicode(
                    decoded.utf8, known: VietnameseCharset(rawValue: decoded.encoding))
            else {
                self = tree
                return
            }
            self = try PageTree(mended, limit: limit)
        } catch {
            throw PageError(error)
        }
    }
}
