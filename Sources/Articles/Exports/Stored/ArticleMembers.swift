/// Where the members of a stored article stand in its JSON.
struct ArticleMembers {
    var url: Range<Int>?
    var title: Range<Int>?
    var contentText: Range<Int>?
    var contentHTML: Range<Int>?
    var summary: Range<Int>?
    var image: Range<Int>?
    var published: Range<Int>?
    var modified: Range<Int>?
    var byline: Range<Int>?
    var section: Range<Int>?
    var tags: Range<Int>?
    var language: Range<Int>?
    var captions: Range<Int>?
    var attachments: Range<Int>?
    var nextPageURL: Range<Int>?
    var extraction: Range<Int>?

    /// Nil where the text is no JSON object, or has a member that is not known here: then only a full decoding tells
    /// what it means.
    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        var cursor = JSONCursor(bytes)
        var found = Self()
        let isWhole = cursor.members { key, value in
            // A null is no value.
            let value = bytes[value.lowerBound] == UInt8(ascii: "n") ? nil : value
            switch StaticKey(bytes, key) {
            case "url": found.url = value
            case "title": found.title = value
            case "contentText": found.contentText = value
            case "contentHTML": found.contentHTML = value
            case "summary": found.summary = value
            case "image": found.image = value
            case "published": found.published = value
            case "modified": found.modified = value
            case "byline": found.byline = value
            case "section": found.section = value
            case "tags": found.tags = value
            case "language": found.language = value
            case "captions": found.captions = value
            case "attachments": found.attachments = value
            case "nextPageURL": found.nextPageURL = value
            case "extraction": found.extraction = value
            default: return false
            }
            return true
        }
        guard isWhole, found.contentText != nil, found.contentHTML != nil, found.extraction != nil else { return nil }
        self = found
    }

    private init() {}
}

/// A key in JSON text, to be compared with literals without making a string of it.
struct StaticKey {
    private let bytes: UnsafeBufferPointer<UInt8>.SubSequence

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        self.bytes = bytes[range]
    }

    static func ~= (name: StaticString, key: StaticKey) -> Bool {
        name.utf8CodeUnitCount == key.bytes.count && name.withUTF8Buffer { $0.elementsEqual(key.bytes) }
    }
}
