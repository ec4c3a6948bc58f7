/// How many there are of something, as people write it.
package enum Counted {
    /// `1 article`, `2 articles`; nouns whose plural is made with an s.
    package static func text(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
