/// Writes XML, indented, everything escaped; a character that XML forbids is left out.
struct XMLText {
    private(set) var bytes: [UInt8] = []
    private var depth: Int

    /// A document, with its declaration.
    init() {
        bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
        depth = 0
    }

    /// A piece of a document that stands within `depth` open elements.
    init(depth: Int) {
        self.depth = depth
    }

    /// Opens an element, which stays open.
    mutating func open(_ name: String, _ attributes: [(String, String)] = []) {
        line("<\(name)\(Self.list(attributes))>")
        depth += 1
    }

    /// Closes an element that is open.
    mutating func close(_ name: String) {
        depth -= 1
        line("</\(name)>")
    }

    /// Writes an element with what `body` writes in it.
    mutating func element(_ name: String, _ attributes: [(String, String)] = [], _ body: (inout XMLText) -> Void) {
        open(name, attributes)
        body(&self)
        close(name)
    }

    /// Writes an element with a text; nothing where there is no text.
    mutating func element(_ name: String, _ attributes: [(String, String)] = [], text: String?) {
        guard let text, !text.isEmpty else { return }
        line("<\(name)\(Self.list(attributes))>\(ContentHTML.escaped(text))</\(name)>")
    }

    /// Writes an element without content.
    mutating func empty(_ name: String, _ attributes: [(String, String)] = []) {
        line("<\(name)\(Self.list(attributes))/>")
    }

    private mutating func line(_ text: String) {
        bytes.append(contentsOf: repeatElement(0x20, count: depth * 2))
        bytes.append(contentsOf: text.utf8)
        bytes.append(0x0A)
    }

    private static func list(_ attributes: [(String, String)]) -> String {
        attributes.map { " \($0)=\"\(ContentHTML.escaped($1))\"" }.joined()
    }
}
