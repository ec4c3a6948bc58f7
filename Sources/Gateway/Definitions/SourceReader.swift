import Articles
import Foundation
import NIOSSL

/// Reads one file of `feeds/`.
struct SourceReader {
    let home: Home
    /// Seconds between two polls of a source that sets none.
    let interval: Int
    static let keys =
        [
            "name", "url", "urls", "folder", "kind", "language", "section", "interval", "fetch_pages", "pdf_text",
            "allow_private",
            "enabled", "headers", "tls_authority", "tls_verify", "allow_downgrade", "robots", "licence", "keep_days",
            "keep_articles", "keep_size",
        ] + SiteRulesReader.keys

    func read(_ file: String) -> (SourceDefinition?, [DefinitionError]) {
        let text: String
        switch home.text(file) {
        case .success(let contents): text = contents
        case .failure(let error): return (nil, [error])
        }
        var yaml = YAMLMapping(text, file: file, keys: Self.keys)
        guard yaml.isMapping else { return (nil, yaml.errors) }
        let id = ((file as NSString).lastPathComponent as NSString).deletingPathExtension
        if !Self.isID(id) {
            yaml.report(
                nil, "the file's name is the source's id: use small letters, digits and hyphens, as in hung-yen.yaml")
        }
        let kind = kind(&yaml)
        // Where it says nothing of that, an error stands, and what else is wrong is told as well.
        let location = location(&yaml) ?? .web([])
        var source = SourceDefinition(
            id: id, name: yaml.string("name") ?? id, location: location, kind: kind, file: file)
        source.language = yaml.string("language")
        source.section = yaml.string("section")
        source.licence = yaml.string("licence")
        source.fetchPages = yaml.bool("fetch_pages") ?? true
        source.readsPDFs = yaml.bool("pdf_text") ?? false
        source.enabled = yaml.bool("enabled") ?? true
        source.retention = yaml.retention()
        source.rules = SiteRulesReader.rules(&yaml)
        source.allowPrivate = yaml.strings("allow_private").map { $0.lowercased() }
        source.tlsAuthority = yaml.string("tls_authority").map { file in
            URL(filePath: file, relativeTo: feedsFolder).standardizedFileURL.path(percentEncoded: false)
        }
        source.verifiesTLS = yaml.bool("tls_verify") ?? true
        source.allowsDowngrade = yaml.bool("allow_downgrade") ?? false
        source.obeysRobots = yaml.bool("robots") ?? true
        source.headers = headers(&yaml)
        readInterval(&yaml, &source)
        guard yaml.errors.isEmpty else { return (nil, yaml.errors) }
        // It is a source all the same: its articles are still there to be exported.
        if let file = source.tlsAuthority { checkAuthority(file, &yaml) }
        return (source, yaml.errors)
    }

    private func checkAuthority(_ file: String, _ yaml: inout YAMLMapping) {
        guard let bytes = FileManager.default.contents(atPath: file) else {
            return yaml.report("tls_authority", "`tls_authority`: there is no file \(file) that can be read")
        }
        if (try? NIOSSLCertificate.fromPEMBytes(Array(bytes)))?.isEmpty != false {
            yaml.report("tls_authority", "`tls_authority`: no certificate is in \(file); give a PEM file with one")
        }
    }

    private func readInterval(_ yaml: inout YAMLMapping, _ source: inout SourceDefinition) {
        source.interval = interval
        guard let text = yaml.string("interval") else { return }
        // One's own server may be asked as often as one likes.
        let isOwn =
            !source.addresses.isEmpty
            && source.addresses.allSatisfy { address in
                WebURL(address).flatMap(RequestTarget.init).map { target in
                    source.allowPrivate.contains(target.host) || source.allowPrivate.contains(target.authority)
                } == true
            }
        if let seconds = DurationText.seconds(text), seconds >= (isOwn ? 1 : 60) {
            source.interval = seconds
            source.hasOwnInterval = true
        } else {
            yaml.report("interval", "`interval` takes a time of at least a minute, such as 30m, 1h or 1d")
        }
    }

    private func headers(_ yaml: inout YAMLMapping) -> [String] {
        let lines = yaml.strings("headers")
        // The value may be a secret, and is not repeated.
        for line in lines where HeaderField(line) == nil {
            let name = line.prefix { $0 != ":" }.prefix(40)
            yaml.report(
                "headers",
                "`\(name)` cannot be sent; write `headers: [\"Name: value\"]` in ASCII, without Host and Content-Length"
            )
        }
        return lines
    }

    private var feedsFolder: URL { URL(filePath: home.file("feeds"), directoryHint: .isDirectory) }

    private static func isID(_ id: String) -> Bool {
        !id.isEmpty && id.utf8.count <= 64
            && id.utf8.allSatisfy {
                ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == UInt8(ascii: "-")
            }
    }

    private func kind(_ yaml: inout YAMLMapping) -> SourceDefinition.Kind {
        guard let text = yaml.string("kind") else {
            return yaml.has("folder") || yaml.has("urls") ? .pages : yaml.has("items") ? .listing : .feed
        }
        if let kind = SourceDefinition.Kind(rawValue: text) { return kind }
        yaml.report("kind", "`kind` is `feed`, `listing` or `pages`, not `\(text)`")
        return .feed
    }

    private func location(_ yaml: inout YAMLMapping) -> SourceDefinition.Location? {
        let addresses = yaml.strings("urls") + yaml.strings("url")
        switch (addresses.isEmpty, yaml.string("folder")) {
        case (true, nil) where !yaml.errors.isEmpty:
            // A misspelt key is what is missing.
            break
        case (true, nil):
            yaml.report(nil, "it says not where to look; add `url: https://…` or `folder: samples/…`")
        case (false, .some):
            yaml.report("folder", "a source has `url` or `folder`, not both; take one out")
        case (true, let folder?):
            return .folder(
                URL(filePath: folder, relativeTo: feedsFolder).standardizedFileURL.path(percentEncoded: false))
        case (false, nil):
            for address in addresses where WebURL(address)?.isWeb != true {
                yaml.report(yaml.has("url") ? "url" : "urls", "`\(address)` is no web address; write it with https://")
            }
            return .web(addresses)
        }
        return nil
    }
}
