import Foundation

/// The name of an archive's file: `feedgate-20240526T081500Z-00001.warc.gz`.
struct SegmentName: Equatable {
    let text: String
    /// When its first record was written.
    let began: Date

    init(began: Date, serial: Int) {
        let moment = Timestamp.text(began).filter { $0 != "-" && $0 != ":" }
        let digits = String(serial)
        text = "feedgate-\(moment)-\(String(repeating: "0", count: max(0, 5 - digits.count)))\(digits).warc.gz"
        self.began = began
    }

    /// Nil for other files.
    init?(_ text: String) {
        let parts = text.split(separator: "-")
        guard parts.count == 3, parts[0] == "feedgate", parts[2].hasSuffix(".warc.gz"), parts[1].utf8.count == 16 else {
            return nil
        }
        var moment = Array(parts[1])
        for (place, mark) in [(13, ":"), (11, ":"), (6, "-"), (4, "-")] { moment.insert(Character(mark), at: place) }
        guard let date = try? Date(String(moment), strategy: .iso8601) else { return nil }
        self.text = text
        began = date
    }

    /// The archive's files, the oldest first.
    static func all(in folder: String) -> [SegmentName] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.compactMap(SegmentName.init).sorted { $0.text < $1.text }
    }
}
