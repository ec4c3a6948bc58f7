import Articles
import HTTPTypes

/// `/feeds.opml`: every feed that is published here, to be taken into a reader at once.
enum FeedList {
    static func response(_ context: SiteContext) -> WebResponse {
        let definitions = context.definitions.current
        let names = [(FeedAddress.all, "Feedgate")] + definitions.sources.map { ($0.id, $0.name) }
        let list = OPMLList(
            title: "Feedgate",
            entries: names.map { id, name in
                OPMLList.Entry(
                    title: name, url: context.base + FeedAddress(name: id, format: .rss).target(),
                    homePageURL: context.base + (id == FeedAddress.all ? "/" : "/sources/\(id)"), isFeed: true)
            })
        return WebResponse(
            type: "text/x-opml; charset=utf-8",
            fields: [
                .cacheControl: "public, max-age=300", .accessControlAllowOrigin: "*", .xContentTypeOptions: "nosniff",
                .contentDisposition: "attachment; filename=\"feedgate.opml\"",
            ], body: list.document)
    }
}
