/// Podcasts, media and places.
extension XMLFeedReader {
    /// `old` with what a podcast element says; nil where the element is none of a podcast.
    mutating func podcast(_ frame: Frame, _ old: FeedPodcast?) -> FeedPodcast? {
        var podcast = old ?? FeedPodcast()
        switch frame.element {
        case .itunesBlock: podcast.block = raw(frame).flatMap { FeedNumber.bool($0) }
        case .itunesExplicit: podcast.explicit = raw(frame).flatMap { FeedNumber.bool($0) }
        case .itunesKeywords:
            podcast.keywords = (line(frame) ?? "").split(separator: ",").map { String($0).trimmingEnds }
        case .itunesTitle: podcast.title = plain(frame)
        case .itunesSubtitle: podcast.subtitle = plain(frame)
        case .itunesSummary: podcast.summary = html(frame)
        case .itunesType: podcast.type = line(frame)
        case .itunesDuration: podcast.duration = line(frame)
        case .itunesEpisode: podcast.episode = number(frame)
        case .itunesSeason: podcast.season = number(frame)
        case .itunesImage: podcast.image = podcast.image ?? address(frame)
        default: return nil
        }
        return podcast
    }

    /// An image by its address.
    mutating func image(_ element: FeedElement, _ url: String, _ outer: Scope) {
        switch (element, outer) {
        case (.itunesImage, .item):
            var podcast = item.podcast ?? FeedPodcast()
            podcast.image = url
            item.podcast = podcast
        case (.image, .item), (.logo, .item), (.icon, .item): item.image = item.image ?? url
        case (.itunesImage, .feed):
            var podcast = feed.podcast ?? FeedPodcast()
            podcast.image = url
            feed.podcast = podcast
        case (.logo, .feed): feed.icon = url
        case (.icon, .feed): feed.favicon = url
        case (.image, .feed):
            var image = feed.image ?? FeedImage()
            image.url = image.url ?? url
            feed.image = image
        default: break
        }
    }

    mutating func media(_ element: FeedElement, _ outer: Scope) {
        let content = FeedMedia.Content(
            url: address("URL", base: base), type: scanner.attribute("TYPE")?.trimmingEnds.nonEmpty,
            medium: scanner.attribute("MEDIUM")?.trimmingEnds.nonEmpty,
            width: scanner.attribute("WIDTH").flatMap(FeedNumber.int),
            height: scanner.attribute("HEIGHT").flatMap(FeedNumber.int),
            fileSize: scanner.attribute("FILESIZE").flatMap(FeedNumber.int),
            duration: scanner.attribute("DURATION").flatMap(FeedNumber.int))
        if outer == .feed, element != .mediaPlayer {
            if let url = content.url, element == .mediaThumbnail || content.isImage { mediaImage = mediaImage ?? url }
            return
        }
        guard outer == .item else { return }
        var media = takeMedia()
        if media.contents.count + media.thumbnails.count < FeedLimits.listed {
            if element == .mediaThumbnail { media.thumbnails.append(content) } else { media.contents.append(content) }
        }
        item.media = media
    }

    mutating func mediaText(_ frame: Frame) {
        var media = takeMedia()
        switch frame.element {
        case .mediaTitle: media.title = media.title ?? plain(frame)
        case .mediaDescription: media.description = media.description ?? html(frame)
        case .mediaCredit: if let credit = line(frame) { media.credits.append(credit) }
        case .mediaRating: media.rating = line(frame)
        case .mediaKeywords: media.keywords = line(frame)
        default: break
        }
        item.media = media == FeedMedia() ? nil : media
    }

    /// The media of the item, which are no longer there: what two hold is copied when it grows.
    private mutating func takeMedia() -> FeedMedia {
        let media = item.media ?? FeedMedia()
        item.media = nil
        return media
    }

    mutating func place(_ frame: Frame, inItem: Bool) {
        guard let text = raw(frame), let found = FeedPlaceText.place(frame.element, text, shape: shape) else { return }
        var place = found
        switch frame.element {
        case .geoLat:
            latitude = found.points.first?.latitude
        case .geoLong:
            longitude = found.points.first?.latitude
        default: break
        }
        if frame.element == .geoLat || frame.element == .geoLong {
            guard let latitude, let longitude else { return }
            place = FeedPlace(kind: .point, points: [.init(longitude: longitude, latitude: latitude)])
            self.latitude = nil
            self.longitude = nil
        }
        if inItem { item.place = place } else { feed.place = place }
    }

    /// The shape of GML that is open.
    private var shape: FeedPlace.Kind {
        for frame in frames.reversed() where frame.element == .gmlShape {
            switch shapeName {
            case "linestring": return .line
            case "polygon": return .polygon
            case "envelope": return .box
            default: return .point
            }
        }
        return .point
    }
}

/// Coordinates as GeoRSS and GML write them: latitude first.
enum FeedPlaceText {
    static func place(_ element: FeedElement, _ text: String, shape: FeedPlace.Kind) -> FeedPlace? {
        let numbers = text.prefix(100_000).split(whereSeparator: { $0.isWhitespace || $0 == "," }).map { Double($0) }
        guard !numbers.contains(where: { $0.map { !$0.isFinite } ?? true }) else { return nil }
        let values = numbers.compactMap { $0 }
        if element == .geoLat || element == .geoLong {
            return values.first.map { FeedPlace(kind: .point, points: [.init(longitude: 0, latitude: $0)]) }
        }
        let kind: FeedPlace.Kind
        switch element {
        case .georssPoint: kind = .point
        case .georssLine: kind = .line
        case .georssPolygon: kind = .polygon
        case .georssBox: kind = .box
        case .gmlPositions: kind = shape
        default: return nil
        }
        guard values.count >= 2, values.count % 2 == 0 else { return nil }
        let points = stride(from: 0, to: values.count, by: 2).map {
            FeedPlace.Point(longitude: values[$0 + 1], latitude: values[$0])
        }
        return FeedPlace(kind: kind, points: points)
    }
}
