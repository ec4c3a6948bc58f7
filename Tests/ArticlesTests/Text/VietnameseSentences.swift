/// Sentences about nothing that happened, as many as are asked for, always the same ones.
enum VietnameseSentences {
    /// The first `count` of them, from short to long.
    static func first(_ count: Int) -> [String] {
        var random = SteppedNumbers()
        return (0..<count).map { index in
            var sentence = pick(index.isMultiple(of: 5) ? short : long, &random)
            while let open = sentence.firstIndex(of: "{"), let close = sentence.firstIndex(of: "}") {
                let key = sentence[sentence.index(after: open)..<close]
                sentence.replaceSubrange(open...close, with: pick(words[String(key)] ?? ["…"], &random))
            }
            return sentence.prefix(1).uppercased() + sentence.dropFirst()
        }
    }

    private static func pick(_ list: [String], _ random: inout SteppedNumbers) -> String {
        list[random.next(below: list.count)]
    }

    private static let short = [
        "{who} đã về {place}.", "ở đây {what} rất tốt.", "{who} nói gì?", "trời mưa suốt đêm ở {place}.",
        "{what}: còn nhiều khó khăn.",
        "anh ấy yêu quê hương.", "Ủy ban họp chiều nay.", "ĐỔI MỚI Ở {caps}", "giá {crop} tăng.",
        "Ông Đỗ Văn Ổn kể chuyện cũ.",
    ]
    private static let long = [
        "sáng {day}, {who} cùng đoàn công tác của tỉnh đã đến {place} để {act} {what}.",
        "theo {who}, việc {act} {what} ở {place} phải xong trước ngày {day}; nếu chậm, chủ đầu tư chịu phạt.",
        "“{what} là việc của mỗi gia đình,” {who} nói – rồi cười.",
        "{place} vừa {act} {what}, với số tiền {money} tỷ đồng.",
        "bà con {place} trồng {crop} trên {money} héc-ta đất bãi, mỗi vụ thu lãi hàng chục triệu đồng.",
        "HỘI NGHỊ {caps} BÀN VỀ {caps2} NĂM 2024",
        "nhờ {what}, những mảnh ruộng bỏ hoang của {place} nay xanh tốt trở lại.",
        "chị Nguyễn Thị Lụa – người {place} – bảo: “Cứ {act} {what} đã, rồi mới tính chuyện bán {crop}”.",
        "quỹ khuyến học {place} trao {money} suất học bổng cho các cháu mồ côi, khuyết tật, nghèo vượt khó…",
        "tuyến đường qua {place} hư hỏng nặng, {who} yêu cầu sửa ngay trong tháng này.",
    ]
    private static let words: [String: [String]] = [
        "who": [
            "ông Trần Đình Khuê", "đồng chí Bí thư Huyện ủy", "bà Lò Thị Ún", "Chủ tịch UBND xã",
            "cô giáo Hoàng Mỹ Duyên",
            "anh Vừ A Sửu", "đội trưởng dân phòng", "bác sĩ Phùng Quý Thuỷ", "thượng úy Đặng Hữu Nghĩa", "cụ Kỳ",
        ],
        "place": [
            "xã Suối Ngổ", "huyện Đồng Rợp", "thị trấn Bằng Lãng", "bản Khuổi Nặm", "phường Vĩnh Ngạn", "thôn Ngoài",
            "ấp Rạch Ổi",
            "hợp tác xã Thửa Ruộng", "làng gốm Gò Sỏi", "bờ kênh Mương Khế",
        ],
        "what": [
            "nước sạch", "phong trào đọc sách", "chuyển đổi số", "lớp học nghề mộc", "tủ thuốc y tế thôn bản",
            "đê bao chống lũ",
            "chợ phiên vùng cao", "quy hoạch rừng phòng hộ", "nhà văn hoá", "thủ tục hành chính một cửa",
        ],
        "act": [
            "khảo sát", "nghiệm thu", "khởi công", "tổng kết", "ký kết", "gỡ vướng mắc cho", "đẩy mạnh", "kiểm tra",
            "thẩm định", "mở rộng",
        ],
        "crop": [
            "bưởi", "lúa nếp", "khoai sọ", "quế", "chè Shan tuyết", "dưa lưới", "ngô lai", "sắn", "mía tím", "ổi lê",
        ],
        "day": ["12-3", "24/5", "7.9.2023", "thứ Sáu", "mùng 1 Tết", "30/4"],
        "money": ["3", "18", "45", "120", "2.500"],
        "caps": ["TỈNH HÀ SƠN", "XÃ ĐẠI ĐỒNG", "THỊ XÃ CỬA ÔNG", "ỦY BAN MẶT TRẬN", "ĐẢNG BỘ HUYỆN"],
        "caps2": ["PHÁT TRIỂN DU LỊCH", "NƯỚC SẠCH", "CHUYỂN ĐỔI SỐ", "GIẢM NGHÈO", "BẢO VỆ RỪNG"],
    ]
}

/// Numbers that look random and are the same in every run.
struct SteppedNumbers {
    private var state: UInt64 = 20_240_526

    mutating func next(below limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(limit))
    }
}
