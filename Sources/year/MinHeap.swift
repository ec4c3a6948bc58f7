/// The least of many, found and taken in logarithmic time.
struct MinHeap<Element> {
    private(set) var all: [Element] = []
    private let isLess: (Element, Element) -> Bool

    init(isLess: @escaping (Element, Element) -> Bool) {
        self.isLess = isLess
    }

    var first: Element? { all.first }

    mutating func removeAll() { all = [] }

    mutating func insert(_ element: Element) {
        all.append(element)
        var child = all.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard isLess(all[child], all[parent]) else { return }
            all.swapAt(child, parent)
            child = parent
        }
    }

    mutating func removeFirst() -> Element {
        all.swapAt(0, all.count - 1)
        let least = all.removeLast()
        var parent = 0
        while true {
            var child = 2 * parent + 1
            guard child < all.count else { return least }
            if child + 1 < all.count, isLess(all[child + 1], all[child]) { child += 1 }
            guard isLess(all[child], all[parent]) else { return least }
            all.swapAt(child, parent)
            parent = child
        }
    }
}
