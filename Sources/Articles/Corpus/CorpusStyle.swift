import Foundation

/// How the texts of a corpus are written.
public struct CorpusStyle: Sendable, Equatable {
    /// A Unicode normalisation form (UAX #15).
    public enum UnicodeForm: String, Sendable, CaseIterable {
        /// What every text is in unless another form is asked for.
        case nfc
        /// Marks stand alone.
        case nfd
        /// As NFC, with ligatures, full-width letters and the like replaced by plain ones.
        case nfkc
        /// As NFD, with the same replacements.
        case nfkd
    }

    /// The normalisation form of all texts.
    public var unicode = UnicodeForm.nfc
    /// One way of writing Vietnamese tones; nil leaves them as they were printed.
    public var toneMarks: ToneMarks?
    /// What is masked.
    public var mask: ContactMask = []
    /// Whether the text has a line for each sentence, and a blank line between paragraphs.
    public var sentences = false

    /// Texts as they are, in NFC.
    public init() {}

    /// Whether texts that are clean stay as they are.
    public var isPlain: Bool { self == CorpusStyle() }

    /// Writes one text in this style.
    ///
    /// - Parameters:
    ///   - text: A text.
    ///   - isVietnamese: Whether the tone marks of Vietnamese apply.
    /// - Returns: The text, and how many addresses were masked in it.
    public func apply(to text: String, isVietnamese: Bool) -> (text: String, masked: Int) {
        var result = CorpusText.clean(text)
        if isVietnamese, let toneMarks { result = toneMarks.applied(to: result) }
        var masked = 0
        if !mask.isEmpty { (result, masked) = mask.apply(to: result) }
        switch unicode {
        case .nfc: break
        case .nfd: result = result.decomposedStringWithCanonicalMapping
        case .nfkc: result = result.precomposedStringWithCompatibilityMapping
        case .nfkd: result = result.decomposedStringWithCompatibilityMapping
        }
        return (result, masked)
    }

    /// Writes all texts of an article in this style.
    ///
    /// - Parameter record: The article; its texts are replaced, its identity and `content_sha256` stay those of the text
    ///   that is stored.
    /// - Returns: How many addresses were masked.
    @discardableResult
    public func apply(to record: inout ArticleRecord) -> Int { apply(to: &record.article) }

    /// Writes all texts of an article in this style; returns how many addresses were masked.
    @discardableResult
    func apply(to article: inout Article) -> Int {
        let isVietnamese = article.language.map { $0 == "vi" || $0.hasPrefix("vi-") } ?? false
        var masked = 0
        func styled(_ text: String) -> String {
            let result = apply(to: text, isVietnamese: isVietnamese)
            masked += result.masked
            return result.text
        }
        article.contentText = styled(article.contentText)
        if sentences { article.contentText = SentenceSplitter.lines(of: article.contentText) }
        let counted = masked
        article.contentHTML = styled(article.contentHTML)
        // The HTML says the same as the text: what is masked there is no further address.
        masked = counted
        article.title = article.title.map(styled)
        article.summary = article.summary.map(styled)
        article.section = article.section.map(styled)
        article.tags = article.tags.map(styled)
        article.captions = article.captions.map(styled)
        for (index, file) in article.attachments.enumerated() {
            article.attachments[index].title = file.title.map(styled)
            article.attachments[index].text = file.text.map(styled)
        }
        if let byline = article.byline {
            article.byline = Byline(
                printed: styled(byline.printed), author: byline.author.map(styled),
                organisation: byline.organisation.map(styled))
        }
        return masked
    }
}
