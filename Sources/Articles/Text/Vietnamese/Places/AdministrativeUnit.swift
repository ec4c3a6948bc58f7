/// A unit of Vietnam's administration, which every writer abbreviates in another way.
///
///     H. Bình Lục, HUYỆN BÌNH LỤC    Huyện Bình Lục
///     TP.HCM, Tp Hồ Chí Minh         Thành phố Hồ Chí Minh
struct AdministrativeUnit: Hashable {
    /// What a unit is; the raw value is its full name.
    ///
    /// Districts were abolished in July 2025, their articles were not.
    enum Kind: String, CaseIterable {
        case province = "Tỉnh"
        case city = "Thành phố"
        case urbanDistrict = "Quận"
        case district = "Huyện"
        case town = "Thị xã"
        case township = "Thị trấn"
        case ward = "Phường"
        case commune = "Xã"
        case specialZone = "Đặc khu"
    }

    let kind: Kind
    let name: String

    /// The full name.
    var text: String { "\(kind.rawValue) \(name)" }

    /// The unit that `text` names, and nothing else; nil where it says more, or something else.
    ///
    /// "Xã hội" and "thành phố thông minh" are none: a name has capital letters, if it is not that of a province.
    init?(_ text: String) {
        guard text.utf8.count <= 80 else { return nil }
        var words = UnitWords(text)
        guard let unit = words.next(), words.isAtEnd else { return nil }
        self = unit
    }

    init(kind: Kind, name: String) {
        self.kind = kind
        self.name = name
    }

    /// The province with which a line begins, as datelines and headlines name it: `Lạng Sơn: …`, `(Hà Nội) – …`.
    static func leading(_ line: String) -> AdministrativeUnit? { UnitWords(String(line.prefix(60))).lead() }

    /// The units that a line speaks of, in its order, each once.
    ///
    ///     Ban Thường vụ Tỉnh ủy làm việc với Huyện ủy Bình Lục     Huyện Bình Lục
    ///     Chủ tịch UBND huyện Nguyễn Văn An tiếp công dân          none: that is a person
    static func named(in line: String) -> [AdministrativeUnit] {
        guard line.utf8.count <= 600 else { return [] }
        var words = UnitWords(line)
        var found: [AdministrativeUnit] = []
        while !words.isAtEnd {
            if let unit = words.next() {
                if !found.contains(unit) { found.append(unit) }
            } else {
                words.skip()
            }
        }
        return found
    }
}
