/// The attributes that Feedgate reads; the others are not kept.
package enum HTMLAttribute: UInt8, CaseIterable, Sendable {
    case id, `class`, role, itemprop, itemtype, property, name, content, rel, type, lang, href, src, srcset, alt, title
    case datetime, style, hidden, colspan, rowspan, start, width, height, charset, media, hreflang, datePublished, face
    case ariaHidden
    case ariaLabel
    case httpEquiv
    case dataSrc
    case dataOriginal
    case dataLazySrc
    case dataSrcset
    case xmlLang
    case pubdate
    case dataUtime

    /// The attribute's name as it is written.
    package var name: String {
        switch self {
        case .ariaHidden: "aria-hidden"
        case .ariaLabel: "aria-label"
        case .httpEquiv: "http-equiv"
        case .dataSrc: "data-src"
        case .dataOriginal: "data-original"
        case .dataLazySrc: "data-lazy-src"
        case .dataSrcset: "data-srcset"
        case .xmlLang: "xml:lang"
        case .dataUtime: "data-utime"
        default: "\(self)".lowercased()
        }
    }

    /// Finds attributes by the bytes of their lower-case names.
    static let byName: [[UInt8]: HTMLAttribute] = Dictionary(
        uniqueKeysWithValues: allCases.map { (Array($0.name.utf8), $0) })

    /// Finds attributes by their names in any case.
    static let byPackedName = NameTable(allCases.map { ($0.name, $0) })
}
