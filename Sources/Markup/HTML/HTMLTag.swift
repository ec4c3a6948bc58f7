/// The elements that Feedgate tells apart; every other one is `unknown`.
package enum HTMLTag: UInt8, CaseIterable, Sendable {
    case text, unknown
    case html, head, body, title, meta, link, base, script, style, template, noscript
    case address, article, aside, blockquote, center, dd, details, dialog, dir, div, dl, dt, fieldset, figcaption,
        figure
    case footer, form, h1, h2, h3, h4, h5, h6, header, hgroup, hr, legend, li, main, menu, nav, ol, p, pre, search
    case section, summary, ul
    case table, caption, colgroup, col, tbody, tfoot, thead, td, th, tr
    case a, abbr, acronym, b, bdi, bdo, big, br, cite, code, data, del, dfn, em, font, i, ins, kbd, label, mark, q, s
    case samp, small, span, strike, strong, sub, sup, time, tt, u, `var`, wbr
    case area, audio, canvas, embed, iframe, img, map, object, param, picture, source, track, video, svg, math
    case button, datalist, input, meter, optgroup, option, output, progress, select, textarea
}

extension HTMLTag {
    /// What an element does to the text in it.
    package enum Flow: Sendable {
        /// Stands in a line of text.
        case inline
        /// Begins and ends a line of text.
        case block
        /// Its text is no text of the page.
        case hidden
    }

    /// How browsers lay the element out by default (HTML Standard, 15.3).
    package var flow: Flow { Self.flows[Int(rawValue)] }

    private static let flows: [Flow] = allCases.map { tag in
        switch tag {
        case .script, .style, .template, .iframe, .object, .canvas, .audio, .video, .svg, .math, .select,
            .datalist, .textarea, .embed, .map:
            .hidden
        case .html, .head, .body, .noscript, .title, .address, .article, .aside, .blockquote, .center, .dd, .details,
            .dialog,
            .dir, .div, .dl, .dt, .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6,
            .header, .hgroup, .hr, .legend, .li, .main, .menu, .nav, .ol, .p, .pre, .search, .section, .summary, .ul,
            .table, .caption, .colgroup, .col, .tbody, .tfoot, .thead, .td, .th, .tr, .button, .optgroup, .option:
            .block
        default:
            .inline
        }
    }

    /// Whether the element is a heading, and of which level.
    package var headingLevel: Int? {
        rawValue >= HTMLTag.h1.rawValue && rawValue <= HTMLTag.h6.rawValue
            ? Int(rawValue - HTMLTag.h1.rawValue) + 1 : nil
    }

    /// The element's name as it is written.
    package var name: String { "\(self)" }

    /// Finds tags by the bytes of their lower-case names.
    static let byName: [[UInt8]: HTMLTag] = Dictionary(
        uniqueKeysWithValues: allCases.filter { $0 != .text && $0 != .unknown }.map { (Array($0.name.utf8), $0) })
}
