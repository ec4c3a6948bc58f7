/// Drops the heading over the list of attached files.
///
///     File đính kèm
///
/// Seen in `seeds/bac-kan-cho-moi`.
struct AttachmentsHeading: LineRule {
    func drops(_ line: RuleLine, _ place: Place) -> Bool {
        place != .body && PortalVocabulary.attachments.contains(line.key)
    }
}
