/// Who wrote an article, as the page prints it and split into its parts.
public struct Byline: Sendable, Equatable, Hashable, Codable {
    /// The line as printed: `Thanh Huyền - Đài truyền thanh`, `Tin, ảnh: Thanh Thúy`.
    public let printed: String
    /// The person or persons: `Thanh Huyền`.
    public let author: String?
    /// The organisation the person writes for: `Đài truyền thanh`.
    public let organisation: String?

    /// A byline whose parts have been told apart already.
    public init(printed: String, author: String?, organisation: String?) {
        self.printed = printed
        self.author = author
        self.organisation = organisation
    }
}
