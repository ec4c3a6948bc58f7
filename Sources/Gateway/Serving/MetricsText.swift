import HTTPTypes

/// `/metrics`, in Prometheus's text format (0.0.4).
enum MetricsText {
    static func response(_ counts: ServerMetrics.Counts, _ context: SiteContext) async throws -> WebResponse {
        var text = MetricLines()
        text.begin("feedgate_http_connections", "gauge", "Connections that are open.")
        text.line("feedgate_http_connections", counts.connections)
        text.begin("feedgate_http_requests_total", "counter", "Requests answered, by status.")
        for (status, count) in counts.requests.sorted(by: { $0.key < $1.key }) {
            text.line("feedgate_http_requests_total", [("status", "\(status)")], count)
        }
        text.begin("feedgate_http_response_bytes_total", "counter", "Bytes of bodies sent.")
        text.line("feedgate_http_response_bytes_total", counts.bytes)
        text.begin("feedgate_http_timeouts_total", "counter", "Connections closed because they took too long.")
        text.line("feedgate_http_timeouts_total", counts.timeouts)
        text.begin("feedgate_http_refused_total", "counter", "Requests refused because a peer asked too often.")
        text.line("feedgate_http_refused_total", counts.refusals)
        text.begin("feedgate_http_request_duration_seconds", "histogram", "How long answers took.")
        var sum = 0
        for (bound, count) in zip(ServerMetrics.Counts.bounds.map { "\($0)" } + ["+Inf"], counts.durations) {
            sum += count
            text.line("feedgate_http_request_duration_seconds_bucket", [("le", bound)], sum)
        }
        text.raw("feedgate_http_request_duration_seconds_sum \(counts.seconds)")
        text.line("feedgate_http_request_duration_seconds_count", sum)
        let states = try await context.store.states()
        text.begin("feedgate_source_articles", "gauge", "Articles stored, by source.")
        for state in states { text.line("feedgate_source_articles", [("source", state.id)], state.articles) }
        text.begin("feedgate_source_failures", "gauge", "Polls in a row that failed, by source.")
        for state in states { text.line("feedgate_source_failures", [("source", state.id)], state.failures) }
        text.begin("feedgate_source_suspicious", "gauge", "1 where a source's texts are not what they used to be.")
        for state in states {
            text.line("feedgate_source_suspicious", [("source", state.id)], state.suspicion == nil ? 0 : 1)
        }
        text.begin("feedgate_source_health", "gauge", "1 for the condition that a source is in, by source.")
        let reports = try await SourceReport.all(
            context.definitions.current.sources, context.store, now: Double(context.now()))
        for report in reports {
            for condition in SourceCondition.allCases {
                text.line(
                    "feedgate_source_health", [("source", report.source.id), ("condition", condition.rawValue)],
                    report.condition == condition ? 1 : 0)
            }
        }
        text.begin("feedgate_source_polled_timestamp_seconds", "gauge", "When a source was last polled.")
        for state in states {
            guard let moment = IMFDate.seconds(timestamp: state.polledAt) else { continue }
            text.line("feedgate_source_polled_timestamp_seconds", [("source", state.id)], moment)
        }
        return WebResponse(
            type: "text/plain; version=0.0.4; charset=utf-8", fields: [.cacheControl: "no-store"],
            body: Array(text.text.utf8))
    }
}

/// Lines of Prometheus's text format.
struct MetricLines {
    private(set) var text = ""

    mutating func begin(_ name: String, _ type: String, _ help: String) {
        text += "# HELP \(name) \(help)\n# TYPE \(name) \(type)\n"
    }

    mutating func line(_ name: String, _ labels: [(String, String)], _ value: Int) {
        let list = labels.map { "\($0.0)=\"\(Self.escaped($0.1))\"" }.joined(separator: ",")
        text += name + (list.isEmpty ? "" : "{\(list)}") + " \(value)\n"
    }

    mutating func line(_ name: String, _ value: Int) { line(name, [], value) }

    mutating func raw(_ line: String) { text += line + "\n" }

    private static func escaped(_ value: String) -> String {
        value.map { $0 == "\\" ? "\\\\" : $0 == "\"" ? "\\\"" : $0.isNewline ? "\\n" : String($0) }.joined()
    }
}
