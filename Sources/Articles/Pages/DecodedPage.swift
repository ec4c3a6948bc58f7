import Markup

/// A page as served, brought to Unicode, whether its encoding or its fonts say how, and parsed.
struct DecodedPage {
    /// The page in UTF-8.
    let utf8: [UInt8]
    let tree: PageTree

    /// Decodes and parses a page.
    ///
    /// - Parameters:
    ///   - html: The page.
    ///   - charset: The charset of the HTTP header, if it had one.
    ///   - limit: The most bytes a page may have.
    /// - Throws: `PageError` where it is too large or made to exhaust a parser.
    init(_ html: [UInt8], charset: String?, limit: Int) throws(PageError) {
        let decoded = TextDecoder.decode(html, httpCharset: charset, kind: .html)
        do {
            let first = try PageTree(decoded.utf8, limit: limit)
            guard first.namesLegacyFont,
                let mended = LegacyFontMarkup.unicode(
                    decoded.utf8, known: VietnameseCharset(rawValue: decoded.encoding))
            else {
                utf8 = decoded.utf8
                tree = first
                return
            }
            utf8 = mended
            tree = try PageTree(mended, limit: limit)
        } catch {
            throw PageError(error)
        }
    }
}
