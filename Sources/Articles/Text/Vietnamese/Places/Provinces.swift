/// The provinces and the cities of their rank, those of today and those that went up in others in July 2025.
enum Provinces {
    /// The unit of a name as it stands alone, in any case and either style of tone marks: `hà nội`, `Khánh Hoà`, `TPHCM`.
    static func unit(_ name: String) -> AdministrativeUnit? { byKey[key(name)] }

    /// The most words a name has.
    static let mostWords = 5

    /// Names in one word that say what they are.
    static let shortForms: Set<String> = ["tphcm", "brvt"]

    private static let cities = ["Hà Nội", "Hải Phòng", "Huế", "Đà Nẵng", "Cần Thơ", "Hồ Chí Minh"]

    private static let provinces = [
        "An Giang", "Bà Rịa – Vũng Tàu", "Bạc Liêu", "Bắc Giang", "Bắc Kạn", "Bắc Ninh", "Bến Tre", "Bình Dương",
        "Bình Định", "Bình Phước", "Bình Thuận", "Cà Mau", "Cao Bằng", "Đắk Lắk", "Đắk Nông", "Điện Biên", "Đồng Nai",
        "Đồng Tháp", "Gia Lai", "Hà Giang", "Hà Nam", "Hà Tây", "Hà Tĩnh", "Hải Dương", "Hậu Giang", "Hòa Bình",
        "Hưng Yên", "Khánh Hòa", "Kiên Giang", "Kon Tum", "Lai Châu", "Lạng Sơn", "Lào Cai", "Lâm Đồng", "Long An",
        "Nam Định", "Nghệ An", "Ninh Bình", "Ninh Thuận", "Phú Thọ", "Phú Yên", "Quảng Bình", "Quảng Nam", "Quảng Ngãi",
        "Quảng Ninh", "Quảng Trị", "Sóc Trăng", "Sơn La", "Tây Ninh", "Thái Bình", "Thái Nguyên", "Thanh Hóa",
        "Thừa Thiên Huế", "Tiền Giang", "Trà Vinh", "Tuyên Quang", "Vĩnh Long", "Vĩnh Phúc", "Yên Bái",
    ]

    /// Other spellings and what headlines shorten.
    private static let others = [
        "hcm": "Hồ Chí Minh", "tphcm": "Hồ Chí Minh", "tp hcm": "Hồ Chí Minh", "tp hồ chí minh": "Hồ Chí Minh",
        "sài gòn": "Hồ Chí Minh", "brvt": "Bà Rịa – Vũng Tàu", "br vt": "Bà Rịa – Vũng Tàu",
        "tt huế": "Thừa Thiên Huế", "bắc cạn": "Bắc Kạn", "đắc lắc": "Đắk Lắk", "đăk lăk": "Đắk Lắk",
        "đắc nông": "Đắk Nông", "đăk nông": "Đắk Nông", "kontum": "Kon Tum", "công tum": "Kon Tum",
    ]

    private static let byKey: [String: AdministrativeUnit] = {
        var units: [String: AdministrativeUnit] = [:]
        for name in cities { units[key(name)] = AdministrativeUnit(kind: .city, name: name) }
        for name in provinces { units[key(name)] = AdministrativeUnit(kind: .province, name: name) }
        for (other, name) in others { units[key(other)] = units[key(name)] }
        return units
    }()

    /// Lower case, old tone marks, words parted by one space and by nothing else.
    private static func key(_ name: String) -> String {
        ToneMarks.old.applied(to: name.lowercased()).split { " -–—.".contains($0) }.joined(separator: " ")
    }
}
