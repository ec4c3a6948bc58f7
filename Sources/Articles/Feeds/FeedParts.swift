/// Somebody who had a part in a feed or an entry.
public struct FeedPerson: Sendable, Equatable {
    /// What they are called.
    public var name: String?
    /// Their page.
    public var url: String?
    /// Their address for mail.
    public var email: String?
    /// The address of their picture.
    public var avatar: String?

    /// Somebody of whom this much is known.
    public init(name: String? = nil, url: String? = nil, email: String? = nil, avatar: String? = nil) {
        self.name = name
        self.url = url
        self.email = email
        self.avatar = avatar
    }

    /// Whether nothing is known of them.
    var isEmpty: Bool { name == nil && url == nil && email == nil && avatar == nil }
}

/// What something is about.
public struct FeedCategory: Sendable, Equatable {
    /// The word itself.
    public var term: String
    /// The list of words that it belongs to.
    public var scheme: String?
    /// How to show it to people.
    public var label: String?

    /// A category.
    public init(term: String, scheme: String? = nil, label: String? = nil) {
        self.term = term
        self.scheme = scheme
        self.label = label
    }
}

/// A link of a feed or an entry.
public struct FeedLink: Sendable, Equatable {
    /// Where it leads, absolute.
    public var href: String
    /// What it is for: `alternate`, `self`, `enclosure`, `replies`.
    public var rel: String
    /// The media type of what it leads to.
    public var type: String?
    /// What it is called.
    public var title: String?
    /// The language of what it leads to.
    public var hreflang: String?
    /// The size of what it leads to, in bytes, as it is written.
    public var length: String?

    /// A link.
    public init(
        href: String, rel: String = "alternate", type: String? = nil, title: String? = nil, hreflang: String? = nil,
        length: String? = nil
    ) {
        self.href = href
        self.rel = rel
        self.type = type
        self.title = title
        self.hreflang = hreflang
        self.length = length
    }
}

/// A file that belongs to an entry.
public struct FeedAttachment: Sendable, Equatable {
    /// Absolute address.
    public var url: String
    /// Media type, such as `audio/mpeg`.
    public var mimeType: String?
    /// What it is called.
    public var title: String?
    /// Size in bytes.
    public var sizeInBytes: Int?
    /// How long it plays.
    public var durationInSeconds: Int?

    /// A file at `url`.
    public init(
        url: String, mimeType: String? = nil, title: String? = nil, sizeInBytes: Int? = nil,
        durationInSeconds: Int? = nil
    ) {
        self.url = url
        self.mimeType = mimeType
        self.title = title
        self.sizeInBytes = sizeInBytes
        self.durationInSeconds = durationInSeconds
    }
}

/// The program that wrote a feed.
public struct FeedGenerator: Sendable, Equatable {
    /// What it is called.
    public var name: String?
    /// Its page.
    public var url: String?
    /// Its version.
    public var version: String?
}

/// The image that stands for a feed.
public struct FeedImage: Sendable, Equatable {
    /// Where it is.
    public var url: String?
    /// What is in it.
    public var title: String?
    /// Where a click on it leads.
    public var link: String?
    /// Width in pixels.
    public var width: Int?
    /// Height in pixels.
    public var height: Int?
    /// What to say of the link.
    public var description: String?
}

/// RSS `cloud`: where to register for news of changes.
public struct FeedCloud: Sendable, Equatable {
    /// The host.
    public var domain: String?
    /// Its port, as it is written.
    public var port: String?
    /// The path on it.
    public var path: String?
    /// The procedure to call.
    public var registerProcedure: String?
    /// `xml-rpc`, `soap` or `http-post`.
    public var `protocol`: String?
}

/// RSS `textInput`: a search field.
public struct FeedTextInput: Sendable, Equatable {
    /// The label of its button.
    public var title: String?
    /// What it is for.
    public var description: String?
    /// The name of the field.
    public var name: String?
    /// Where its text is sent.
    public var link: String?
}

/// The entry that an entry answers (RFC 4685).
public struct FeedThread: Sendable, Equatable {
    /// The identity of that entry.
    public var ref: String?
    /// Where it can be read.
    public var href: String?
}

/// The feed that an entry was taken from.
public struct FeedSource: Sendable, Equatable {
    /// The publisher's own identity for it.
    public var id: String?
    /// Its name, as plain text.
    public var title: String?
    /// Its address, or that of its page.
    public var url: String?
    /// A sentence about it.
    public var subtitle: String?
    /// Who may do what with it.
    public var rights: String?
    /// When it was last changed.
    public var updated: ArticleDate?
    /// Who is responsible for it.
    public var authors: [FeedPerson] = []
    /// Who else had a part in it.
    public var contributors: [FeedPerson] = []
    /// What it is about.
    public var categories: [FeedCategory] = []
    /// Its links.
    public var links: [FeedLink] = []
    /// The program that wrote it.
    public var generator: FeedGenerator?
    /// A small image.
    public var icon: String?
    /// A large one.
    public var logo: String?
}
