import Crypto
import Foundation

/// The one style sheet; its address changes with its text, so that browsers may keep it for ever.
enum StyleSheet {
    static let path = "/style-\(digest).css"
    private static let digest = Hexadecimal.text(SHA256.hash(data: Data(text.utf8)).prefix(6))

    static let text = """
        :root {
          color-scheme: light dark;
          --page: #fbfbf9; --card: #ffffff; --ink: #1b1f1e; --dim: #59625f; --rule: #dcdfdb; --accent: #0b6e5f; --accent-ink: #ffffff;
          --wash: #e6f1ee; --good: #1a7a3c; --warn: #8a5a00; --bad: #b3261e; --bad-wash: #fbeae8; --mark: #ffe9a8;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --page: #131716; --card: #1b2120; --ink: #e7ebe9; --dim: #a2adaa; --rule: #333c3a; --accent: #6fd0bd; --accent-ink: #06231e;
            --wash: #1d302c; --good: #74d08f; --warn: #f0bf60; --bad: #ff9d94; --bad-wash: #3a201e; --mark: #5c4a10;
          }
        }
        * { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; }
        body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.55 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
        a { color: var(--accent); text-underline-offset: .15em; }
        :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
        main:focus { outline: none; }
        .skip { position: absolute; left: -99em; }
        .skip:focus { left: 1rem; top: .5rem; background: var(--card); padding: .5rem 1rem; z-index: 2; }
        body > header { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; align-items: center; padding: .6rem max(1rem, calc(50% - 36rem));
          background: var(--card); border-bottom: 1px solid var(--rule); }
        .brand { display: flex; gap: .5rem; align-items: center; font-weight: 700; color: var(--ink); text-decoration: none; font-size: 1.1rem; }
        .icon { width: 1.5rem; height: 1.5rem; fill: none; stroke: var(--accent); stroke-width: 2; stroke-linecap: round; }
        nav ul { display: flex; flex-wrap: wrap; gap: 0 .25rem; list-style: none; margin: 0; padding: 0; }
        nav a { display: block; padding: .4rem .7rem; border-radius: .4rem; color: var(--ink); text-decoration: none; }
        nav a:hover { background: var(--wash); }
        nav a[aria-current] { background: var(--wash); color: var(--accent); font-weight: 600; }
        .tools { margin-left: auto; display: flex; gap: 1rem; align-items: center; }
        .tools form { margin: 0; }
        main { padding: 1.5rem max(1rem, calc(50% - 36rem)) 3rem; }
        main.narrow, .narrow { max-width: 44rem; }
        body > footer { border-top: 1px solid var(--rule); color: var(--dim); padding: 1rem max(1rem, calc(50% - 36rem)); font-size: .9rem; }
        h1 { font-size: 1.75rem; line-height: 1.25; margin: 0 0 .75rem; text-wrap: balance; overflow-wrap: anywhere; }
        h2 { font-size: 1.25rem; margin: 2rem 0 .75rem; }
        .card > h2:first-child { margin-top: 0; font-size: 1.1rem; }
        h3 { font-size: 1.05rem; margin: 1.25rem 0 .5rem; }
        .lead, .dim, small { color: var(--dim); }
        .lead { margin: 0 0 1.5rem; }
        .card { background: var(--card); border: 1px solid var(--rule); border-radius: .6rem; padding: 1rem 1.25rem; margin: 0 0 1rem; }
        table { width: 100%; border-collapse: separate; border-spacing: 0; background: var(--card); border: 1px solid var(--rule); border-radius: .6rem; }
        th, td { text-align: left; padding: .6rem .75rem; border-bottom: 1px solid var(--rule); vertical-align: middle; }
        thead th { font-size: .85rem; color: var(--dim); font-weight: 600; }
        tbody tr:last-child > * { border-bottom: 0; }
        .cards time { white-space: nowrap; }
        .number { text-align: right; font-variant-numeric: tabular-nums; }
        .health { white-space: nowrap; font-weight: 600; }
        .health::before { content: "●"; margin-right: .4em; }
        .good { color: var(--good); } .good::before { content: "✓"; }
        .warn { color: var(--warn); } .warn::before { content: "!"; }
        .bad { color: var(--bad); } .bad::before { content: "✕"; }
        .off { color: var(--dim); } .off::before { content: "○"; }
        .feeds a { margin-right: .6rem; white-space: nowrap; }
        .spark { width: 9rem; height: 2rem; display: block; }
        .spark rect, .chart rect { fill: var(--accent); }
        .chart rect.bad { fill: var(--bad); }
        .spark .base, .chart .grid { stroke: var(--rule); stroke-width: 1; fill: none; }
        .chart { width: 100%; height: auto; display: block; }
        .chart text { fill: var(--dim); font-size: 13px; font-family: inherit; }
        .list { list-style: none; padding: .25rem 1.25rem; }
        .list li { padding: .75rem 0; border-bottom: 1px solid var(--rule); }
        .list li:last-child { border-bottom: 0; }
        .list a.title { font-weight: 600; }
        .list p { margin: .25rem 0 0; }
        .meta { color: var(--dim); font-size: .92rem; display: flex; flex-wrap: wrap; gap: .1rem 1.1rem; margin: 0 0 1.25rem; padding: 0; list-style: none; }
        .prose { font-size: 1.075rem; line-height: 1.7; max-width: 44rem; overflow-wrap: anywhere; }
        .prose img, .prose table { max-width: 100%; height: auto; }
        .prose pre { overflow-x: auto; }
        .error { border-color: var(--bad); background: var(--bad-wash); }
        .pages { display: flex; gap: 1rem; margin: 1.25rem 0; }
        form.stack label { display: block; font-weight: 600; margin: 1rem 0 .25rem; }
        form.row { display: flex; flex-wrap: wrap; gap: .6rem; align-items: end; margin: 0 0 1rem; }
        form.row > div { flex: 1 1 14rem; }
        form.row label { display: block; font-weight: 600; margin-bottom: .25rem; }
        input, select, button { font: inherit; color: inherit; padding: .5rem .7rem; border: 1px solid var(--dim); border-radius: .4rem; background: var(--card); }
        input, select { width: 100%; height: 2.75rem; }
        button { height: 2.75rem; } button.quiet { height: auto; }
        button, .button { background: var(--accent); border-color: var(--accent); color: var(--accent-ink); font-weight: 600; cursor: pointer; }
        button.quiet { background: none; border: 0; padding: 0; color: var(--accent); text-decoration: underline; font-weight: 400; }
        .button { display: inline-block; text-decoration: none; padding: .5rem .9rem; border-radius: .4rem; border: 1px solid; }
        mark { background: var(--mark); color: inherit; padding: 0 .1em; border-radius: .2em; }
        .compare { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr)); gap: 1.5rem; align-items: start; }
        .blocks { list-style: none; margin: 0; padding: 0; }
        .blocks li { padding: .35rem .75rem; border-left: .25rem solid transparent; margin: 0 0 .25rem; overflow-wrap: anywhere; }
        .blocks .stays { border-color: var(--good); }
        .blocks .goes { border-color: var(--bad); background: var(--bad-wash); }
        .blocks del { color: var(--dim); }
        .blocks small { display: block; font-family: ui-monospace, monospace; font-size: .78rem; }
        ins { background: var(--wash); text-decoration: none; border-left: .25rem solid var(--good); display: block; padding: .35rem .75rem; margin: .25rem 0; }
        .diff del { background: var(--bad-wash); border-left: .25rem solid var(--bad); display: block; padding: .35rem .75rem; margin: .25rem 0; }
        .diff p { margin: .25rem 0; padding: .35rem .75rem; border-left: .25rem solid transparent; }
        details summary { cursor: pointer; color: var(--accent); margin: .5rem 0; }
        code { font-family: ui-monospace, monospace; font-size: .92em; overflow-wrap: anywhere; }
        dl.facts { display: grid; grid-template-columns: max-content 1fr; gap: .35rem 1.25rem; margin: 0; }
        dl.facts dt { color: var(--dim); } dl.facts dd { margin: 0; overflow-wrap: anywhere; }
        @media (max-width: 48rem) {
          body > header { gap: .25rem .75rem; } .tools { gap: .75rem; font-size: .92rem; }
          nav:not(.pages) { order: 3; width: calc(100% + .9rem); margin: 0 -.45rem; font-size: .9rem; }
          nav ul { gap: 0; justify-content: space-between; } nav a { padding: .4rem .45rem; }
          h1 { font-size: 1.45rem; }
          .chart text { font-size: 26px; }
          table.cards, .cards tbody, .cards tr, .cards td, .cards th { display: block; border: 0; }
          .cards thead { position: absolute; left: -99em; }
          .cards tr { border-bottom: 1px solid var(--rule); padding: .75rem; }
          .cards tr:last-child { border-bottom: 0; }
          .cards td, .cards tbody th { padding: .15rem 0; display: flex; gap: .75rem; justify-content: space-between; text-align: right; }
          .cards tbody th { font-size: 1.1rem; text-align: left; }
          .cards td::before { content: attr(data-label); color: var(--dim); text-align: left; }
          dl.facts { grid-template-columns: 1fr; gap: 0; } dl.facts dd { margin-bottom: .5rem; }
        }
        @media print { body > header, body > footer, .pages, form { display: none; } }
        """
}
