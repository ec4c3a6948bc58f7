/// Drops the links for signing in that portals print in their frames.
///
///     Sign In
///     Đăng nhập | Đăng ký
///
/// Seen in `seeds/bac-kan-cho-moi`.
struct SignIn: LineRule {
    func drops(_ line: RuleLine, _ place: Place) -> Bool {
        place != .body && PortalVocabulary.signIn.contains(line.key)
    }
}
