import Foundation

/// What `feedgate.yaml` and the environment set for the whole gateway.
package struct Settings: Sendable, Equatable {
    /// Where a server's keeper can reach whoever runs this gateway: a page or a mail address.
    package var contact: String?
    /// The longest a whole fetch may take, in seconds.
    package var timeout = 30
    /// The most bytes of a response.
    package var maxBodyBytes = 15 << 20
    /// How many sources are polled at the same time.
    package var width = 4
    /// The name in the `User-Agent` header; nil for Feedgate's own.
    package var userAgent: String?
    /// What `feedgate serve` and `feedgate run` listen with.
    package var server = ServerSettings()
    /// A folder of rules in the `ftr-site-config` format.
    package var siteConfigs: SiteConfigFolder?
}

/// Reads `feedgate.yaml`, then the environment, which overrides it.
struct SettingsReader {
    let home: Home
    private static let keys =
        [
            "contact", "http_client_timeout", "http_client_max_body_size", "worker_pool_size", "http_client_user_agent",
            "site_config",
        ] + ServerSettingsReader.keys

    func read() -> (Settings, [DefinitionError]) {
        var settings = Settings()
        var text = ""
        if FileManager.default.fileExists(atPath: home.file("feedgate.yaml")) {
            switch home.text("feedgate.yaml") {
            case .success(let contents): text = contents
            case .failure(let error): return (settings, [error])
            }
        }
        var yaml = YAMLMapping(text, file: "feedgate.yaml", keys: Self.keys)
        settings.contact = yaml.string("contact")
        settings.userAgent = yaml.string("http_client_user_agent")
        if let folder = yaml.string("site_config") {
            let path = home.file(folder)
            settings.siteConfigs = SiteConfigFolder(folder.hasPrefix("/") ? folder : path)
            if settings.siteConfigs?.names.isEmpty != false {
                yaml.report(
                    "site_config",
                    "there is no file of rules in \(path); name the folder that holds files such as example.com.txt")
            }
        }
        settings.timeout = yaml.number("http_client_timeout", in: 1...600) ?? settings.timeout
        settings.maxBodyBytes =
            (yaml.number("http_client_max_body_size", in: 1...1_024)).map { $0 << 20 } ?? settings.maxBodyBytes
        settings.width = yaml.number("worker_pool_size", in: 1...256) ?? settings.width
        let environment = ProcessInfo.processInfo.environment
        func number(_ name: String, _ range: ClosedRange<Int>) -> Int? {
            environment[name].flatMap { Int($0) }.flatMap { range.contains($0) ? $0 : nil }
        }
        settings.userAgent = environment["HTTP_CLIENT_USER_AGENT"] ?? settings.userAgent
        settings.timeout = number("HTTP_CLIENT_TIMEOUT", 1...600) ?? settings.timeout
        settings.maxBodyBytes = number("HTTP_CLIENT_MAX_BODY_SIZE", 1...1_024).map { $0 << 20 } ?? settings.maxBodyBytes
        settings.width = number("WORKER_POOL_SIZE", 1...256) ?? settings.width
        settings.server = ServerSettingsReader(environment: environment).read(&yaml)
        return (settings, yaml.errors)
    }
}
