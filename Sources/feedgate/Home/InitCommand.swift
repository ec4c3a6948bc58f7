import ArgumentParser
import Articles
import Foundation
import Gateway

/// `feedgate init`: from an address to a source.
struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Looks at an address and writes the source that it would make.",
        discussion: """
            The address may be a feed, a page of a site that has one, a page that lists news, or an article. Feeds that the
            page names are tried first, then the places where sites have theirs, then the list of news on the page itself.

            EXAMPLES
              feedgate init https://example.org/news           show what would be had, and save nothing
              feedgate init https://example.org/news --save    put it in feeds/

            EXIT CODES: 0 all well · 1 nothing was found · 64 wrong usage
            """)

    @OptionGroup var options: HomeOptions

    @Argument(help: "The address.")
    var url: String

    @Flag(help: "Put the source in feeds/.")
    var save = false

    @Option(help: ArgumentHelp("The source's id, and the name of its file.", valueName: "id"))
    var id: String?

    @Flag(help: "Allow an address in a private network.")
    var allowPrivate = false

    func validate() throws {
        if let id, id.isEmpty || !id.allSatisfy({ $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }) {
            throw ValidationError("an id has small letters, digits and hyphens only, such as hung-yen")
        }
    }

    func run() async throws {
        let home = Home(options.home)
        guard !url.contains("://") else { return try await look(home, at: url) }
        do {
            try await look(home, at: "https://" + url, isTrial: true)
        } catch is NoHTTPS {
            try await look(home, at: "http://" + url)
        }
    }

    /// Nothing speaks https where nobody said that it would.
    private struct NoHTTPS: Error {
        init?(_ error: any Error) {
            switch error as? FetchError {
            case .noTLS, .connection: return
            default: return nil
            }
        }
    }

    private func look(_ home: Home, at address: String, isTrial: Bool = false) async throws {
        let access = SiteAccess(settings: home.definitions().settings, url: address, allowPrivate: allowPrivate)
        do {
            try await look(home, access, at: address, isTrial: isTrial)
        } catch {
            try await access.shutdown()
            throw error
        }
        try await access.shutdown()
    }

    private func look(_ home: Home, _ access: SiteAccess, at address: String, isTrial: Bool) async throws {
        var finding: SiteProbe.Finding
        do {
            finding = try await SiteProbe { try await access.page($0) }.look(at: address)
        } catch {
            if isTrial, let failure = NoHTTPS(error) { throw failure }
            Output.message("feedgate: " + SiteAccess.words(error))
            throw ExitCode(1)
        }
        if let id { finding.draft.id = id }
        let yaml = finding.draft.yaml + (allowPrivate ? access.privateLine : "")
        // Before anything is shown: whoever reads only the first lines has the file too.
        if save { try put(yaml, finding.draft.id, home) }
        if options.json { return try writeJSON(finding, yaml) }
        if options.quiet { return try Output.write(Array((save ? "feeds/\(finding.draft.id).yaml\n" : yaml).utf8)) }
        try Output.line("feeds/\(finding.draft.id).yaml\n")
        try Output.line(yaml)
        try await Preview(access: access, rules: SiteRules()).show(finding.items, finding.article)
        Output.message(
            save ? "Next: feedgate poll \(finding.draft.id)" : "Nothing was saved; --save puts it in feeds/.")
    }

    /// Writes the source's file.
    private func put(_ yaml: String, _ id: String, _ home: Home) throws {
        let folder = home.file("feeds")
        let path = (folder as NSString).appendingPathComponent(id + ".yaml")
        guard !FileManager.default.fileExists(atPath: path) else {
            Output.message("feedgate: \(path) exists already; choose another name with --id, or take it away")
            throw ExitCode(1)
        }
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            try Data(yaml.utf8).write(to: URL(filePath: path), options: .atomic)
        } catch {
            Output.message("feedgate: \(path) could not be written; give this user the right to write to \(folder)")
            throw ExitCode(1)
        }
        if !options.quiet { Output.message("Saved \(path)") }
    }

    private func writeJSON(_ finding: SiteProbe.Finding, _ yaml: String) throws {
        var json = JSONText()
        json.object { json in
            json.member("id", finding.draft.id)
            json.member("kind", finding.draft.kind.rawValue)
            json.member("url", finding.draft.url)
            json.member("name", finding.draft.name)
            json.member("yaml", yaml)
            json.key("items")
            json.array { json in
                for item in finding.items {
                    json.object { json in
                        json.member("url", item.url)
                        json.member("title", item.title)
                        json.member("date_published", item.published?.iso8601)
                    }
                }
            }
        }
        try Output.write(json.bytes + [UInt8(ascii: "\n")])
    }
}
