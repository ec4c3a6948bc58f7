/// Drops the file names of images, which are left where a page's text is copied.
///
///     IMG_0037.jpg
///
/// Seen in `seeds/ha-nam-binh-luc`.
struct ImageName: LineRule {
    private static let endings = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".bmp", ".jfif"]

    func drops(_ line: RuleLine, _ place: Place) -> Bool { Self.isImageName(line.text) }

    /// Whether a line is the name of an image file and nothing else.
    static func isImageName(_ line: String) -> Bool {
        guard line.utf8.count <= 160, line.utf8.last.map({ $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }) == true,
            line.utf8.suffix(6).contains(UInt8(ascii: "."))
        else { return false }
        let lower = line.lowercased()
        guard let ending = endings.first(where: { lower.hasSuffix($0) }) else { return false }
        let name = lower.dropLast(ending.count)
        // A file name: no sentence before the ending.
        return !name.isEmpty && name.split(separator: " ").count <= 6 && !name.contains(". ") && !name.contains(", ")
    }
}
