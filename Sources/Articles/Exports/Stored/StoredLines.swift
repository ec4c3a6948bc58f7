/// Writes stored articles as JSON Lines straight from the JSON they are stored in, as `JSONLinesExporter` would.
///
/// Texts that are in order already are copied with their escapes; it leaves the line to the exporter wherever a value
/// would have to be changed.
package struct StoredLines: Sendable {
    private let fields: [(field: ArticleField, key: [UInt8])]

    /// - Parameter fields: The keys of each line, in their order.
    package init(fields: [ArticleField]) {
        self.fields = fields.enumerated().map { index, field in
            (field, Array("\(index == 0 ? "{" : ",")\"\(field.rawValue)\":".utf8))
        }
    }

    /// Appends a line.
    ///
    /// - Returns: Whether it could; if not, nothing was appended.
    package func append(_ stored: StoredArticle, to output: inout [UInt8]) -> Bool {
        let start = output.count
        let done = stored.json.withUnsafeBufferPointer { bytes in
            guard let members = ArticleMembers(bytes) else { return false }
            var line = Line(bytes: bytes, members: members, stored: stored)
            for (field, key) in fields {
                output.append(contentsOf: key)
                guard line.append(field, to: &output) else { return false }
            }
            return true
        }
        guard done, !fields.isEmpty else {
            output.removeSubrange(start...)
            return false
        }
        output.append(UInt8(ascii: "}"))
        output.append(0x0A)
        return true
    }
}

extension StoredLines {
    private struct Line {
        let bytes: UnsafeBufferPointer<UInt8>
        let members: ArticleMembers
        let stored: StoredArticle
        private lazy var published = ArticleDecoder.Reader(bytes: bytes).date(members.published)
        private lazy var extraction = ArticleDecoder.Reader(bytes: bytes).extraction(members.extraction)

        init(bytes: UnsafeBufferPointer<UInt8>, members: ArticleMembers, stored: StoredArticle) {
            self.bytes = bytes
            self.members = members
            self.stored = stored
        }

        /// Appends the value of a field; false where it cannot be taken as it stands.
        mutating func append(_ field: ArticleField, to output: inout [UInt8]) -> Bool {
            switch field {
            case .id: return column(stored.id, to: &output)
            case .source: return column(stored.sourceID, to: &output)
            case .firstSeen: return column(stored.firstSeen, to: &output)
            case .fetchedAt: return column(stored.fetchedAt, to: &output)
            case .contentSHA256: return column(stored.contentSHA256, to: &output)
            case .duplicateOf: return column(stored.duplicateOf, to: &output)
            case .revision:
                output.append(contentsOf: String(stored.revision).utf8)
                return true
            case .url: return copy(members.url, to: &output)
            case .title: return copy(members.title, to: &output)
            case .text: return copy(members.contentText, to: &output)
            case .html: return html(to: &output)
            case .summary: return copy(members.summary, to: &output)
            case .section: return copy(members.section, to: &output)
            case .language: return copy(members.language, to: &output)
            case .image: return copy(members.image, to: &output)
            case .tags: return list(members.tags, to: &output)
            case .captions: return list(members.captions, to: &output)
            case .attachments: return emptyList(members.attachments, to: &output)
            case .published, .datePrecision, .dateSource:
                return members.published == nil ? null(to: &output) : date(field, published, to: &output)
            case .modified:
                guard let range = members.modified else { return null(to: &output) }
                return date(field, ArticleDecoder.Reader(bytes: bytes).date(range), to: &output)
            case .author, .byline, .organisation: return byline(field, to: &output)
            case .method, .confidence, .rules: return extraction(field, to: &output)
            }
        }

        private func null(to output: inout [UInt8]) -> Bool {
            output.append(contentsOf: StaticJSON.null)
            return true
        }

        /// A string, quotes and all.
        private func copy(_ range: Range<Int>?, to output: inout [UInt8]) -> Bool {
            guard let range else { return null(to: &output) }
            guard range.count >= 2, bytes[range.lowerBound] == UInt8(ascii: "\"") else { return false }
            let inner = UnsafeBufferPointer(rebasing: bytes[(range.lowerBound + 1)..<(range.upperBound - 1)])
            guard CorpusTextCheck.isClean(json: inner) else { return false }
            output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[range]))
            return true
        }

        private func html(to output: inout [UInt8]) -> Bool {
            guard let html = stored.html else { return copy(members.contentHTML, to: &output) }
            var json = JSONText()
            json.value(CorpusText.clean(html))
            output.append(contentsOf: json.bytes)
            return true
        }

        /// The store's own columns are ids, moments and sums, which need no escapes.
        private func column(_ text: String?, to output: inout [UInt8]) -> Bool {
            guard var text else { return null(to: &output) }
            return text.withUTF8 { utf8 in
                guard
                    utf8.allSatisfy({ $0 > 0x1F && $0 < 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") })
                else { return false }
                output.append(UInt8(ascii: "\""))
                output.append(contentsOf: utf8)
                output.append(UInt8(ascii: "\""))
                return true
            }
        }

        private func emptyList(_ range: Range<Int>?, to output: inout [UInt8]) -> Bool {
            guard let range else {
                output.append(contentsOf: StaticJSON.emptyList)
                return true
            }
            guard range.count == 2 else { return false }
            output.append(contentsOf: StaticJSON.emptyList)
            return true
        }

        private func list(_ range: Range<Int>?, to output: inout [UInt8]) -> Bool {
            guard let range, range.count > 2 else { return emptyList(range, to: &output) }
            var cursor = JSONCursor(bytes, at: range.lowerBound)
            guard cursor.skip(UInt8(ascii: "[")) else { return false }
            var separator = UInt8(ascii: "[")
            repeat {
                guard let inner = cursor.string() else { return false }
                output.append(separator)
                guard copy((inner.lowerBound - 1)..<(inner.upperBound + 1), to: &output) else { return false }
                separator = UInt8(ascii: ",")
            } while cursor.skip(UInt8(ascii: ","))
            output.append(UInt8(ascii: "]"))
            return cursor.skip(UInt8(ascii: "]"))
        }

        private func date(_ field: ArticleField, _ date: ArticleDate?, to output: inout [UInt8]) -> Bool {
            guard let date else { return false }
            switch field {
            case .datePrecision: return column(date.precision.rawValue, to: &output)
            case .dateSource: return column(date.source.rawValue, to: &output)
            default: return column(date.iso8601, to: &output)
            }
        }

        private func byline(_ field: ArticleField, to output: inout [UInt8]) -> Bool {
            guard let range = members.byline else { return null(to: &output) }
            var cursor = JSONCursor(bytes, at: range.lowerBound)
            var printed: Range<Int>?
            var author: Range<Int>?
            var organisation: Range<Int>?
            let isWhole = cursor.members { key, value in
                let value = bytes[value.lowerBound] == UInt8(ascii: "n") ? nil : value
                switch StaticKey(bytes, key) {
                case "printed": printed = value
                case "author": author = value
                case "organisation": organisation = value
                default: return false
                }
                return true
            }
            guard isWhole else { return false }
            switch field {
            case .author: return copy(author ?? organisation ?? printed, to: &output)
            case .organisation: return copy(organisation, to: &output)
            default: return copy(printed, to: &output)
            }
        }

        private mutating func extraction(_ field: ArticleField, to output: inout [UInt8]) -> Bool {
            guard let found = extraction else { return false }
            var json = JSONText()
            switch field {
            case .method: json.value(CorpusText.clean(found.method))
            case .rules: ArticleFieldValue.list(found.rules.map(CorpusText.clean)).write(to: &json)
            default: json.value(found.confidence)
            }
            output.append(contentsOf: json.bytes)
            return true
        }
    }

    private enum StaticJSON {
        static let null = Array("null".utf8)
        static let emptyList = Array("[]".utf8)
    }
}
