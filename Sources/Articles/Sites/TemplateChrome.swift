import Markup

/// Boxes that the templates of the usual programs put around and into articles and that are never their text: sharing, ratings,
/// ways to the next article, lists of related ones.
///
/// The names are the programs' own, so that they hold on any host.
struct TemplateChrome {
    /// By program, as `class` or `id` has them, in small letters.
    private static let names: [(cms: String, names: String)] = [
        (
            "SharePoint",
            """
            s4-ribbonrow ms-core-navigation ms-breadcrumb-box ms-sitemapdirectional sidenavbox ms-siteactions-root ms-skip
            ms-promotedactionbutton ms-socialnotif-container ms-comm-postfooter ms-webpartpagecaption
            """
        ),
        (
            "Liferay",
            """
            taglib-social-bookmarks taglib-ratings taglib-page-iterator portlet-topper portlet-topper-toolbar lfr-meta-actions
            asset-actions asset-user-actions asset-ratings asset-navigation asset-links asset-links-list lfr-panel-comments
            hide-accessible
            """
        ),
        (
            "WordPress",
            """
            sharedaddy jp-relatedposts post-navigation comments-area wp-block-latest-posts wp-block-post-navigation-link
            yarpp yarpp-related addtoany_share_save_container heateor_sss_sharing_container rp4wp-related-posts
            saboxplugin-wrap kk-star-ratings post-ratings wpulike mailpoet_form mc4wp-form screen-reader-text cat-links
            tags-links edit-link wp-block-comments simplesharebuttons
            """
        ),
        (
            "Joomla",
            """
            pagenav content_rating jcomments itemsocialsharing itemrelated itemtoolbar itemnavigation itemtagsblock
            itemratingblock itemauthorlatest itemhits itembacktotop
            """
        ),
        (
            "Drupal",
            "node__links field--name-field-tags field-name-field-tags comment-wrapper book-navigation print-links service-links"
        ),
        ("DotNetNuke", "dnnactionmenu dnnformmessage edn_relatedarticles edn_articlesnavigation edn_socialbuttons"),
        (
            "home-grown",
            """
            tin-lien-quan tinlienquan tin_lien_quan tin-khac tinkhac tin_khac cac-tin-khac cactinkhac tin-cung-chuyen-muc
            tincungchuyenmuc tin-da-dua tindadua luot-xem luotxem in-trang intrang chia-se chiase gui-mail danh-gia
            binh-luan-bai-viet
            """
        ),
    ]

    private static let known = Set(
        names.flatMap { $0.names.split { $0 == " " || $0 == "\n" }.map(String.init) })
    /// How long the names are that begin with each byte, a bit for each length: nearly every class of a page is none of them,
    /// and is told from them without making a string of it.
    private static let lengths = {
        var lengths = [UInt64](repeating: 0, count: 256)
        for name in known {
            if let first = name.utf8.first { lengths[Int(first)] |= 1 << UInt64(name.utf8.count) }
        }
        return lengths
    }()
    /// A page of which more would go is made in another way than its names say.
    private static let mostOfText = 0.3

    private let tree: PageTree
    private var judged: [Int: Bool] = [:]

    /// Which of the kept blocks of a page stand in such a box.
    static func blocks(_ kept: [Int], of page: PageBlocks, in tree: PageTree) -> [Int] {
        var chrome = TemplateChrome(tree: tree)
        let found = kept.filter { chrome.isChrome(Int(page.blocks[$0].element)) }
        guard !found.isEmpty else { return [] }
        let all = kept.reduce(0) { $0 + Int(page.blocks[$1].traits.words) }
        let gone = found.reduce(0) { $0 + Int(page.blocks[$1].traits.words) }
        return Double(gone) <= Double(all) * mostOfText ? found : []
    }

    private init(tree: PageTree) {
        self.tree = tree
    }

    private mutating func isChrome(_ node: Int) -> Bool {
        var path: [Int] = []
        var current = node
        var answer = false
        while current >= 0 {
            if let known = judged[current] {
                answer = known
                break
            }
            path.append(current)
            if hasKnownName(current) {
                answer = true
                break
            }
            current = Int(tree.nodes[current].parent)
        }
        for node in path { judged[node] = answer }
        return answer
    }

    private func hasKnownName(_ node: Int) -> Bool {
        for attribute in [HTMLAttribute.class, .id] {
            guard let range = tree.range(of: attribute, at: node) else { continue }
            for token in tree.values[range].split(whereSeparator: { $0 <= 0x20 }) {
                guard let first = token.first, first < 0x80, token.count < 64,
                    Self.lengths[Int(first | 0x20)] & 1 << UInt64(token.count) != 0
                else { continue }
                if Self.known.contains(String(decoding: token, as: UTF8.self).lowercased()) { return true }
            }
        }
        return false
    }
}
