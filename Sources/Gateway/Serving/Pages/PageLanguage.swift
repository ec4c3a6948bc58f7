/// A language that the pages are written in.
enum PageLanguage: String, CaseIterable {
    case vi, en

    /// What the reader chose on a page, else what the browser asks for.
    init(_ request: WebRequest) {
        if let chosen = request.cookie("lang").flatMap(Self.init) {
            self = chosen
        } else {
            // English stands first: it wins where the browser says nothing.
            let offers: [PageLanguage] = [.en, .vi]
            self =
                Negotiation.best(request.fields[.acceptLanguage], of: offers.map(\.rawValue)).map { offers[$0] } ?? .en
        }
    }

    /// Its name in itself.
    var name: String { self == .vi ? "Tiếng Việt" : "English" }

    /// A number with its thousands told apart.
    func number(_ number: Int) -> String {
        var digits = String(number.magnitude)
        var groups: [String] = []
        while digits.count > 3 {
            groups.insert(String(digits.suffix(3)), at: 0)
            digits = String(digits.dropLast(3))
        }
        groups.insert(digits, at: 0)
        return (number < 0 ? "−" : "") + groups.joined(separator: self == .vi ? "." : ",")
    }

    /// A day such as `2024-05-26`, as people write it.
    func day(_ iso: some StringProtocol) -> String {
        let parts = iso.prefix(10).split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3, (1...12).contains(parts[1]) else { return String(iso) }
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        return self == .vi ? "\(parts[2])/\(parts[1])/\(parts[0])" : "\(parts[2]) \(months[parts[1] - 1]) \(parts[0])"
    }

    /// A moment in UTC such as `2024-05-26T07:00:00Z`, as people write it.
    func moment(_ iso: String) -> String {
        guard iso.utf8.count >= 16 else { return day(iso) }
        let time = String(iso.dropFirst(11).prefix(5))
        return self == .vi ? "\(time) UTC, \(day(iso))" : "\(day(iso)), \(time) UTC"
    }

    /// How long ago something was.
    func ago(_ seconds: Int) -> String {
        let (count, unit): (Int, Int) =
            switch max(0, seconds) {
            case ..<60: (0, 0)
            case ..<3_600: (seconds / 60, 1)
            case ..<86_400: (seconds / 3_600, 2)
            default: (seconds / 86_400, 3)
            }
        switch self {
        case .vi: return unit == 0 ? "vừa xong" : "\(count) \(["", "phút", "giờ", "ngày"][unit]) trước"
        case .en:
            let name = ["", "minute", "hour", "day"][unit]
            return unit == 0 ? "just now" : "\(count) \(name)\(count == 1 ? "" : "s") ago"
        }
    }
}
