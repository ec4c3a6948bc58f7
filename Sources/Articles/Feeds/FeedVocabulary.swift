import Markup

/// What the elements of all feed formats mean.
///
/// An element is known by its namespace and its name. Namespaces are known by their addresses, also by wrong and old ones
/// that are in use; where an address says nothing, the prefix speaks, as publishers copy it faithfully.
enum FeedVocabulary {
    /// A namespace, or a family of them that mean the same.
    enum Namespace: String {
        /// RSS of any version, and whatever a feed calls its own elements by.
        case core
        case atom, rdf, content, dc, dcterms, sy, slash, thr, wfw, media, itunes, georss, gml, geo, podcast, xhtml
        case cc, admin, feedburner, googleplay, sitemap, news, image, xlink, ag, xml, other
    }

    /// The namespace of an address; nil where it is none of ours.
    static func namespace(uri: String) -> Namespace? {
        let key = uri.lowercased().trimmingSuffix("/").trimmingSuffix("#")
        if let known = uris[key] { return known }
        if key.hasPrefix("https:") { return uris["http:" + key.dropFirst(6)] }
        return nil
    }

    /// The namespace that a prefix stands for nearly everywhere.
    static func namespace(prefix: String) -> Namespace? { prefixes[prefix.lowercased()] }

    private static let uris: [String: Namespace] = [
        "": .core, "http://backend.userland.com/rss": .core, "http://blogs.law.harvard.edu/tech/rss": .core,
        "http://backend.userland.com/rss2": .core, "http://backend.userland.com/rss091": .core,
        "http://purl.org/rss/1.0": .core, "http://my.netscape.com/rdf/simple/0.9": .core,
        "http://channel.netscape.com/rdf/simple/0.9": .core, "http://example.com/newformat": .core,
        "http://purl.org/net/rss1.1": .core, "http://purl.org/net/rss1.1/payload": .content,
        "http://example.com/necho": .atom, "http://purl.org/echo": .atom, "uri/of/echo/namespace": .atom,
        "http://purl.org/pie": .atom, "http://purl.org/atom/ns": .atom, "http://www.w3.org/2005/atom": .atom,
        "http://purl.org/rss/1.0/modules/rss091": .core,
        "http://www.w3.org/1999/02/22-rdf-syntax-ns": .rdf,
        "http://purl.org/rss/1.0/modules/content": .content, "http://purl.org/dc/elements/1.1": .dc,
        "http://purl.org/dc/elements/1.0": .dc, "http://purl.org/dc/terms": .dcterms,
        "http://purl.org/rss/1.0/modules/syndication": .sy, "http://purl.org/rss/modules/syndication": .sy,
        "http://purl.org/rss/1.0/modules/slash": .slash, "http://purl.org/syndication/thread/1.0": .thr,
        "http://wellformedweb.org/commentapi": .wfw, "http://search.yahoo.com/mrss": .media,
        "http://tools.search.yahoo.com/mrss": .media, "http://www.rssboard.org/media-rss": .media,
        "http://video.search.yahoo.com/mrss": .media, "http://api.maps.yahoo.com/mrss": .media,
        "http://www.itunes.com/dtds/podcast-1.0.dtd": .itunes, "http://www.itunes.com/dtds/podcast-1.0": .itunes,
        "http://itunes.com/dtds/podcast-1.0.dtd": .itunes, "http://example.com/dtds/podcast-1.0.dtd": .itunes,
        "http://www.georss.org/georss": .georss, "http://www.georss.org/georss/10": .georss,
        "http://www.opengis.net/gml": .gml, "http://www.w3.org/2003/01/geo/wgs84_pos": .geo,
        "http://podcastindex.org/namespace/1.0": .podcast,
        "http://github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md": .podcast,
        "http://www.w3.org/1999/xhtml": .xhtml, "http://www.w3.org/tr/rec-html40": .xhtml,
        "http://backend.userland.com/creativecommonsrssmodule": .cc,
        "http://cyber.law.harvard.edu/rss/creativecommonsrssmodule.html": .cc, "http://web.resource.org/cc": .cc,
        "http://creativecommons.org/ns": .cc, "http://webns.net/mvcb": .admin,
        "http://rssnamespace.org/feedburner/ext/1.0": .feedburner,
        "http://www.google.com/schemas/play-podcasts/1.0": .googleplay,
        "http://www.sitemaps.org/schemas/sitemap/0.9": .sitemap, "http://www.google.com/schemas/sitemap/0.9": .sitemap,
        "http://www.google.com/schemas/sitemap/0.84": .sitemap, "http://www.google.com/schemas/sitemap-news/0.9": .news,
        "http://www.google.com/schemas/sitemap-image/1.1": .image, "http://www.w3.org/1999/xlink": .xlink,
        "http://purl.org/rss/modules/aggregation": .ag, "http://www.w3.org/xml/1998/namespace": .xml,
    ]

    private static let prefixes: [String: Namespace] = [
        "": .core, "rss": .core, "atom": .atom, "atom03": .atom, "atom10": .atom, "a10": .atom, "rdf": .rdf,
        "content": .content, "dc": .dc, "dcterms": .dcterms, "dct": .dcterms, "sy": .sy, "syn": .sy, "slash": .slash,
        "thr": .thr, "wfw": .wfw, "media": .media, "itunes": .itunes, "georss": .georss, "gml": .gml, "geo": .geo,
        "podcast": .podcast, "xhtml": .xhtml, "creativecommons": .cc, "cc": .cc, "admin": .admin,
        "feedburner": .feedburner, "googleplay": .googleplay, "news": .news, "image": .image,
    ]
}

extension String {
    /// Without `suffix`, where it ends so.
    fileprivate func trimmingSuffix(_ suffix: String) -> String {
        hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
    }
}
