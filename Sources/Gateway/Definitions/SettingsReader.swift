import Foundation
import Logging

/// Reads `feedgate.yaml`, then the environment, which overrides it: each key's variable is the key in capitals.
struct SettingsReader {
    let home: Home
    var environment = ProcessInfo.processInfo.environment
    private static let keys =
        ServerSettingsReader.keys + [
            "contact", "http_client_user_agent", "http_client_timeout", "http_client_connect_timeout",
            "http_client_first_byte_timeout", "http_client_min_rate", "http_client_max_header_size",
            "http_client_max_sent_size", "http_client_max_body_size", "http_client_max_redirects",
            "http_client_max_memory",
            "worker_pool_size", "polling_frequency", "host_gap", "allowed_ports", "log_level", "log_format",
            "keep_days", "keep_articles", "keep_size", "archive", "archive_keep_days", "archive_size", "site_config",
        ]

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
        var errors: [DefinitionError] = []
        func string(_ key: String) -> String? { variable(key) ?? yaml.string(key) }
        func number(_ key: String, _ range: ClosedRange<Int>) -> Int? {
            let fromFile = yaml.number(key, in: range)
            guard let text = variable(key) else { return fromFile }
            guard let value = Int(text), range.contains(value) else {
                errors.append(
                    problem(key, "takes a whole number from \(range.lowerBound) to \(range.upperBound), not `\(text)`"))
                return fromFile
            }
            return value
        }
        settings.contact = string("contact")
        settings.userAgent = string("http_client_user_agent")
        for (name, value) in [("contact", settings.contact), ("http_client_user_agent", settings.userAgent)] {
            // What stands in a header is one line of ASCII.
            guard let value, !value.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) else { continue }
            errors.append(problem(name, "takes one line of ASCII; write a web or mail address"))
            if name == "contact" { settings.contact = nil } else { settings.userAgent = nil }
        }
        var limits = FetchLimits()
        limits.total = number("http_client_timeout", 1...600) ?? limits.total
        limits.connect = number("http_client_connect_timeout", 1...600) ?? min(limits.connect, limits.total)
        limits.firstByte = number("http_client_first_byte_timeout", 1...600) ?? min(limits.firstByte, limits.total)
        limits.minRate = number("http_client_min_rate", 0...(1 << 20)) ?? limits.minRate
        limits.headBytes = number("http_client_max_header_size", 1...16_384).map { $0 << 10 } ?? limits.headBytes
        limits.bodyBytes = number("http_client_max_body_size", 1...1_024).map { $0 << 20 } ?? limits.bodyBytes
        limits.sentBytes = number("http_client_max_sent_size", 1...1_024).map { $0 << 20 } ?? limits.bodyBytes
        limits.redirects = number("http_client_max_redirects", 0...20) ?? limits.redirects
        limits.memory = number("http_client_max_memory", 16...65_536).map { $0 << 20 } ?? limits.memory
        settings.limits = limits
        settings.width = number("worker_pool_size", 1...1_024) ?? settings.width
        func seconds(_ key: String, _ range: ClosedRange<Int>, _ example: String) -> Int? {
            guard let text = string(key) else { return nil }
            if let seconds = DurationText.seconds(text), range.contains(seconds) { return seconds }
            errors.append(problem(key, "takes a time such as \(example)"))
            return nil
        }
        settings.hostGap = seconds("host_gap", 0...3_600, "1s or 1m").map(Double.init) ?? settings.hostGap
        settings.interval = seconds("polling_frequency", 60...8_640_000, "30m, 1h or 1d") ?? settings.interval
        let ports = variable("allowed_ports")?.split(separator: ",").map { $0.filter { $0 != " " } }
        for text in ports ?? yaml.strings("allowed_ports") {
            if let port = UInt16(text), port > 0 {
                settings.allowedPorts.insert(port)
            } else {
                errors.append(problem("allowed_ports", "takes ports such as [80, 443], not `\(text)`"))
            }
        }
        if let text = string("log_level") {
            if let level = Logger.Level(rawValue: text.lowercased()) {
                settings.logLevel = level
            } else {
                errors.append(problem("log_level", "is debug, info, notice, warning or error, not `\(text)`"))
            }
        }
        if let text = string("log_format") {
            if !["text", "json"].contains(text) {
                errors.append(problem("log_format", "is text or json, not `\(text)`"))
            }
            settings.logsJSON = text == "json"
        }
        if let folder = yaml.string("site_config") {
            let path = folder.hasPrefix("/") ? folder : home.file(folder)
            settings.siteConfigs = SiteConfigFolder(path)
            if settings.siteConfigs?.names.isEmpty != false {
                yaml.report(
                    "site_config",
                    "there is no file of rules in \(path); name the folder that holds files such as example.com.txt")
            }
        }
        settings.retention = yaml.retention()
        settings.archives = yaml.bool("archive") ?? true
        settings.archiveRetention = ArchivePolicy(
            days: yaml.number("archive_keep_days", in: 1...36_500),
            bytes: yaml.number("archive_size", in: 1...100_000_000).map { $0 << 20 })
        settings.server = ServerSettingsReader(environment: environment).read(&yaml)
        return (settings, yaml.errors + errors)

        func problem(_ key: String, _ text: String) -> DefinitionError {
            if variable(key) != nil { return DefinitionError(file: key.uppercased(), line: nil, problem: "it " + text) }
            return DefinitionError(file: "feedgate.yaml", line: yaml.line(key), problem: "`\(key)` " + text)
        }
    }

    private func variable(_ key: String) -> String? {
        environment[key.uppercased()].flatMap { $0.isEmpty ? nil : $0 }
    }
}
