import Logging

/// What `feedgate.yaml` and the environment set for the whole gateway.
package struct Settings: Sendable, Equatable {
    /// Where a server's keeper can reach whoever runs this gateway: a page or a mail address.
    package var contact: String?
    /// The name in the `User-Agent` header; nil for Feedgate's own.
    package var userAgent: String?
    package var limits = FetchLimits()
    /// How many requests are under way at the same time, over all hosts.
    package var width = 16
    /// The least time between two requests to one host, in seconds.
    package var hostGap = 1.0
    /// The least time between two polls of a source that sets none itself, in seconds.
    package var interval = 3_600
    /// How long articles are kept, where a source does not say otherwise.
    package var retention = RetentionPolicy()
    /// Whether responses are archived, which cleaning them again needs.
    package var archives = true
    /// How long archived responses are kept.
    package var archiveRetention = ArchivePolicy()
    /// The only ports that are asked; empty for all but those of other protocols.
    package var allowedPorts: Set<UInt16> = []

    /// What the daemon logs, and how.
    package var logLevel = Logger.Level.notice
    package var logsJSON = false

    /// What `feedgate serve` and `feedgate run` listen with.
    package var server = ServerSettings()
    /// A folder of rules in the `ftr-site-config` format.
    package var siteConfigs: SiteConfigFolder?

    package init() {}
}
