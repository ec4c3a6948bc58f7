/// Drops the skip links that SharePoint and accessible themes print above every page.
///
///     Skip Ribbon Commands
///     Skip to main content
///
/// Matches whole lines only, and never between paragraphs: an article may quote the words. Seen in `seeds/ha-nam-binh-luc`.
struct SkipLinks: LineRule {
    func drops(_ line: RuleLine, _ place: Place) -> Bool {
        place != .body && PortalVocabulary.skipLinks.contains(line.key)
    }
}
