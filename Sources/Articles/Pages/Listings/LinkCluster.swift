import Markup

/// Links of one template in one place: a list, a menu, a row of cards.
struct LinkCluster {
    /// Of each address the link that reads most like a title, in the order of the page.
    var links: [PageLink]
    /// The element around all of their boxes.
    var container: Int
    /// The element of each link's own box, which holds no other link of the cluster.
    var boxes: [Int]

    /// Several clusters as one, in the order of the page; no box reaches beyond `region`.
    init(merging clusters: [LinkCluster], _ tree: PageTree, within region: Range<Int>) {
        links = clusters.flatMap(\.links).sorted { $0.node < $1.node }
        container = region.lowerBound
        // Two links to one article, its picture and its title, stand in one box.
        boxes = Self.boxes(tree, links).map { max($0, region.lowerBound) }
    }

    private init(links: [PageLink], container: Int, boxes: [Int]) {
        self.links = links
        self.container = container
        self.boxes = boxes
    }

    /// The clusters of a page.
    static func all(_ tree: PageTree, _ links: [PageLink]) -> [LinkCluster] {
        var groups: [String: [PageLink]] = [:]
        var order: [String] = []
        for link in links {
            if groups[link.path] == nil { order.append(link.path) }
            groups[link.path, default: []].append(link)
        }
        return order.flatMap { clusters(tree, groups[$0] ?? []) }
    }

    private static func clusters(_ tree: PageTree, _ group: [PageLink]) -> [LinkCluster] {
        let links = distinct(group)
        let boxes = boxes(tree, links)
        // Boxes with the same parent are a list; lists beside each other, as the columns of a table, are one.
        var byContainer: [Int: [Int]] = [:]
        for (index, box) in boxes.enumerated() {
            byContainer[Int(tree.nodes[box].parent), default: []].append(index)
        }
        for _ in 0..<2 where byContainer.count > 1 {
            var merged: [Int: [Int]] = [:]
            var holders: [Int: [Int]] = [:]
            for container in byContainer.keys where container >= 0 {
                holders[Int(tree.nodes[container].parent), default: []].append(container)
            }
            for (holder, containers) in holders {
                // Every list of several stays what it is; rows and columns of one or few items belong together.
                let areRows = containers.count > 1 && containers.allSatisfy { (byContainer[$0]?.count ?? 0) <= 6 }
                for container in containers {
                    merged[areRows ? holder : container, default: []] += byContainer[container] ?? []
                }
            }
            byContainer = merged
        }
        return byContainer.sorted { $0.key < $1.key }.map { container, indices in
            let indices = indices.sorted()
            return LinkCluster(links: indices.map { links[$0] }, container: container, boxes: indices.map { boxes[$0] })
        }
    }

    /// One link for each address.
    private static func distinct(_ group: [PageLink]) -> [PageLink] {
        var places: [String: Int] = [:]
        var result: [PageLink] = []
        for link in group {
            if let place = places[link.url.href] {
                if link.titleness > result[place].titleness { result[place].text = link.text }
                result[place].titleness = max(result[place].titleness, link.titleness)
            } else {
                places[link.url.href] = result.count
                result.append(link)
            }
        }
        return result
    }

    /// For each link the highest element that holds no other of them.
    private static func boxes(_ tree: PageTree, _ links: [PageLink]) -> [Int] {
        links.indices.map { index in
            let own = links[index].url.href
            let before = links[..<index].last { $0.url.href != own }?.node ?? -1
            let after = links[(index + 1)...].first { $0.url.href != own }?.node ?? Int.max
            var box = links[index].node
            while true {
                let parent = Int(tree.nodes[box].parent)
                guard parent > before, tree.nodes[parent].tag != .body, Int(tree.nodes[parent].end) <= after else {
                    return box
                }
                box = parent
            }
        }
    }
}
