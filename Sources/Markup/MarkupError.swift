/// Why markup could not be read.
package enum MarkupError: Error, Equatable {
    /// More bytes than the caller allows.
    case tooLarge(bytes: Int, limit: Int)
    /// libxml2 found nothing that it could call a document.
    case noDocument(reason: String)
    /// More elements, attributes or levels than the caller allows.
    case tooMuch(what: String, limit: Int)
    /// XPath 1.0 that libxml2 cannot run.
    case badPath(String)
}
