/// What a corpus release consists of and how it was made, for programs; `manifest.json`.
///
/// It holds nothing that differs between two builds from the same articles: no time of the build, no path, no host.
public struct ReleaseManifest: Sendable, Equatable, Codable {
    /// One file of articles.
    public struct Shard: Sendable, Equatable, Codable {
        /// The path within the release: `data/train-00000.jsonl.gz`.
        public var path: String
        /// The part it belongs to: `train`.
        public var part: String
        /// 1 for the release as it was first built; each `--since last` adds one.
        public var build: Int
        /// Articles in it.
        public var articles: Int
        /// Its size.
        public var bytes: Int
        /// SHA-256 of the file, in lower-case hexadecimal.
        public var sha256: String
        /// Its size before compression.
        public var contentBytes: Int
        /// SHA-256 before compression: the same whatever library compresses.
        public var contentSHA256: String

        /// A shard.
        public init(
            path: String, part: String, build: Int, articles: Int, bytes: Int, sha256: String, contentBytes: Int,
            contentSHA256: String
        ) {
            self.path = path
            self.part = part
            self.build = build
            self.articles = articles
            self.bytes = bytes
            self.sha256 = sha256
            self.contentBytes = contentBytes
            self.contentSHA256 = contentSHA256
        }
    }

    /// A source whose articles are in it.
    public struct Source: Sendable, Equatable, Codable {
        /// Its id.
        public var id: String
        /// What people call it.
        public var name: String
        /// Where it is; none for a folder of saved pages.
        public var addresses: [String]
        /// What its keeper has noted about the right to use its texts.
        public var licence: String?

        /// A source.
        public init(id: String, name: String, addresses: [String], licence: String? = nil) {
            self.id = id
            self.name = name
            self.addresses = addresses
            self.licence = licence
        }
    }

    /// What was left out, and why.
    public struct Removed: Sendable, Equatable, Codable {
        /// Articles whose text another article has, letter by letter but for case, marks and spaces.
        public var exactDuplicates = 0
        /// Articles whose text is nearly that of another one.
        public var nearDuplicates = 0
        /// Articles that the store knows for copies of others, where those were not wanted.
        public var knownCopies: Int?

        /// Nothing left out.
        public init() {}
    }

    /// The version of this form.
    public var version = 1
    /// What made it: `feedgate 0.1.0`.
    public var tool: String
    /// What people call the release.
    public var title: String
    /// The format of the shards: `jsonl`.
    public var format: String
    /// The fields of each article, where the format has fields.
    public var fields: [String]
    /// How articles were selected: option and value.
    public var selection: [String: String]
    /// How texts were changed: option and value.
    public var style: [String: String]
    /// The parts in the order in which their shares are laid out.
    public var parts: [CorpusSplit.Part]
    /// From this similarity on articles were taken for nearly alike; nil where those were kept.
    public var nearDuplicateThreshold: Double?
    /// Whether articles with the same text were left out.
    public var exactDuplicatesRemoved: Bool
    /// How often articles were added to it.
    public var builds = 1
    /// Articles that were released before and stand in a later shard again, edited.
    public var superseded = 0
    /// What was left out.
    public var removed = Removed()
    /// The sources.
    public var sources: [Source] = []
    /// What is known to be missing, in plain words.
    public var knownGaps: [String] = []
    /// The files of articles.
    public var shards: [Shard] = []
    /// What it consists of.
    public var statistics = CorpusStatistics()

    /// A release without articles.
    public init(
        tool: String, title: String, format: String, fields: [String], selection: [String: String],
        style: [String: String], parts: [CorpusSplit.Part], nearDuplicateThreshold: Double?,
        exactDuplicatesRemoved: Bool
    ) {
        self.tool = tool
        self.title = title
        self.format = format
        self.fields = fields
        self.selection = selection
        self.style = style
        self.parts = parts
        self.nearDuplicateThreshold = nearDuplicateThreshold
        self.exactDuplicatesRemoved = exactDuplicatesRemoved
    }
}
