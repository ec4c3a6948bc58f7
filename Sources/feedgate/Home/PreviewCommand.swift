import ArgumentParser
import Articles
import Foundation
import Gateway

/// `feedgate preview`: what would be found and cleaned; nothing is stored.
struct PreviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview",
        abstract: "Shows what a source, an address or a file would bring, and stores nothing.",
        discussion: """
            EXAMPLES
              feedgate preview hung-yen                       a source of feeds/, by its rules
              feedgate preview https://example.org/news       an address
              feedgate preview page.html                      a saved page

            EXIT CODES: 0 all well · 1 nothing was found · 64 wrong usage
            """)

    @OptionGroup var options: HomeOptions

    @Argument(help: "A source's id, an address or a file.")
    var target: String

    @Option(help: "How many articles are cleaned and shown.")
    var articles = 3

    @Flag(name: .customLong("allow-private"), help: "Let an address stand in a private network, such as 127.0.0.1.")
    var allowPrivate = false

    func validate() throws {
        if !(0...50).contains(articles) { throw ValidationError("--articles takes a number from 0 to 50") }
    }

    func run() async throws {
        let home = Home(options.home)
        let definitions = home.definitions()
        if let source = definitions.sources.first(where: { $0.id == target }) {
            return try await preview(source, definitions.settings)
        }
        if target.contains("://") {
            let access = SiteAccess(settings: definitions.settings, url: target, allowPrivate: allowPrivate)
            do {
                let finding = try await SiteProbe { try await access.page($0) }.look(at: target)
                try await Preview(access: access, rules: SiteRules(), articles: articles).show(
                    finding.items, finding.article)
            } catch {
                Output.message("feedgate: " + SiteAccess.words(error))
                try await access.shutdown()
                throw ExitCode(1)
            }
            return try await access.shutdown()
        }
        guard FileManager.default.fileExists(atPath: target) else {
            let hint = Spelling.nearest(target, definitions.sources.map(\.id)).map { "did you mean `\($0)`?" }
            throw ValidationError(
                "`\(target)` is no source, no address and no file; \(hint ?? "`feedgate check` lists the sources")")
        }
        try CleanCommand.parse([target]).run()
    }

    private func preview(_ source: SourceDefinition, _ settings: Settings) async throws {
        guard case .web(let addresses) = source.location else {
            if case .folder(let folder) = source.location { try CleanCommand.parse([folder]).run() }
            return
        }
        let access = SiteAccess(settings: settings, source: source)
        let preview = Preview(access: access, rules: source.rules, articles: articles)
        var failed = false
        for address in addresses {
            do {
                let page = try await access.page(address)
                switch source.kind {
                case .feed:
                    let feed = try FeedParser().parse(page.body, contentType: page.contentType, baseURL: page.url)
                    let items = feed.items.compactMap { item in
                        item.url.map { Listing.Item(url: $0, title: item.title ?? $0, published: item.published) }
                    }
                    try await preview.show(items, nil)
                case .listing:
                    let list = try source.rules.list(page.body, url: page.url, charset: page.charset)
                    let unmatched = source.rules.unmatchedListingRules(
                        page.body, url: page.url, charset: page.charset)
                    for key in unmatched {
                        Output.message("feedgate: `\(key)` finds nothing on \(address); it is found without the rule")
                    }
                    if list.items.isEmpty { Output.message("feedgate: \(address): no list of news was found") }
                    try await preview.show(list.items, nil)
                    if let next = list.nextPageURL { try Output.line("older: \(next)") }
                    if list.obstacle == .postback { try Output.line("older: not followed, its pager sends forms back") }
                case .pages:
                    let reader = source.rules.reader(for: page.url)
                    try await preview.show(
                        [], try reader.article(html: page.body, url: page.url, charset: page.charset))
                }
            } catch {
                failed = true
                Output.message("feedgate: \(address): \(error)")
            }
        }
        try await access.shutdown()
        if failed { throw ExitCode(addresses.count == 1 ? 1 : 2) }
    }
}
