/// The meaning of an element in a feed, whatever its format calls it.
enum FeedElement: UInt8 {
    /// Nothing that we know.
    case unknown
    // What a document consists of.
    case rss, rdf, rss11, atomFeed, cdf, opml, urlset, sitemapIndex
    case channel, item, entry, outline, sitemapURL, sitemap, opmlHead, opmlBody
    // Texts and addresses.
    case title, link, description, summary, subtitle, content, encoded, body, id, guid, about
    case author, creator, contributor, publisher, editor, webMaster, owner
    case name, email, url, personURL
    case category, subject, keywords
    case published, updated, dcDate, created, expired, modified, lastBuildDate, validity, validityStart, validityEnd
    case language, rights, license, info, docs, rating, generator, errorReportsTo
    case image, logo, icon, width, height, cloud, textInput, textInputName
    case ttl, skipHours, hour, skipDays, day, updatePeriod, updateFrequency, newURL
    case comments, commentCount, commentsFeed, thread, enclosure, source, originalLink
    case itunesAuthor, itunesBlock, itunesExplicit, itunesKeywords, itunesTitle, itunesSubtitle, itunesSummary
    case itunesType, itunesImage, itunesOwner, itunesDuration, itunesEpisode, itunesSeason, itunesCategory
    case itunesComplete
    case mediaGroup, mediaContent, mediaThumbnail, mediaCredit, mediaTitle, mediaDescription, mediaRating
    case mediaKeywords, mediaPlayer
    case georssPoint, georssLine, georssPolygon, georssBox, geoLat, geoLong, gmlShape, gmlPositions, gmlWhere
    case location, lastModified, newsDate, newsTitle, newsName, newsLanguage, imageLocation
    case rdfItems
    /// Holds others, and says nothing itself.
    case wrapper

    /// What an element means; `namespace` and `name` (in lower case) are the document's.
    static func of(_ namespace: FeedVocabulary.Namespace, _ name: String) -> FeedElement {
        switch namespace {
        case .core, .atom: common[name] ?? .unknown
        case .rdf: name == "rdf" ? .rdf : name == "seq" || name == "li" ? .rdfItems : common[name] ?? .unknown
        case .content: name == "encoded" ? .encoded : name == "payload" ? .encoded : .unknown
        case .dc, .dcterms: dublinCore[name] ?? .unknown
        case .sy: name == "updateperiod" ? .updatePeriod : name == "updatefrequency" ? .updateFrequency : .unknown
        case .slash: name == "comments" ? .commentCount : .unknown
        case .thr: name == "in-reply-to" ? .thread : name == "total" ? .commentCount : .unknown
        case .wfw: name == "commentrss" || name == "commentsrss" ? .commentsFeed : .unknown
        case .media: media[name] ?? .unknown
        case .itunes: itunes[name] ?? .unknown
        case .georss:
            [
                "point": .georssPoint, "line": .georssLine, "polygon": .georssPolygon, "box": .georssBox,
                "where": .gmlWhere,
            ][name] ?? .unknown
        case .gml:
            [
                "point": .gmlShape, "linestring": .gmlShape, "polygon": .gmlShape, "envelope": .gmlShape,
                "pos": .gmlPositions, "poslist": .gmlPositions,
            ][name] ?? .unknown
        case .geo: name == "lat" ? .geoLat : name == "long" ? .geoLong : .unknown
        case .xhtml: name == "body" || name == "div" ? .body : .unknown
        case .cc: name == "license" ? .license : .unknown
        case .admin:
            name == "generatoragent" ? .generator : name == "errorreportsto" ? .errorReportsTo : .unknown
        case .feedburner:
            name == "origlink" ? .originalLink : name == "browserfriendly" ? .info : .unknown
        case .googleplay:
            [
                "author": .itunesAuthor, "description": .itunesSummary, "image": .itunesImage,
                "explicit": .itunesExplicit, "category": .itunesCategory,
            ][name] ?? .unknown
        case .sitemap: sitemaps[name] ?? .unknown
        case .news:
            [
                "publication_date": .newsDate, "title": .newsTitle, "name": .newsName, "language": .newsLanguage,
                "publication": .wrapper, "news": .wrapper, "keywords": .keywords,
            ][name] ?? .unknown
        case .image: name == "loc" ? .imageLocation : name == "image" ? .wrapper : .unknown
        case .podcast, .xlink, .ag, .xml, .other: .unknown
        }
    }

    private static let common: [String: FeedElement] = [
        "rss": .rss, "feed": .atomFeed, "channel": .channel, "item": .item, "entry": .entry, "opml": .opml,
        "urlset": .urlset, "sitemapindex": .sitemapIndex, "product": .item, "items": .rdfItems,
        "title": .title, "link": .link, "description": .description, "summary": .summary, "tagline": .subtitle,
        "subtitle": .subtitle, "content": .content, "content_encoded": .encoded, "fullitem": .encoded, "body": .body,
        "abstract": .description, "longdesc": .description,
        "id": .id, "guid": .guid, "author": .author, "creator": .creator, "contributor": .contributor,
        "publisher": .publisher, "managingeditor": .editor, "webmaster": .webMaster, "name": .name, "email": .email,
        "url": .url, "uri": .personURL, "homepage": .personURL, "category": .category, "categories": .unknown,
        "keywords": .keywords, "pubdate": .published, "published": .published, "issued": .published,
        "updated": .updated, "modified": .modified, "created": .created, "expirationdate": .expired,
        "expired": .expired, "lastbuilddate": .lastBuildDate, "language": .language, "copyright": .rights,
        "rights": .rights, "info": .info, "docs": .docs, "rating": .rating, "generator": .generator,
        "image": .image, "logo": .logo, "icon": .icon, "width": .width, "height": .height, "cloud": .cloud,
        "textinput": .textInput, "ttl": .ttl, "skiphours": .skipHours, "hour": .hour, "skipdays": .skipDays,
        "day": .day, "newlocation": .newURL, "comments": .comments, "enclosure": .enclosure, "source": .source,
        "outline": .outline, "license": .license, "date": .dcDate, "loc": .location, "lastmod": .lastModified,
        "sitemap": .sitemap, "head": .opmlHead, "thumbnail": .mediaThumbnail,
        "owner": .owner, "ownername": .owner, "datecreated": .created, "datemodified": .updated,
    ]

    private static let dublinCore: [String: FeedElement] = [
        "title": .title, "creator": .creator, "author": .creator, "subject": .subject, "description": .summary,
        "publisher": .publisher, "contributor": .contributor, "date": .dcDate, "language": .language,
        "rights": .rights, "issued": .published, "created": .created, "modified": .modified, "identifier": .unknown,
        "abstract": .summary, "valid": .validity, "license": .license,
    ]

    private static let media: [String: FeedElement] = [
        "group": .mediaGroup, "content": .mediaContent, "thumbnail": .mediaThumbnail, "credit": .mediaCredit,
        "title": .mediaTitle, "description": .mediaDescription, "rating": .mediaRating, "adult": .mediaRating,
        "keywords": .mediaKeywords, "category": .category, "text": .mediaDescription, "player": .mediaPlayer,
        "license": .license,
    ]

    private static let itunes: [String: FeedElement] = [
        "author": .itunesAuthor, "block": .itunesBlock, "explicit": .itunesExplicit, "keywords": .itunesKeywords,
        "title": .itunesTitle, "subtitle": .itunesSubtitle, "summary": .itunesSummary, "type": .itunesType,
        "episodetype": .itunesType, "image": .itunesImage, "link": .itunesImage, "owner": .itunesOwner,
        "name": .name, "email": .email, "duration": .itunesDuration, "episode": .itunesEpisode,
        "season": .itunesSeason, "category": .itunesCategory, "complete": .itunesComplete, "new-feed-url": .newURL,
    ]

    private static let sitemaps: [String: FeedElement] = [
        "urlset": .urlset, "sitemapindex": .sitemapIndex, "url": .sitemapURL, "sitemap": .sitemap, "loc": .location,
        "lastmod": .lastModified,
    ]
}
