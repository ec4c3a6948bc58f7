import Articles
import HTTPTypes

/// `/feeds.opml`: every feed that is published here, to be taken into a reader at once.
enum FeedList {
    static func response(_ context: SiteContext) -> WebResponse {
        let definitions = context.definitions.current
        let names = [(FeedAddress.all, "Feedgate")] + definitions.sources.map { ($0.id, $0.name) }
        var text =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n<head><title>Feedgate</title></head>\n<body>\n"
        for (id, name) in names {
            let address = context.base + FeedAddress(name: id, format: .rss).target()
            let home = context.base + (id == FeedAddress.all ? "/" : "/sources/\(id)")
            text +=
                "<outline type=\"rss\" text=\"\(escaped(name))\" title=\"\(escaped(name))\" xmlUrl=\"\(escaped(address))\" htmlUrl=\"\(escaped(home))\"/>\n"
        }
        text += "</body>\n</opml>\n"
        return WebResponse(
            type: "text/x-opml; charset=utf-8",
            fields: [
                .cacheControl: "public, max-age=300", .accessControlAllowOrigin: "*", .xContentTypeOptions: "nosniff",
                .contentDisposition: "attachment; filename=\"feedgate.opml\"",
            ], body: Array(text.utf8))
    }

    private static func escaped(_ text: String) -> String {
        var html = PageHTML()
        html.text(text)
        return String(decoding: html.bytes, as: UTF8.self)
    }
}
