/// Tells Vietnamese syllables from what merely has accents.
///
/// The language has some 7,000 syllables of a strict form: an initial, a rime of a short list, one tone, which stands on a fixed
/// vowel, and only two of the tones before a stop. A text read in a wrong encoding breaks these rules in nearly every word.
enum VietnameseSyllable {
    /// How Vietnamese a word is.
    enum Kind: Sendable {
        /// One of the words that make up half of all text.
        case common
        /// A syllable.
        case sound
        /// A syllable whose tone stands on another vowel than it should.
        case odd
        /// No syllable.
        case none
    }

    /// What `word` is, in NFC; case matters only where it changes within the word.
    static func kind(_ word: some Collection<Unicode.Scalar>) -> Kind {
        guard word.count <= 8 else { return .none }
        var letters: [VietnameseLetter] = []
        for scalar in word {
            guard let letter = VietnameseLetter.of(scalar) else { return .none }
            // "đẸp": no one writes so, and wrong encodings do.
            if letter.isUpper, let last = letters.last, !last.isUpper { return .none }
            letters.append(letter)
        }
        if letters.count > 2, letters[1].isUpper, letters.contains(where: { !$0.isUpper }) { return .none }
        return kind(letters)
    }

    private static func kind(_ letters: [VietnameseLetter]) -> Kind {
        guard letters.count(where: { $0.tone != .level }) <= 1, let split = parts(letters) else { return .none }
        let rime = text(letters[split...])
        guard rimes.contains(rime) else { return .none }
        let tone = letters.first { $0.tone != .level }?.tone ?? .level
        if let last = rime.last, "cpt".contains(last) || rime.hasSuffix("ch"), tone != .acute, tone != .dot {
            return .none
        }
        guard tone == .level || mayCarryTone(letters[split...]) else { return .odd }
        if common.contains(text(letters[...]) + "\(tone.rawValue)") { return .common }
        return .sound
    }

    /// Where the rime begins; nil where the initial is none of Vietnamese.
    private static func parts(_ letters: [VietnameseLetter]) -> Int? {
        guard let vowel = letters.firstIndex(where: \.isVowel) else { return nil }
        let start = text(letters[..<vowel])
        let first = letters[vowel].base
        let next = vowel + 1 < letters.count && letters[vowel + 1].isVowel ? letters[vowel + 1].base : nil
        if start == "q" { return first == "u" && next != nil ? vowel + 1 : nil }
        // "già" is gi-à, and "gìn" g-ìn.
        if start == "g", first == "i", next != nil, rimes.contains(text(letters[(vowel + 1)...])) { return vowel + 1 }
        let isFront = "eêiy".unicodeScalars.contains(first)
        switch start {
        case "c", "g", "ng": return !isFront || (start == "g" && first == "i") ? vowel : nil
        case "k", "gh", "ngh": return isFront ? vowel : nil
        default: return initials.contains(start) ? vowel : nil
        }
    }

    /// Whether the tone of a rime stands on the vowel that carries it; `oa`, `oe` and `uy` have it on either.
    private static func mayCarryTone(_ rime: ArraySlice<VietnameseLetter>) -> Bool {
        let vowels = rime.prefix(while: \.isVowel)
        guard let place = vowels.firstIndex(where: { $0.tone != .level }) else { return false }
        if let marked = vowels.lastIndex(where: { "ăâêôơư".unicodeScalars.contains($0.base) }) {
            return place == marked
        }
        switch vowels.count {
        case 1: return true
        case 2 where vowels.count < rime.count: return place == vowels.startIndex + 1
        case 2: return place == vowels.startIndex || ["oa", "oe", "uy"].contains(text(vowels))
        default: return place == vowels.startIndex + 1
        }
    }

    /// The letters without their tones.
    private static func text(_ letters: ArraySlice<VietnameseLetter>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: letters.lazy.map(\.base))
        return String(text)
    }

    private static let initials: Set<String> = [
        "", "b", "ch", "d", "đ", "h", "kh", "l", "m", "n", "nh", "p", "ph", "r", "s", "t", "th", "tr", "v", "x",
    ]

    private static let rimes = Set(
        """
        a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
        e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu
        iêc iêm iên iêng iêp iêt iêu yêm yên yêng yêt yêu êc êng
        o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet oi om on ong ooc oong op ot oc
        ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
        u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uôc uôi uôm uôn uông uôt uơ uy uya uych uyên uyêt uynh uyt uyn
        uyp uyu ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y ych ynh yt
        """.split { $0 == " " || $0 == "\n" }.map(String.init))

    /// The words that make up some half of all running text, by letters and number of tone.
    private static let common = Set(
        """
        và của là có các được cho trong không với một những người đã đến này để khi về từ theo ông tại nhiều năm đó vào ra
        cũng như công tác phát triển xã huyện tỉnh đồng thực hiện hội đảng ủy tổ chức quốc gia nhân dân chính phủ nước
        sản xuất kinh tế hành động đoàn thể việc bộ cấp nhà thành phố trường học sinh quyết định đầu tư tăng giảm giải pháp vấn đề
        trên dưới sau trước giữa hai ba bốn sáu bảy tám chín mười trăm nghìn triệu tỷ đồng đầu cuối lớn nhỏ mới cũ tốt
        chủ tịch bí thư phó giám đốc cán bộ lãnh đạo quản lý dự án chương trình kế hoạch mục tiêu nhiệm vụ kết quả chất lượng
        đời sống văn hóa hoá giáo dục y tế môi đất nông nghiệp thủy lợi thuỷ giao thông xây dựng bảo vệ an ninh quốc phòng
        thì mà nhưng nếu vì do bởi nên rất quá lại còn đang sẽ phải cần muốn biết làm nói thấy đi ở rồi nữa hơn nhất mỗi mọi
        tôi anh chị em bà cô chú bác cháu mẹ bố con gia đình ngày tháng giờ đêm sáng chiều tối hôm nay qua vừa mình họ
        lễ đại biểu tặng quà thăm hỏi chúc mừng kỷ niệm ngân sách thu chi doanh nghiệp hàng hóa thị giá đoạn số tiền
        """.split { $0 == " " || $0 == "\n" }.map { word in
            let letters = word.unicodeScalars.compactMap(VietnameseLetter.of)
            let tone = letters.first { $0.tone != .level }?.tone ?? .level
            return text(letters[...]) + "\(tone.rawValue)"
        })
}
