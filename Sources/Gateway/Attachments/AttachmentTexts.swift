import Articles
import NIOConcurrencyHelpers

/// Fetches the PDF files that articles offer, and reads their texts, where a source asks for that (`pdf_text`).
///
/// A file that cannot be had or read costs its own text, never the article.
struct AttachmentTexts: Sendable {
    /// Why no file can be read.
    struct NotInstalled: Error, CustomStringConvertible {
        var description: String {
            "`pdf_text` needs pdftotext, which is not installed; install poppler-utils, or set `pdf_text: false`"
        }
    }

    /// A file that says it is a PDF file and is none.
    struct NoPDF: Error, CustomStringConvertible {
        var description: String { "it is no PDF file; open it in a browser" }
    }

    let source: SourceDefinition
    let access: FetchAccess
    let fetcher: any Fetcher
    /// Nil where it is not installed.
    let reader: PDFText?
    private let troubles = NIOLockedValueBox<[String]>([])
    /// The most files of one article that are read.
    private static let most = 5

    init(source: SourceDefinition, access: FetchAccess, fetcher: any Fetcher, reader: PDFText?) {
        self.source = source
        self.access = access
        self.fetcher = fetcher
        self.reader = reader
    }

    /// What went wrong so far, each reason once.
    var failures: [String] { troubles.withLockedValue { $0 } }

    /// Whether an article has files that would be read.
    func wants(_ article: Article) -> Bool { source.readsPDFs && article.attachments.contains(where: \.isUnreadPDF) }

    /// An article with the texts of its files.
    ///
    /// - Parameters:
    ///   - article: The article as its page has it.
    ///   - known: The same article as it is stored, whose texts need not be had again.
    /// - Returns: The article.
    /// - Throws: `CancellationError`.
    func completed(_ article: Article, known: Article? = nil) async throws -> Article {
        var article = article
        if let known { article.keepAttachmentTexts(of: known) }
        guard wants(article) else { return article }
        for index in article.attachments.indices.filter({ article.attachments[$0].isUnreadPDF }).prefix(Self.most) {
            let url = article.attachments[index].url
            do {
                guard let reader else { throw NotInstalled() }
                let response = try await fetcher.fetch(
                    FetchRequest(url: url, source: source.id, access: access, isConditional: false))
                guard let body = response.body, body.prefix(1_024).contains(subsequence: Array("%PDF-".utf8)) else {
                    throw NoPDF()
                }
                article.attachments[index].text = try await reader.text(of: body)
                article.attachments[index].sizeInBytes = body.count
            } catch let error as CancellationError {
                throw error
            } catch is ReplayFetcher.NotArchived {
                // What was stored of it stays.
            } catch is NotInstalled {
                note("\(NotInstalled())")
            } catch {
                note("\(Redaction.url(url)): \(error)")
            }
        }
        return article
    }

    private func note(_ reason: String) {
        troubles.withLockedValue { troubles in if !troubles.contains(reason) { troubles.append(reason) } }
    }
}

extension Article.Attachment {
    fileprivate var isUnreadPDF: Bool { mimeType == "application/pdf" && text == nil }
}

extension Collection where Element: Equatable {
    fileprivate func contains(subsequence: [Element]) -> Bool {
        indices.contains { self[$0...].starts(with: subsequence) }
    }
}
