/// Numbers by day as bars, drawn by the server: readable without a script, each bar with its figure as a tooltip.
struct BarChart {
    /// One bar.
    struct Bar: Equatable {
        var day: String
        var value: Double
        /// What its tooltip says.
        var label: String
    }

    let bars: [Bar]
    /// What the whole chart says, for those who do not see it.
    let summary: String

    /// The small one in a table, without axes.
    func sparkline(_ html: inout PageHTML) {
        let width = 144
        let height = 32
        let step = Double(width) / Double(max(1, bars.count))
        let top = max(1, bars.map(\.value).max() ?? 1)
        html.element(
            .svg,
            [
                .class("spark"), .plain(.viewBox, "0 0 \(width) \(height)"), .plain(.role, "img"),
                .plain(.ariaLabel, summary),
            ]
        ) { html in
            html.element(.path, [.class("base"), .plain(.d, "M0 \(height - 1)H\(width)")])
            for (index, bar) in bars.enumerated() where bar.value > 0 {
                let size = max(1.5, bar.value / top * Double(height - 3))
                self.bar(
                    bar, x: Double(index) * step, y: Double(height - 1) - size, step * 0.8, size, isBad: false, &html)
            }
        }
    }

    /// The large one, with its highest value and the days at its ends.
    func chart(isBad: Bool, top format: (Double) -> String, days: (String) -> String, _ html: inout PageHTML) {
        let (width, height, left, bottom, head) = (960.0, 220.0, 72.0, 34.0, 18.0)
        let top = Self.ceiling(bars.map(\.value).max() ?? 0)
        let step = (width - left) / Double(max(1, bars.count))
        let room = height - bottom - head
        html.element(
            .svg, [.class("chart"), .plain(.viewBox, "0 0 960 220"), .plain(.role, "img"), .plain(.ariaLabel, summary)]
        ) { html in
            for part in [0.0, 0.5, 1.0] {
                let y = head + room * (1 - part)
                html.element(.path, [.class("grid"), .plain(.d, "M\(Self.text(left)) \(Self.text(y))H960")])
                html.element(
                    .text, [.plain(.x, Self.text(left - 8)), .plain(.y, Self.text(y + 4)), .plain(.textAnchor, "end")],
                    format(top * part))
            }
            for (index, bar) in bars.enumerated() where bar.value > 0 {
                let size = max(1.5, bar.value / top * room)
                self.bar(
                    bar, x: left + Double(index) * step, y: head + room - size, max(0.8, step * 0.8), size,
                    isBad: isBad, &html)
            }
            if let first = bars.first, let last = bars.last {
                html.element(.text, [.plain(.x, Self.text(left)), .plain(.y, "214")], days(first.day))
                html.element(.text, [.plain(.x, "960"), .plain(.y, "214"), .plain(.textAnchor, "end")], days(last.day))
            }
        }
    }

    private func bar(
        _ bar: Bar, x: Double, y: Double, _ width: Double, _ height: Double, isBad: Bool, _ html: inout PageHTML
    ) {
        html.element(
            .rect,
            (isBad ? [.class("bad")] : []) + [
                .plain(.x, Self.text(x)), .plain(.y, Self.text(y)), .plain(.width, Self.text(width)),
                .plain(.height, Self.text(height)),
            ]
        ) { $0.element(.title, bar.label) }
    }

    /// The next number that reads well: 1, 2, 5, 10, 20 and so on.
    static func ceiling(_ value: Double) -> Double {
        var step = 1.0
        while step.isFinite {
            for factor in [1.0, 2, 5] where value <= step * factor { return step * factor }
            step *= 10
        }
        return value
    }

    /// With one decimal, without the locale.
    private static func text(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(abs(tenths % 10))"
    }
}
