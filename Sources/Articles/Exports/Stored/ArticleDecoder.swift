import Foundation

/// Decodes the JSON of stored articles.
///
/// It reads what `JSONEncoder` makes of an `Article`, ten times as fast as `JSONDecoder`, and leaves to that all that it
/// does not know itself.
package enum ArticleDecoder {
    /// The article.
    ///
    /// - Throws: `DecodingError` where the text is no article.
    package static func article(_ json: [UInt8]) throws -> Article {
        if let article = json.withUnsafeBufferPointer(fast) { return article }
        return try JSONDecoder().decode(Article.self, from: Data(json))
    }

    private static func fast(_ bytes: UnsafeBufferPointer<UInt8>) -> Article? {
        guard let members = ArticleMembers(bytes) else { return nil }
        let reader = Reader(bytes: bytes)
        guard let text = reader.string(members.contentText), let html = reader.string(members.contentHTML),
            let extraction = reader.extraction(members.extraction)
        else { return nil }
        var article = Article(contentText: text, contentHTML: html, extraction: extraction)
        for (path, range) in [
            (\Article.url, members.url), (\.title, members.title), (\.summary, members.summary),
            (\.image, members.image), (\.section, members.section), (\.language, members.language),
            (\.nextPageURL, members.nextPageURL),
        ] where range != nil {
            guard let value = reader.string(range) else { return nil }
            article[keyPath: path] = value
        }
        guard let tags = reader.strings(members.tags), let captions = reader.strings(members.captions) else {
            return nil
        }
        article.tags = tags
        article.captions = captions
        if members.published != nil {
            guard let date = reader.date(members.published) else { return nil }
            article.published = date
        }
        if members.modified != nil {
            guard let date = reader.date(members.modified) else { return nil }
            article.modified = date
        }
        if members.byline != nil {
            guard let byline = reader.byline(members.byline) else { return nil }
            article.byline = byline
        }
        if let range = members.attachments, !reader.isEmptyArray(range) {
            guard
                let files = try? JSONDecoder().decode(
                    [Article.Attachment].self, from: Data(UnsafeBufferPointer(rebasing: bytes[range])))
            else { return nil }
            article.attachments = files
        }
        return article
    }
}

extension ArticleDecoder {
    /// Reads the values that articles are made of.
    struct Reader {
        let bytes: UnsafeBufferPointer<UInt8>

        func string(_ range: Range<Int>?) -> String? {
            guard let range, range.count >= 2, bytes[range.lowerBound] == UInt8(ascii: "\"") else { return nil }
            return JSONString.decode(bytes, (range.lowerBound + 1)..<(range.upperBound - 1))
        }

        /// The strings of an array; none where there is no array, nil where it holds something else.
        func strings(_ range: Range<Int>?) -> [String]? {
            guard let range else { return [] }
            var cursor = JSONCursor(bytes, at: range.lowerBound)
            guard cursor.skip(UInt8(ascii: "[")) else { return nil }
            var result: [String] = []
            if cursor.skip(UInt8(ascii: "]")) { return result }
            repeat {
                guard let value = cursor.string(), let text = JSONString.decode(bytes, value) else { return nil }
                result.append(text)
            } while cursor.skip(UInt8(ascii: ","))
            return result
        }

        func isEmptyArray(_ range: Range<Int>) -> Bool {
            var cursor = JSONCursor(bytes, at: range.lowerBound)
            return cursor.skip(UInt8(ascii: "[")) && cursor.skip(UInt8(ascii: "]"))
        }

        func date(_ range: Range<Int>?) -> ArticleDate? {
            guard let range else { return nil }
            var cursor = JSONCursor(bytes, at: range.lowerBound)
            var iso8601: String?
            var precision: ArticleDate.Precision?
            var source: ArticleDate.Source?
            let isWhole = cursor.members { key, value in
                switch StaticKey(bytes, key) {
                case "iso8601": iso8601 = string(value)
                case "precision": precision = string(value).flatMap(ArticleDate.Precision.init)
                case "source": source = string(value).flatMap(ArticleDate.Source.init)
                default: return false
                }
                return true
            }
            guard isWhole, let iso8601, let precision, let source else { return nil }
            return ArticleDate(iso8601: iso8601, precision: precision, source: source)
        }

        func byline(_ range: Range<Int>?) -> Byline? {
            guard let range else { return nil }
            var cursor = JSONCursor(bytes, at: range.lowerBound)
            var printed: String?
            var author: String?
            var organisation: String?
            let isWhole = cursor.members { key, value in
                switch StaticKey(bytes, key) {
                case "printed": printed = string(value)
                case "author": author = string(value)
                case "organisation": organisation = string(value)
                default: return false
                }
                return true
            }
            guard isWhole, let printed else { return nil }
            return Byline(printed: printed, author: author, organisation: organisation)
        }

        func extraction(_ range: Range<Int>?) -> Article.Extraction? {
            guard let range else { return nil }
            var cursor = JSONCursor(bytes, at: range.lowerBound)
            var method: String?
            var rules: [String]?
            var confidence: Double?
            let isWhole = cursor.members { key, value in
                switch StaticKey(bytes, key) {
                case "method": method = string(value)
                case "rules": rules = strings(value)
                case "confidence": confidence = number(value)
                default: return false
                }
                return true
            }
            guard isWhole, let method, let rules, let confidence else { return nil }
            return Article.Extraction(method: method, rules: rules, confidence: confidence)
        }

        func number(_ range: Range<Int>) -> Double? {
            Double(String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self))
        }
    }
}
