import Articles

extension Page {
    /// The first page: all sources with their health.
    func sources() async throws -> WebResponse {
        let days = Days.last(30, now: context.now())
        let counts = try await context.store.dayCounts(DayCountQuery(since: days.first))
        let reports = try await SourceReport.all(
            context.definitions.current.sources, context.store, now: Double(context.now()))
        var query = ArticleQuery()
        query.limit = 10
        let latest = try await context.store.page(query).articles
        let total = reports.reduce(0) { $0 + ($1.state?.articles ?? 0) }
        let healthy = reports.count { $0.condition == .healthy }
        var shell = shell
        shell.feed = (say(.allSources), FeedAddress.all)
        return shell.page(say(.sources), .sources) { html in
            html.element(.h1, say(.sources))
            if reports.isEmpty {
                html.element(.p, [.class("lead")], say(.noSources))
                html.element(.p) { $0.element(.a, [.class("button"), .href(Link(path: "/try"))], say(.addSource)) }
                return
            }
            html.element(.p, [.class("lead")]) { html in
                html.text(
                    "\(language.number(reports.count)) \(say(.sources).lowercased()) · \(language.number(healthy)) \(say(.healthy).lowercased()) · \(language.number(total)) \(say(.articles).lowercased()) · \(say(.allSources)): "
                )
                feeds(FeedAddress.all, say(.allSources), &html)
            }
            table(reports, days, counts, &html)
            html.element(.h2, say(.latest))
            articleList(latest, namesSource: true, &html)
        }
    }

    private func table(
        _ reports: [SourceReport], _ days: [String], _ counts: [DayCount], _ html: inout PageHTML
    ) {
        let bySource = Dictionary(grouping: counts, by: \.source)
        let columns: [Phrase] = [.source, .health, .articlesADay, .articles, .newest, .lastPolled, .feeds]
        html.element(.table, [.class("cards")]) { html in
            html.element(.thead) { html in
                html.element(.tr) { html in
                    for column in columns {
                        html.element(
                            .th, [.plain(.scope, "col")] + (column == .articles ? [.class("number")] : []), say(column))
                    }
                }
            }
            html.element(.tbody) { html in
                for report in reports {
                    html.element(.tr) { row(report, days, bySource[report.source.id] ?? [], &$0) }
                }
            }
        }
    }

    private func row(
        _ report: SourceReport, _ days: [String], _ counts: [DayCount], _ html: inout PageHTML
    ) {
        let (source, state) = (report.source, report.state)
        html.element(.th, [.plain(.scope, "row")]) { html in
            html.element(.a, [.href(Link(path: "/sources/" + PercentEncoding.encode(source.id)))]) {
                $0.element(.bdi, source.name)
            }
        }
        html.element(.td, [.plain(.dataLabel, say(.health))]) { health(report, &$0) }
        html.element(.td, [.plain(.dataLabel, say(.articlesADay))]) { sparkline(days, counts).sparkline(&$0) }
        html.element(
            .td, [.class("number"), .plain(.dataLabel, say(.articles))], language.number(state?.articles ?? 0))
        html.element(.td, [.plain(.dataLabel, say(.newest))]) { html in
            if let newest = state?.newest { time(newest, &html) } else { html.text("–") }
        }
        html.element(.td, [.plain(.dataLabel, say(.lastPolled))]) { html in
            if let polled = state?.polledAt, let seconds = IMFDate.seconds(timestamp: polled) {
                html.element(
                    .time, [.plain(.datetime, polled), .plain(.title, language.moment(polled))],
                    language.ago(context.now() - seconds))
            } else {
                html.text("–")
            }
        }
        html.element(.td, [.plain(.dataLabel, say(.feeds))]) { feeds(source.id, source.name, &$0) }
    }

    /// How a source is, in a word and a sign; never by colour alone.
    func health(_ report: SourceReport, _ html: inout PageHTML) {
        let isPartly = (report.state?.failedDocuments ?? 0) > 0
        let (style, phrase): (String, Phrase) =
            switch report.condition {
            case .healthy: isPartly ? ("warn", .partly) : ("good", .healthy)
            case .late: ("warn", .late)
            case .moved: ("warn", .moved)
            case .suspicious: ("warn", .suspicious)
            case .failing: ("bad", .failing)
            case .gone: ("bad", .gone)
            case .neverPolled: ("off", .neverPolled)
            case .off: ("off", .off)
            }
        let times = report.condition == .failing ? " ×\(report.state?.failures ?? 1)" : ""
        let reason = report.state?.error ?? report.state?.suspicion ?? report.moves.first.map { Redaction.url($0.url) }
        html.element(
            .span, [.class("health " + style)] + (reason.map { [.plain(.title, $0)] } ?? []), say(phrase) + times)
    }

    private func sparkline(_ days: [String], _ counts: [DayCount]) -> BarChart {
        let byDay = Dictionary(counts.map { ($0.day, $0.articles) }, uniquingKeysWith: +)
        let bars = days.map { day in
            BarChart.Bar(
                day: day, value: Double(byDay[day] ?? 0),
                label: "\(language.day(day)): \(language.number(byDay[day] ?? 0))")
        }
        let total = bars.reduce(0) { $0 + Int($1.value) }
        return BarChart(bars: bars, summary: "\(say(.articlesADay)): \(language.number(total))")
    }

    /// Articles as a list of links.
    func articleList(_ records: [ArticleRecord], namesSource: Bool, words: String? = nil, _ html: inout PageHTML) {
        html.element(.ul, [.class("list card")]) { html in
            for record in records {
                html.element(.li) { html in
                    html.element(.a, [.class("title"), .href(Link(path: ArticleAddress.path(record.id)))]) { html in
                        html.element(.bdi, title(record.article))
                    }
                    html.element(.p, [.class("dim")]) { html in
                        if namesSource {
                            html.element(.bdi, name(record.sourceID))
                            html.text(" · ")
                        }
                        time(record.article.published?.iso8601 ?? record.firstSeen, &html)
                        if record.revision > 1 { html.text(" · \(say(.revision)) \(record.revision)") }
                    }
                    guard let words else { return }
                    html.element(.p) { html in
                        for run in Excerpt(record.article.contentText, words: words).runs {
                            if run.isHit { html.element(.mark, run.text) } else { html.text(run.text) }
                        }
                    }
                }
            }
        }
    }

    func title(_ article: Article) -> String {
        article.title.flatMap { $0.isEmpty ? nil : $0 } ?? String(article.contentText.prefix(80))
    }
}
