/// TEI P5: a `teiCorpus` with a `TEI` element for each article, or one article as a `TEI` document; valid by TEI All.
///
/// Paragraphs become `p`; where a text has a line for each sentence they hold `s`.
public struct TEIExporter: Exporter {
    /// `application/tei+xml`.
    public let mediaType = "application/tei+xml; charset=utf-8"
    /// `xml`.
    public let fileExtension = "xml"
    /// Whether every line of a paragraph is a sentence.
    public let sentences: Bool
    /// Whether a document is one article, and no corpus around it.
    public let single: Bool

    /// An exporter.
    ///
    /// - Parameters:
    ///   - sentences: Whether every line of a paragraph is a sentence.
    ///   - single: Whether a document is one article, and no corpus around it.
    public init(sentences: Bool = false, single: Bool = false) {
        self.sentences = sentences
        self.single = single
    }

    private static let namespace = ("xmlns", "http://www.tei-c.org/ns/1.0")

    /// Opens the corpus, with its header.
    ///
    /// - Parameters:
    ///   - channel: What the corpus says of itself.
    ///   - output: Where to append.
    public func appendHeader(_ channel: FeedChannel, to output: inout [UInt8]) {
        guard !single else { return }
        var xml = XMLText()
        xml.open("teiCorpus", [Self.namespace])
        xml.element("teiHeader") { xml in
            xml.element("fileDesc") { xml in
                xml.element("titleStmt") { Self.required("title", channel.title, to: &$0) }
                xml.element("publicationStmt") { xml in
                    Self.required("publisher", channel.title, to: &xml)
                    if let url = channel.homePageURL { xml.element("ptr", url: url) }
                    xml.element("availability") { $0.element("p", text: Self.rights) }
                }
                xml.element("sourceDesc") { Self.required("p", channel.description, to: &$0) }
            }
            Self.writeEncoding(to: &xml)
        }
        output += xml.bytes
    }

    /// Writes an article.
    ///
    /// - Parameters:
    ///   - record: The article.
    ///   - index: Not used.
    ///   - output: Where to append.
    public func append(_ record: ArticleRecord, index: Int, to output: inout [UInt8]) {
        var xml = single ? XMLText() : XMLText(depth: 1)
        Self.write(record, sentences: sentences, attributes: single ? [Self.namespace] : [], to: &xml)
        output += xml.bytes
    }

    /// Closes the corpus; one without articles gets an empty text, for the schema wants one at least.
    ///
    /// - Parameters:
    ///   - count: How many articles were written.
    ///   - output: Where to append.
    public func appendFooter(count: Int, to output: inout [UInt8]) {
        guard !single else { return }
        var xml = XMLText(depth: 1)
        if count == 0 {
            xml.element("TEI") { xml in
                xml.element("teiHeader") { xml in
                    xml.element("fileDesc") { xml in
                        xml.element("titleStmt") { $0.element("title", text: "No articles") }
                        xml.element("publicationStmt") { $0.element("p", text: "No article was selected.") }
                        xml.element("sourceDesc") { $0.element("p", text: "None.") }
                    }
                }
                xml.element("text") { xml in xml.element("body") { $0.empty("p") } }
            }
        }
        xml.close("teiCorpus")
        output += xml.bytes
    }
}

extension TEIExporter {
    private static let rights =
        "The texts belong to their publishers; whoever uses them answers for having the right to do so."

    private static func write(
        _ record: ArticleRecord, sentences: Bool, attributes: [(String, String)], to xml: inout XMLText
    ) {
        let article = record.article
        xml.element("TEI", attributes) { xml in
            xml.element("teiHeader") { xml in
                writeFile(record, to: &xml)
                writeEncoding(to: &xml)
                writeProfile(article, to: &xml)
            }
            let language = article.language.flatMap { TEIValue.isLanguage($0) ? [("xml:lang", $0)] : nil } ?? []
            xml.element("text", language) { xml in
                xml.element("body") { xml in
                    xml.element("head", text: article.title)
                    writeParagraphs(article, sentences: sentences, to: &xml)
                }
            }
        }
    }

    private static func writeFile(_ record: ArticleRecord, to xml: inout XMLText) {
        let article = record.article
        let author = article.byline.map { $0.author ?? $0.organisation ?? $0.printed }
        xml.element("fileDesc") { xml in
            xml.element("titleStmt") { xml in
                required("title", article.title ?? record.id, to: &xml)
                xml.element("author", text: author)
            }
            xml.element("publicationStmt") { xml in
                required("publisher", article.byline?.organisation ?? record.sourceID, to: &xml)
                if let published = article.published { writeDate(published, to: &xml) }
                xml.element("idno", [("type", "feedgate")], text: record.id)
                xml.element("availability") { $0.element("p", text: rights) }
            }
            xml.element("sourceDesc") { xml in
                xml.element("bibl") { xml in
                    xml.element("title", [("level", "a")], text: article.title)
                    xml.element("author", text: author)
                    required("publisher", record.sourceID, to: &xml)
                    if let published = article.published { writeDate(published, to: &xml) }
                    if let url = article.url { xml.element("ref", [("target", TEIValue.pointer(url))], text: url) }
                    if let note = article.byline?.printed { xml.element("note", [("type", "byline")], text: note) }
                    xml.element("idno", [("type", "sha256")], text: record.contentSHA256)
                }
            }
        }
    }

    private static func writeEncoding(to xml: inout XMLText) {
        xml.element("encodingDesc") { xml in
            xml.element("appInfo") { xml in
                xml.element("application", [("ident", "feedgate"), ("version", feedgateVersion)]) { xml in
                    xml.element("label", text: "Feedgate")
                }
            }
        }
    }

    private static func writeProfile(_ article: Article, to xml: inout XMLText) {
        let language = article.language.flatMap { TEIValue.isLanguage($0) ? $0 : nil }
        let terms = ([article.section].compactMap { $0 } + article.tags).filter(hasText)
        guard language != nil || !terms.isEmpty || hasText(article.summary ?? "") else { return }
        xml.element("profileDesc") { xml in
            if let summary = article.summary, hasText(summary) {
                xml.element("abstract") { $0.element("p", text: summary) }
            }
            if let language {
                xml.element("langUsage") { xml in
                    xml.element("language", [("ident", language)], text: language)
                }
            }
            if !terms.isEmpty {
                xml.element("textClass") { xml in
                    xml.element("keywords") { xml in for term in terms { xml.element("term", text: term) } }
                }
            }
        }
    }

    private static func writeDate(_ date: ArticleDate, to xml: inout XMLText) {
        let when = TEIValue.isWhen(date.iso8601) ? [("when", date.iso8601)] : []
        xml.element("date", when, text: date.iso8601)
    }

    private static func writeParagraphs(_ article: Article, sentences: Bool, to xml: inout XMLText) {
        var isEmpty = true
        for paragraph in Paragraphs.split(article.contentText) where hasText(paragraph) {
            isEmpty = false
            if sentences {
                xml.element("p") { xml in
                    for line in paragraph.split(separator: "\n") { xml.element("s", text: String(line)) }
                }
            } else {
                xml.element("p", text: paragraph.split(separator: "\n").joined(separator: " "))
            }
        }
        for caption in article.captions where hasText(caption) {
            isEmpty = false
            xml.element("figure") { $0.element("figDesc", text: caption) }
        }
        if isEmpty { xml.empty("p") }
    }

    private static func hasText(_ text: String) -> Bool {
        text.unicodeScalars.contains { XMLCharacters.allows($0) && !$0.properties.isWhitespace }
    }

    /// An element that the schema wants, with a dash where there is no text for it.
    private static func required(_ name: String, _ text: String, to xml: inout XMLText) {
        xml.element(name, text: hasText(text) ? text : "–")
    }
}

extension XMLText {
    fileprivate mutating func element(_ name: String, url: String) {
        empty(name, [("target", TEIValue.pointer(url))])
    }
}
