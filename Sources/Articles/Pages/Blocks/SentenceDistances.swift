/// How many blocks lie between a block and the running text before and after it.
struct SentenceDistances {
    private(set) var since: [Int]
    private(set) var until: [Int]

    init(_ blocks: [TextBlock]) {
        since = Array(repeating: 99, count: blocks.count)
        until = since
        var distance = 99
        for index in blocks.indices {
            since[index] = distance
            distance = blocks[index].isSentence ? 1 : min(99, distance + 1)
        }
        distance = 99
        for index in blocks.indices.reversed() {
            until[index] = distance
            distance = blocks[index].isSentence ? 1 : min(99, distance + 1)
        }
    }
}
