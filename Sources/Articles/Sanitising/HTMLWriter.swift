/// Writes elements and text so that every element is closed and stands where browsers expect it.
struct HTMLWriter {
    /// Elements beyond this depth leave their content only; browsers stop at 512.
    private static let deepest = 200
    /// Elements that are opened again after one around them has ended.
    private static let mostReopened = 8
    /// How many bytes of tags may be written again, or a hostile fragment would grow beyond measure.
    private var reopening = 1 << 16

    private var html: [UInt8] = []
    private var open: [(element: AllowedElement, attributes: [HTMLTokenizer.Attribute])] = []
    /// How many of each element are open, so that what is not need not be looked for.
    private var openCounts: [AllowedElement: Int] = [:]
    /// Start tags beyond `deepest` whose end tags are still to come.
    private var flattened = 0

    mutating func text(_ bytes: [UInt8]) { HTMLEscape.text(bytes, to: &html) }

    mutating func start(_ element: AllowedElement, _ attributes: [HTMLTokenizer.Attribute]) {
        makeRoom(for: element)
        if element == .td || element == .th, let around = open.last(where: { $0.element.isStructureOfTable })?.element,
            AllowedElement.tr.parents?.contains(around) == true
        {
            push(.tr, [])
        }
        guard fits(element) else { return }
        guard element.isVoid || open.count < Self.deepest else {
            flattened += 1
            return
        }
        if element.isVoid { writeStart(element, attributes) } else { push(element, attributes) }
    }

    mutating func end(_ element: AllowedElement) {
        guard !element.isVoid else { return }
        guard let index = index(of: element) else { return }
        if flattened > 0 {
            flattened -= 1
            return
        }
        let inner = open[(index + 1)...]
        close(to: index)
        // An inline element that ends while others are open does not end those with it.
        guard element.isFormatting, inner.count <= Self.mostReopened, inner.allSatisfy(\.element.isFormatting) else {
            return
        }
        for (element, attributes) in inner {
            let start = html.count
            guard reopening > 0 else { return }
            push(element, attributes)
            reopening -= html.count - start
        }
    }

    /// Closes what is open.
    ///
    /// - Returns: All that was written.
    mutating func finish() -> String {
        close(to: 0)
        return String(decoding: html, as: UTF8.self)
    }

    /// Ends what cannot stand around `element`.
    private mutating func makeRoom(for element: AllowedElement) {
        if element.endsParagraph { closeNearest([.p], within: []) }
        switch element {
        case .li: closeNearest([.li], within: [.ul, .ol])
        case .dt, .dd: closeNearest([.dt, .dd], within: [.dl])
        case .tr: closeNearest([.tr, .caption, .colgroup], within: [])
        case .td, .th: closeNearest([.td, .th], within: [.tr])
        case .tbody, .thead, .tfoot, .caption, .colgroup:
            closeNearest([.tbody, .thead, .tfoot, .caption, .colgroup], within: [])
        case .a: closeNearest([.a], within: [])
        case _ where element.isHeading: if let last = open.last, last.element.isHeading { close(to: open.count - 1) }
        default: break
        }
    }

    /// Closes the innermost of `elements`, unless one of `limits`, a cell or a table stands in between.
    private mutating func closeNearest(_ elements: Set<AllowedElement>, within limits: Set<AllowedElement>) {
        guard elements.contains(where: isOpen) else { return }
        for index in open.indices.reversed() {
            let element = open[index].element
            if elements.contains(element) {
                close(to: index)
                return
            }
            if limits.contains(element) || element == .table { return }
            if element == .td || element == .th || element == .caption, !Self.isPartOfTable(elements) { return }
        }
    }

    private static func isPartOfTable(_ elements: Set<AllowedElement>) -> Bool {
        elements.contains { $0.parents != nil }
    }

    /// Whether the element stands where it may: parts of tables do so in tables only.
    private func fits(_ element: AllowedElement) -> Bool {
        guard let parents = element.parents else { return true }
        return open.last { $0.element.isStructureOfTable }.map { parents.contains($0.element) } ?? false
    }

    /// The element that an end tag ends; nil where it stands outside of the cell or the table.
    private func index(of element: AllowedElement) -> Int? {
        guard isOpen(element) else { return nil }
        for index in open.indices.reversed() {
            if open[index].element == element { return index }
            if open[index].element.isStructureOfTable, !element.isStructureOfTable { return nil }
        }
        return nil
    }

    private func isOpen(_ element: AllowedElement) -> Bool { openCounts[element, default: 0] > 0 }

    private mutating func push(_ element: AllowedElement, _ attributes: [HTMLTokenizer.Attribute]) {
        writeStart(element, attributes)
        open.append((element, attributes))
        openCounts[element, default: 0] += 1
    }

    private mutating func close(to count: Int) {
        while open.count > count, let (element, _) = open.popLast() {
            openCounts[element, default: 0] -= 1
            html += "</".utf8
            html += element.rawValue.utf8
            html.append(UInt8(ascii: ">"))
        }
    }

    private mutating func writeStart(_ element: AllowedElement, _ attributes: [HTMLTokenizer.Attribute]) {
        html.append(UInt8(ascii: "<"))
        html += element.rawValue.utf8
        for attribute in attributes {
            html.append(UInt8(ascii: " "))
            html += attribute.name.utf8
            html += "=\"".utf8
            HTMLEscape.attribute(attribute.value, to: &html)
            html.append(UInt8(ascii: "\""))
        }
        html.append(UInt8(ascii: ">"))
    }
}

extension AllowedElement {
    /// What a part of a table stands in; nil for elements that are none.
    fileprivate var parents: Set<AllowedElement>? {
        switch self {
        case .tr: [.table, .tbody, .thead, .tfoot]
        case .td, .th: [.tr]
        case .tbody, .thead, .tfoot, .caption, .colgroup: [.table]
        case .col: [.table, .colgroup]
        default: nil
        }
    }

    fileprivate var isStructureOfTable: Bool { self == .table || (parents != nil && self != .col) }
}
