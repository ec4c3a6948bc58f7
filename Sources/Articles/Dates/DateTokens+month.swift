extension DateTokens {
    /// The month that begins at a token, and the token after it.
    ///
    ///     March      märz      tháng 3      Tháng Năm      tháng mười một
    func month(_ index: Int) -> (month: Int, end: Int)? {
        guard let word = word(index) else { return nil }
        guard word == "tháng" else { return MonthNames.month(word).map { ($0, index + 1) } }
        if let number = number(index + 1), (1...12).contains(number) { return (number, index + 2) }
        guard let first = self.word(index + 1), let month = Self.vietnamese[first] else { return nil }
        if month == 10, let second = self.word(index + 2), let unit = ["một": 1, "hai": 2][second] {
            return (10 + unit, index + 3)
        }
        return (month, index + 2)
    }

    /// Months have no names in Vietnamese but their numbers, and the first and the last a second one.
    private static let vietnamese = [
        "một": 1, "giêng": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8,
        "chín": 9, "mười": 10, "chạp": 12,
    ]
}
