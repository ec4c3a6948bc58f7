/// A cleaned article: what a page or a feed item says, without what surrounds it.
public struct Article: Sendable, Equatable, Codable {
    /// Where it can be read; nil for a text that came without an address.
    public var url: String?
    /// The headline, without the site's name.
    public var title: String?
    /// The body as plain text in NFC: paragraphs separated by one blank line, without title and captions.
    public var contentText: String
    /// The body as HTML that is safe to publish, written anew from allowed elements.
    public var contentHTML: String
    /// A short text about the article, as its publisher wrote it.
    public var summary: String?
    /// The address of the lead image.
    public var image: String?
    /// When it was published, and which rule says so.
    public var published: ArticleDate?
    /// When it was last changed, if the publisher says.
    public var modified: ArticleDate?
    /// Who wrote it.
    public var byline: Byline?
    /// The part of the site it stands in: `Tin tức - Sự kiện`.
    public var section: String?
    /// Key words, in the order of the page.
    public var tags: [String] = []
    /// BCP 47 tag of the language, such as `vi`.
    public var language: String?
    /// The texts under the images, in the order of the page.
    public var captions: [String] = []
    /// Files the article offers.
    public var attachments: [Attachment] = []
    /// The page that carries on where this one ends.
    public var nextPageURL: String?
    /// How the text was found.
    public var extraction: Extraction

    /// An article of which nothing but the text is known yet.
    public init(contentText: String, contentHTML: String, extraction: Extraction) {
        self.contentText = contentText
        self.contentHTML = contentHTML
        self.extraction = extraction
    }
}

extension Article {
    /// A file that an article offers, such as the decree it reports.
    public struct Attachment: Sendable, Equatable, Hashable, Codable {
        /// Absolute address.
        public var url: String
        /// Media type, such as `application/pdf`.
        public var mimeType: String?
        /// What the page calls it.
        public var title: String?
        /// Size in bytes, if the publisher says or the file was fetched.
        public var sizeInBytes: Int?
        /// Its text in paragraphs, where it was read.
        public var text: String?

        /// A file at `url`.
        public init(
            url: String, mimeType: String? = nil, title: String? = nil, sizeInBytes: Int? = nil, text: String? = nil
        ) {
            self.url = url
            self.mimeType = mimeType
            self.title = title
            self.sizeInBytes = sizeInBytes
            self.text = text
        }
    }

    /// Takes over what was read of the same files before.
    package mutating func keepAttachmentTexts(of old: Article) {
        for index in attachments.indices where attachments[index].text == nil {
            guard let file = old.attachments.first(where: { $0.url == attachments[index].url && $0.text != nil }) else {
                continue
            }
            attachments[index].text = file.text
            attachments[index].sizeInBytes = attachments[index].sizeInBytes ?? file.sizeInBytes
        }
    }

    /// How an article's text was found.
    public struct Extraction: Sendable, Equatable, Codable {
        /// The method that won: `page`, `json-ld`, `plain-text`, `feed`, `site-rule`.
        public var method: String
        /// The boilerplate rules that dropped something, by name, each once.
        public var rules: [String]
        /// 0…1: how far the text can be trusted; it predicts the F1 score.
        public var confidence: Double

        /// A record of one extraction.
        public init(method: String, rules: [String] = [], confidence: Double = 1) {
            self.method = method
            self.rules = rules
            self.confidence = confidence
        }
    }
}
