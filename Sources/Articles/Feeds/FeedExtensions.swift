/// What Apple's podcast elements say of a feed or an episode.
public struct FeedPodcast: Sendable, Equatable {
    /// Who speaks.
    public var author: String?
    /// Whether it wants to be left out of the directory.
    public var block: Bool?
    /// Whether it is for grown-ups only.
    public var explicit: Bool?
    /// Words to find it by.
    public var keywords: [String] = []
    /// The title without number and show.
    public var title: String?
    /// A line about it.
    public var subtitle: String?
    /// A paragraph about it.
    public var summary: String?
    /// `episodic` or `serial`; for an episode `full`, `trailer` or `bonus`.
    public var type: String?
    /// Its image.
    public var image: String?
    /// The owner's name.
    public var ownerName: String?
    /// The owner's address for mail.
    public var ownerEmail: String?
    /// How long the episode is, as it is written.
    public var duration: String?
    /// The number of the episode.
    public var episode: Int?
    /// The number of the season.
    public var season: Int?
}

/// What Media RSS says of an entry.
public struct FeedMedia: Sendable, Equatable {
    /// One file.
    public struct Content: Sendable, Equatable {
        /// Where it is.
        public var url: String?
        /// Media type.
        public var type: String?
        /// `image`, `audio`, `video`, `document` or `executable`.
        public var medium: String?
        /// Width in pixels.
        public var width: Int?
        /// Height in pixels.
        public var height: Int?
        /// Size in bytes.
        public var fileSize: Int?
        /// How long it plays, in seconds.
        public var duration: Int?

        /// Whether it is an image, by its medium, its type, or the ending of its address.
        var isImage: Bool {
            if let medium { return medium == "image" }
            if let type { return type.hasPrefix("image") }
            let path = (url ?? "").prefix { $0 != "?" && $0 != "#" }.lowercased()
            return [".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg"].contains { path.hasSuffix($0) }
        }
    }

    /// The files.
    public var contents: [Content] = []
    /// Small images of them.
    public var thumbnails: [Content] = []
    /// Who made them.
    public var credits: [String] = []
    /// What they are called.
    public var title: String?
    /// What is in them.
    public var description: String?
    /// Who may see them.
    public var rating: String?
    /// Words to find them by.
    public var keywords: String?
}

/// A place on Earth, in degrees (GeoRSS, W3C geo).
public struct FeedPlace: Sendable, Equatable {
    /// The kinds of places.
    public enum Kind: String, Sendable {
        case point = "Point"
        case line = "LineString"
        case polygon = "Polygon"
        case box = "Box"
    }

    /// A pair of degrees.
    public struct Point: Sendable, Equatable {
        /// East of Greenwich.
        public var longitude: Double
        /// North of the equator.
        public var latitude: Double
    }

    /// What kind of place it is.
    public var kind: Kind
    /// The points it is made of.
    public var points: [Point]
}
