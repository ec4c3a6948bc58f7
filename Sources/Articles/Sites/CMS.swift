import Markup

/// The programs that make the pages of most news sites and portals, told by their markup on any host.
package enum CMS: String, Sendable, Equatable, CaseIterable {
    case sharePoint = "SharePoint"
    case liferay = "Liferay"
    case wordPress = "WordPress"
    case dotNetNuke = "DotNetNuke"
    case joomla = "Joomla"
    case drupal = "Drupal"
    /// Pages of ASP.NET web forms that none of the others made: the usual home-grown portal.
    case webForms = "ASP.NET"

    /// The program that made a page; nil where nothing tells.
    init?(of tree: PageTree) {
        var votes: [CMS: Int] = [:]
        var looked = 0
        for (index, node) in tree.nodes.enumerated() where node.attributeCount > 0 {
            looked += 1
            guard looked < 6_000 else { break }
            if node.tag == .meta, tree.value(of: .name, at: index)?.lowercased() == "generator" {
                let value = tree.value(of: .content, at: index)?.lowercased() ?? ""
                for (word, cms) in Self.generators where value.contains(word) { votes[cms, default: 0] += 10 }
            }
            for attribute in [HTMLAttribute.id, .class, .src, .href, .name] {
                guard let value = tree.value(of: attribute, at: index) else { continue }
                for (cms, words) in Self.signs where words.contains(where: { value.contains($0) }) {
                    votes[cms, default: 0] += 1
                }
            }
        }
        guard let best = votes.max(by: { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }) else {
            return nil
        }
        // One link to another site's uploads proves nothing.
        guard best.value >= 3 else { return nil }
        self = best.key
    }

    private static let generators: [(String, CMS)] = [
        ("sharepoint", .sharePoint), ("liferay", .liferay), ("wordpress", .wordPress), ("dotnetnuke", .dotNetNuke),
        ("dnn platform", .dotNetNuke), ("joomla", .joomla), ("drupal", .drupal),
    ]

    private static let signs: [(CMS, [String])] = [
        (
            .sharePoint,
            [
                "s4-workspace", "ms-rtestate", "ms-webpart", "/_layouts/", "MSOZoneCell", "DeltaPlaceHolder",
                "s4-ribbon", "/_catalogs/",
            ]
        ),
        (
            .liferay,
            ["portlet-boundary", "p_p_id_", "portlet-body", "/o/frontend", "lfr-", "/html/js/liferay", "taglib-"]
        ),
        (.wordPress, ["wp-content/", "wp-includes/", "wp-block-", "wp-image-", "wp-json"]),
        (.dotNetNuke, ["dnn_ctr", "dnn_", "DNNModule", "/DesktopModules/", "/Portals/"]),
        (.joomla, ["com_content", "/media/system/js", "/media/jui/", "/components/com_", "/modules/mod_"]),
        (
            .drupal,
            [
                "/sites/default/files", "views-row", "field--name-", "field-name-", "drupal-", "/core/misc/",
                "region-content",
            ]
        ),
        (.webForms, ["__VIEWSTATE", "ctl00_", "aspnetForm", "WebResource.axd", "ScriptResource.axd"]),
    ]
}
