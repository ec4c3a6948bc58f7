import Markup

/// Reads every feed format that is XML, element by element, and hands over each item once it is complete.
///
/// What is asked for every element is `mutating`, though it changes nothing: a reader lent to a method that does not change it is
/// copied to a place of its own first, two kilobytes each time.
struct XMLFeedReader: ~Copyable {
    /// Takes an item; false where no more are wanted.
    typealias Deliver = (FeedItem) -> Bool

    /// The part of a feed that an element speaks of.
    enum Scope {
        case feed, item, source, image, itemImage, textInput, person, owner, skip
        /// Something that we do not know: nothing in it is ours.
        case ignored
    }

    /// How the text of an element is written.
    enum Form {
        case text, html, xhtml, base64, other
    }

    /// An open element.
    struct Frame {
        var element: FeedElement
        /// What its children speak of.
        var scope: Scope
        var form: Form = .html
        /// Whether its text is wanted.
        var captures = false
        /// Whether it was closed by what followed, its own end tag missing.
        var isClosed = false
        /// Where its text begins.
        var textStart = 0
        var base: Int32
        var language: Int32
    }

    var scanner: XMLScanner
    let deliver: Deliver
    let maxItems: Int
    var feed = Feed(format: "unknown")
    /// The item that is open, if `hasItem`, and the feed it was taken from, if `hasSource`.
    var item = FeedItem()
    var hasItem = false
    var source = FeedSource()
    var hasSource = false
    var frames: [Frame] = []
    var text: [UInt8] = []
    var bases: [WebURL?]
    var languages: [String?] = [nil]
    /// The index of the frame whose content is being written as markup.
    var markup: Int?
    /// Whether the outermost `div` of XHTML content is open, which is not part of the content (RFC 4287, section 3.1.1.3).
    var wrapper: Int?
    var person = FeedPerson()
    var category = FeedCategory(term: "")
    /// What `isPermaLink` says of the `guid` that is open.
    var idIsLink: Bool?
    /// Of the item that is open: its `guid` is an address, its address leads to no page, stands in its own `link` element, its
    /// summary stands in for a missing one.
    var guidIsAddress = false
    var urlIsNoPage = false
    var linkIsOwn = false
    var summaryIsMinor = false
    var summaryElement = FeedElement.unknown
    /// How many of the item's authors are named by the format's own elements.
    var nativeAuthors = 0
    var homeIsNoPage = false
    /// A picture of the feed in Media RSS.
    var mediaImage: String?
    var latitude: Double?
    var longitude: Double?
    var shapeName = ""
    var isStopped = false
    var itemCount = 0
    /// By the number of a name: its namespace, and what the two mean together.
    private(set) var rootName = ""
    private var meanings: [(namespace: Int32, element: FeedElement)] = []

    init(scanner: consuming XMLScanner, base: WebURL?, maxItems: Int, deliver: @escaping Deliver) {
        self.scanner = scanner
        self.deliver = deliver
        self.maxItems = maxItems
        bases = [base]
    }

    /// Reads the document.
    mutating func run() {
        while !isStopped {
            switch scanner.next() {
            case .start: start()
            case .end: end()
            case .text: append(scanner.text)
            case .finish:
                finishItem()
                return
            }
        }
    }

    /// The address that relative ones are relative to here.
    var base: WebURL? { mutating get { bases[Int(frames.last?.base ?? 0)] } }

    /// What the element around the innermost one speaks of.
    var outerScope: Scope {
        mutating get {
            var index = frames.count - 2
            while index >= 0 {
                if !frames[index].isClosed { return frames[index].scope }
                index -= 1
            }
            return .feed
        }
    }

    /// The language of the text here.
    var language: String? { mutating get { languages[Int(frames.last?.language ?? 0)] } }

    /// What the element that begins here means.
    private mutating func meaning() -> FeedElement {
        let element = scanner.element
        let index = Int(element.name)
        while meanings.count <= index { meanings.append((-2, .unknown)) }
        if meanings[index].namespace == element.namespace { return meanings[index].element }
        let found = FeedElement.of(use(of: element), scanner.localName(element).lowercased())
        meanings[index] = (element.namespace, found)
        return found
    }

    private mutating func use(of element: XMLScanner.Element) -> FeedVocabulary.Namespace {
        let prefix = scanner.prefix(element)
        guard let uri = scanner.uri(element) else { return FeedVocabulary.namespace(prefix: prefix) ?? .other }
        if let known = FeedVocabulary.namespace(uri: uri) { return known }
        // A default namespace that nobody knows is one that the publisher made up for the feed.
        return FeedVocabulary.namespace(prefix: prefix) ?? .other
    }

    // MARK: Text

    private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let last = frames.last, markup != nil || last.captures else { return }
        let start = frames[markup ?? frames.count - 1].textStart
        let bytes = UnsafeBufferPointer(rebasing: bytes.prefix(FeedUTF8.whole(bytes, room(from: start))))
        if markup != nil {
            FeedText.appendEscaped(bytes, to: &text)
        } else {
            text.append(contentsOf: bytes)
        }
    }

    /// How many bytes more a text may have that begins at `start`.
    private mutating func room(from start: Int) -> Int {
        let room = FeedLimits.textBytes - (text.count - start)
        if room > 0 { return room }
        feed.truncation =
            feed.truncation ?? "a text has more than \(FeedLimits.textBytes) bytes; the rest of it was left out"
        return 0
    }

    // MARK: Elements

    private mutating func start() {
        if markup != nil { return openMarkup() }
        let element = meaning()
        if frames.isEmpty {
            if rootName.isEmpty { rootName = scanner.writtenName(scanner.element) }
            begin(element)
        } else {
            closeForgotten(before: element)
        }
        let parent = frames.last { !$0.isClosed }
        if let parent, parent.captures, Self.isMarkupHolder(parent.element), !Self.isPart(element, of: parent) {
            // A text that turns out to hold elements is markup from its beginning.
            let before = Array(text[parent.textStart...])
            text.removeLast(before.count)
            before.withUnsafeBufferPointer {
                if parent.form == .xhtml || parent.form == .text {
                    FeedText.appendEscaped($0, to: &text)
                } else {
                    text.append(contentsOf: $0)
                }
            }
            markup = frames.count - 1
            if parent.form != .html { frames[frames.count - 1].form = .xhtml }
            return openMarkup()
        }
        var frame = Frame(
            element: element, scope: parent?.scope ?? .feed, textStart: text.count, base: frames.last?.base ?? 0,
            language: frames.last?.language ?? 0)
        if scanner.attributeCount > 0 { inherit(&frame) }
        enter(element, &frame)
        frames.append(frame)
        opened(element, outer: parent?.scope ?? .feed)
    }

    private mutating func end() {
        guard let frame = frames.last else { return }
        if let markup, frames.count - 1 > markup { return closeMarkup() }
        markup = nil
        wrapper = nil
        if !frame.isClosed { finish(frame) }
        frames.removeLast()
        if text.count > frame.textStart { text.removeLast(text.count - frame.textStart) }
    }

    /// Closes an element of plain text whose end tag was forgotten, when a neighbour of it begins.
    private mutating func closeForgotten(before element: FeedElement) {
        guard let index = frames.lastIndex(where: { !$0.isClosed }), frames[index].captures else { return }
        let open = frames[index].element
        let isNeighbour: Bool
        switch element {
        case .item, .entry: isNeighbour = true
        case .guid, .published: isNeighbour = open != .encoded && open != .content
        case .title, .link, .description, .category, .author, .creator, .encoded, .comments, .enclosure, .updated,
            .summary, .id:
            switch open {
            case .title, .link, .guid, .id, .published, .updated, .comments, .creator, .category: isNeighbour = true
            default: isNeighbour = false
            }
        default: isNeighbour = false
        }
        guard isNeighbour, frames[index].form != .xhtml else { return }
        finish(frames[index])
        frames[index].isClosed = true
        frames[index].captures = false
    }

    /// Whether an element may stand in another that holds text and is no markup of it.
    private static func isPart(_ element: FeedElement, of parent: Frame) -> Bool {
        switch element {
        case .name, .email, .url, .personURL:
            parent.element == .author || parent.element == .contributor || parent.element == .creator
        default: false
        }
    }

    private static func isMarkupHolder(_ element: FeedElement) -> Bool {
        switch element {
        case .title, .description, .summary, .subtitle, .content, .encoded, .body, .rights, .info, .itunesSummary,
            .mediaDescription:
            true
        default: false
        }
    }

    private mutating func inherit(_ frame: inout Frame) {
        if let written = scanner.attribute("XML:BASE"),
            let url = WebURL(written.trimmingEnds, base: bases[Int(frame.base)])
        {
            if url.href.hasPrefix("http") || bases[Int(frame.base)] == nil {
                frame.base = Int32(bases.count)
                bases.append(url)
            }
        }
        if let written = scanner.attribute("XML:LANG") {
            frame.language = Int32(languages.count)
            languages.append(written.trimmingEnds.nonEmpty)
        }
    }

    // MARK: Markup

    /// Writes the start tag of an element within a text.
    private mutating func openMarkup() {
        let last = frames[frames.count - 1]
        var frame = Frame(
            element: .unknown, scope: .ignored, textStart: text.count, base: last.base, language: last.language)
        if scanner.attributeCount > 0 { inherit(&frame) }
        frames.append(frame)
        let name = markupName()
        if let markup, frames.count == markup + 2, name == "div", frames[markup].form == .xhtml, wrapper == nil,
            text[frames[markup].textStart...].allSatisfy({ $0 <= 0x20 })
        {
            wrapper = frames.count - 1
            if frame.base != last.base { frames[markup].base = frame.base }
            return
        }
        if let markup, room(from: frames[markup].textStart) == 0 { return }
        text.append(0x3C)
        text.append(contentsOf: name.utf8)
        for attribute in scanner.allAttributes {
            text.append(0x20)
            text.append(contentsOf: attribute.name.utf8)
            text.append(contentsOf: [0x3D, 0x22])
            var value = attribute.value
            value.withUTF8 { FeedText.appendEscaped($0, to: &text) }
            text.append(0x22)
        }
        text.append(0x3E)
    }

    private mutating func closeMarkup() {
        let isWrapper = wrapper == frames.count - 1
        frames.removeLast()
        if isWrapper { return }
        let name = markupName()
        guard !Self.void.contains(name) else { return }
        if let markup, room(from: frames[markup].textStart) == 0 { return }
        text.append(contentsOf: [0x3C, 0x2F])
        text.append(contentsOf: name.utf8)
        text.append(0x3E)
    }

    private static let void: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    ]

    /// The name as HTML knows it: without the prefix that XHTML may have.
    private mutating func markupName() -> String {
        let element = scanner.element
        let uri = scanner.uri(element)
        return uri == nil || uri == "" || FeedVocabulary.namespace(uri: uri ?? "") == .xhtml
            || scanner.prefix(element).isEmpty
            ? scanner.localName(element) : scanner.writtenName(element)
    }
}
