/// Drops the portal's own imprint.
///
///     © 2024 Cổng thông tin điện tử huyện …
///     Bản quyền thuộc về …
struct CopyrightLine: LineRule {
    private static let beginnings = [
        "©", "(c) ", "copyright ", "bản quyền thuộc", "bản quyền ©", "all rights reserved", "ghi rõ nguồn ",
        "alle rechte vorbehalten",
        "tous droits réservés", "todos los derechos reservados",
    ]

    func drops(_ line: RuleLine, _ place: Place) -> Bool {
        guard place == .end || place == .aboveHeadline else { return false }
        let lower = line.text.lowercased()
        return Self.beginnings.contains { lower.hasPrefix($0) }
    }
}
