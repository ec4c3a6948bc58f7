import Testing

@testable import Articles

@Suite struct AdministrativeUnitTests {
    @Test(arguments: [
        ("TP.HCM", "Thành phố Hồ Chí Minh"), ("TPHCM", "Thành phố Hồ Chí Minh"),
        ("tp hồ chí minh", "Thành phố Hồ Chí Minh"),
        ("TP. Hà Nội", "Thành phố Hà Nội"), ("tỉnh lạng sơn", "Tỉnh Lạng Sơn"), ("TỈNH KHÁNH HOÀ", "Tỉnh Khánh Hòa"),
        ("Tỉnh Bà Rịa - Vũng Tàu", "Tỉnh Bà Rịa – Vũng Tàu"), ("H. Bình Lục", "Huyện Bình Lục"),
        ("HUYỆN BÌNH LỤC", "Huyện Bình Lục"), ("Q.1", "Quận 1"), ("Phường 12", "Phường 12"),
        ("TX. Bỉm Sơn", "Thị xã Bỉm Sơn"),
        ("Thị trấn Chợ Mới", "Thị trấn Chợ Mới"), ("huyện Cư M'gar", "Huyện Cư M'gar"),
        ("đặc khu Phú Quốc", "Đặc khu Phú Quốc"),
        ("TP Thái Bình", "Thành phố Thái Bình"), ("Huyện Trần Văn Thời", "Huyện Trần Văn Thời"),
    ])
    func aNameIsWrittenInFull(_ given: String, _ full: String) {
        #expect(AdministrativeUnit(given)?.text == full)
    }

    @Test(arguments: [
        "Hà Nội", "xã hội", "Xã hội", "thành phố thông minh", "thành phố hòa bình", "tỉnh táo", "huyện", "Tin tức", "",
        "huyện Bình Lục hôm nay", "Thông tấn xã Việt Nam", "Tỉnh Xa Lạ", "P.V",
    ])
    func whatIsNoUnitStays(_ text: String) {
        #expect(AdministrativeUnit(text) == nil)
    }

    @Test(arguments: [
        ("Ban Thường vụ Tỉnh ủy làm việc với Ban Thường vụ Huyện ủy Bình Lục", ["Huyện Bình Lục"]),
        (
            "Bí thư Huyện ủy Văn Lâm Đỗ Minh An thăm xã Chỉ Đạo, tỉnh Hưng Yên",
            ["Huyện Văn Lâm", "Xã Chỉ Đạo", "Tỉnh Hưng Yên"]
        ),
        ("Chủ tịch UBND tỉnh Nguyễn Văn An tiếp công dân huyện Nguyễn Thị Bình", []),
        ("Hợp tác xã Bình Minh và Thông tấn xã Việt Nam ký kết", []),
        ("UBND HUYỆN BÌNH LỤC TỔ CHỨC HỘI NGHỊ TỔNG KẾT NĂM", []),
        ("Cháy chợ ở TP.HCM, TPHCM hỗ trợ tiểu thương quận 3", ["Thành phố Hồ Chí Minh", "Quận 3"]),
    ])
    func unitsAreFoundInALine(_ line: String, _ units: [String]) {
        #expect(AdministrativeUnit.named(in: line).map(\.text) == units)
    }

    @Test(arguments: [
        ("Lạng Sơn: Khởi công đường mới", "Tỉnh Lạng Sơn"), ("(Hà Nội) – Sáng 5/7, thành phố họp", "Thành phố Hà Nội"),
        ("HÀ NỘI - Sáng 5/7, thành phố họp", "Thành phố Hà Nội"), ("TP.HCM: Mưa lớn", "Thành phố Hồ Chí Minh"),
        ("Hòa Bình (TTXVN) – Mưa", "Tỉnh Hòa Bình"),
    ])
    func aLineMayBeginWithAProvince(_ line: String, _ unit: String) {
        #expect(AdministrativeUnit.leading(line)?.text == unit)
    }

    @Test(arguments: ["Lạng Sơn khởi công đường mới", "Hòa bình cho mọi người: thông điệp", "Tin: Lạng Sơn", ""])
    func aLineWithoutLeadHasNone(_ line: String) {
        #expect(AdministrativeUnit.leading(line) == nil)
    }
}
