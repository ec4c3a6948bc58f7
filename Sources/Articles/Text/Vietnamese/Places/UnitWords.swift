/// The words of a line, read from left to right for administrative units.
struct UnitWords {
    private let words: [Word]
    private var index = 0

    init(_ line: String) {
        words = Word.words(of: line)
    }

    var isAtEnd: Bool { index >= words.count }

    /// Goes on by a word.
    mutating func skip() { index += 1 }

    /// The unit that begins here, if one does, to go on behind it.
    mutating func next() -> AdministrativeUnit? {
        if let word = word(index), let unit = Provinces.shortForms.contains(word.key) ? Provinces.unit(word.key) : nil {
            index += 1
            return unit
        }
        guard let (kind, length) = unitWord(index) else { return nil }
        var start = index + length
        // The party's committee of a unit is named like it: Huyện ủy Bình Lục.
        if let word = word(start), word.key == "ủy" || word.key == "uỷ" { start += 1 }
        guard let (unit, end) = province(start, kind) ?? named(start, kind) else { return nil }
        index = end
        return unit
    }

    /// The province or the city of its rank that the line begins with, where a colon, a dash or a bracket parts it from the
    /// rest: `Lạng Sơn: Khởi công …`, `(Hà Nội) – Sáng 5/7 …`.
    func lead() -> AdministrativeUnit? {
        let start = unitWord(0).map { $0.length } ?? 0
        guard let (unit, end) = known(start), words.indices.contains(end), words[end].joint > .dot else { return nil }
        return unit
    }

    private func word(_ index: Int) -> Word? { words.indices.contains(index) ? words[index] : nil }

    /// The kind of unit that the words at `index` say, and how many they are.
    private func unitWord(_ index: Int) -> (kind: AdministrativeUnit.Kind, length: Int)? {
        guard let first = word(index), let second = word(index + 1), second.joint <= .dot else { return nil }
        switch (first.key, second.key) {
        case ("thành", "phố"), ("thành", "ủy"), ("thành", "uỷ"): return (.city, 2)
        case ("thị", "xã"), ("thị", "ủy"), ("thị", "uỷ"): return (.town, 2)
        case ("thị", "trấn"): return (.township, 2)
        case ("đặc", "khu"): return (.specialZone, 2)
        case ("tp", _): return (.city, 1)
        case ("tx", _): return (.town, 1)
        case ("tỉnh", _): return (.province, 1)
        case ("quận", _): return (.urbanDistrict, 1)
        case ("huyện", _): return (.district, 1)
        case ("phường", _): return (.ward, 1)
        // A cooperative, a news agency and a commune of Paris are no communes.
        case ("xã", _): return ["tác", "tấn", "công"].contains(word(index - 1)?.key) ? nil : (.commune, 1)
        case ("q", _) where second.joint == .dot: return (.urbanDistrict, 1)
        case ("h", _) where second.joint == .dot: return (.district, 1)
        case ("p", _) where second.joint == .dot: return (.ward, 1)
        default: return nil
        }
    }

    /// The province whose name begins at `start`, as the words before it call it.
    private func province(_ start: Int, _ kind: AdministrativeUnit.Kind) -> (AdministrativeUnit, Int)? {
        guard kind == .province || kind == .city, let (unit, end) = known(start), let first = word(start) else {
            return nil
        }
        if kind == .province || unit.kind == .city { return (unit, end) }
        // Provinces have capitals of their name; "thành phố hòa bình" is a city of peace.
        return first.isCapital ? (AdministrativeUnit(kind: .city, name: unit.name), end) : nil
    }

    private func known(_ start: Int) -> (AdministrativeUnit, Int)? {
        for count in stride(from: Provinces.mostWords, to: 0, by: -1) where start + count <= words.count {
            let run = words[start..<start + count]
            guard run.dropFirst().allSatisfy({ $0.joint <= .dash }) else { continue }
            if let unit = Provinces.unit(run.map(\.key).joined(separator: " ")) { return (unit, start + count) }
        }
        return nil
    }

    /// A unit by the capital letters of its name.
    private func named(_ start: Int, _ kind: AdministrativeUnit.Kind) -> (AdministrativeUnit, Int)? {
        guard kind != .province, let first = word(start) else { return nil }
        if kind == .urbanDistrict || kind == .ward, first.isNumber {
            return (AdministrativeUnit(kind: kind, name: first.text), start + 1)
        }
        var end = start
        while let word = word(end), word.isCapital, end == start || (word.joint == .space && unitWord(end) == nil) {
            end += 1
        }
        // Who heads a unit is often named behind it: "Bí thư Huyện ủy Văn Lâm Đỗ Minh An".
        if end - start > 3, let person = (start + 2..<end).first(where: { Self.surnames.contains(words[$0].key) }) {
            end = person
        }
        let run = words[start..<end]
        guard (1...4).contains(run.count), first.key.count > 1 else { return nil }
        let name = run.map { $0.isUpper ? $0.titled : $0.text }.joined(separator: " ")
        if Self.surnames.contains(first.key), run.count != 2, !Self.namedLikePersons.contains(name) { return nil }
        return (AdministrativeUnit(kind: kind, name: name), end)
    }

    private static let surnames: Set<String> = [
        "nguyễn", "trần", "lê", "phạm", "hoàng", "huỳnh", "phan", "vũ", "võ", "đặng", "bùi", "đỗ", "hồ", "ngô", "dương",
        "lý", "đinh", "đoàn", "trịnh", "trương", "lương", "mai", "đào", "tô", "tạ", "cao", "chu", "thái", "lưu",
    ]
    private static let namedLikePersons: Set<String> = ["Trần Văn Thời", "Dương Minh Châu", "Hoàng Su Phì", "Thái"]
}
