import Articles

extension Page {
    private static var ranges: [Int] { [30, 90, 365] }

    /// Volume, length and failures over time.
    func charts() async throws -> WebResponse {
        let count = request.query["days"].flatMap { Int($0) }.flatMap { Self.ranges.contains($0) ? $0 : nil } ?? 90
        let source = request.query["source"].flatMap { context.definitions.source($0)?.id }
        let statistics = try await Statistics.read(context, days: count, source: source)
        return shell.page(say(.charts), .charts) { html in
            html.element(.h1, say(.charts))
            html.element(.form, [.class("row"), .plain(.method, "get"), .action(Link(path: "/charts"))]) { html in
                html.element(.div) { html in
                    html.element(.label, [.plain(.for, "source")], say(.source))
                    sourceChoice(source, &html)
                }
                html.element(.div) { html in
                    html.element(.label, [.plain(.for, "days")], say(.period))
                    html.element(.select, [.id("days"), .plain(.name, "days")]) { html in
                        for range in Self.ranges {
                            html.element(
                                .option, [.plain(.value, range)] + (range == count ? [.flag(.selected)] : []),
                                "\(range) \(say(.days))")
                        }
                    }
                }
                html.element(.button, say(.show))
            }
            chart(.volume, statistics, { Double($0.articles) }, unit: say(.articles).lowercased(), &html)
            chart(.length, statistics, { $0.kibibytesPerArticle }, unit: say(.kibibytes), &html)
            chart(.failures, statistics, { Double($0.failures) }, unit: say(.failedPolls), isBad: true, &html)
            figures(statistics, &html)
        }
    }

    private func chart(
        _ title: Phrase, _ days: [Statistics.Day], _ value: (Statistics.Day) -> Double, unit: String,
        isBad: Bool = false,
        _ html: inout PageHTML
    ) {
        let bars = days.map { day in
            BarChart.Bar(
                day: day.day, value: value(day), label: "\(language.day(day.day)): \(figure(value(day))) \(unit)")
        }
        let highest = bars.map(\.value).max() ?? 0
        html.element(.section, [.class("card")]) { html in
            html.element(.h2, say(title) + (title == .length ? " (\(unit))" : ""))
            guard highest > 0 else { return html.element(.p, [.class("dim")], say(.emptyCharts)) }
            BarChart(bars: bars, summary: "\(say(title)), \(say(.highest)): \(figure(highest)) \(unit)")
                .chart(isBad: isBad, top: figure, days: { language.day($0) }, &html)
        }
    }

    /// A number with at most one decimal.
    private func figure(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        let whole = language.number(tenths / 10)
        return tenths % 10 == 0 ? whole : whole + (language == .vi ? "," : ".") + "\(tenths % 10)"
    }

    private func figures(_ days: [Statistics.Day], _ html: inout PageHTML) {
        html.element(.details) { html in
            html.element(.summary, say(.table))
            html.element(.table) { html in
                html.element(.thead) { html in
                    html.element(.tr) { html in
                        html.element(.th, [.plain(.scope, "col")], say(.day))
                        for phrase in [Phrase.volume, .length, .failures] {
                            html.element(
                                .th, [.class("number"), .plain(.scope, "col")],
                                say(phrase) + (phrase == .length ? " (\(say(.kibibytes)))" : ""))
                        }
                    }
                }
                html.element(.tbody) { html in
                    for day in days.reversed() where day.articles > 0 || day.polls > 0 {
                        html.element(.tr) { html in
                            html.element(.th, [.plain(.scope, "row")], language.day(day.day))
                            html.element(.td, [.class("number")], language.number(day.articles))
                            html.element(.td, [.class("number")], figure(day.kibibytesPerArticle))
                            html.element(
                                .td, [.class("number")],
                                "\(language.number(day.failures))/\(language.number(day.polls))")
                        }
                    }
                }
            }
        }
    }
}
