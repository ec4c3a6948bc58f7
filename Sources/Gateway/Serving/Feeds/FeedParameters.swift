import Foundation

/// What a reader may ask of a feed, with the names that RSSHub has for it.
package struct FeedParameters: Sendable, Equatable {
    /// The ids of sources; empty for all that the feed has.
    package var sources: [String] = []
    package var limit: Int?
    package var filter = ArticleFilter()
    /// Whether the newest stand first; else they stand as they were published, the oldest first, within the page.
    package var isSorted = true
    /// The place after which the page begins.
    package var after: ArticleQuery.Position?
    /// What is asked for, without what has no meaning here, so that equal questions have equal addresses.
    package private(set) var canonical = FormValues([])

    static let limits = 1...500
    static let usualLimit = 50

    package init() {}

    /// Why a question cannot be answered.
    package struct Problem: Error, Equatable, CustomStringConvertible {
        package var parameter: String
        package var description: String
    }

    /// Reads a query.
    ///
    /// - Throws: `Problem`, in words for whoever wrote it.
    package init(_ query: FormValues) throws(Problem) {
        var known: [(name: String, value: String)] = []
        let ignoresCase = query["filter_case_sensitive"].map { ["false", "0"].contains($0.lowercased()) } ?? false
        for (name, value) in query.pairs where !value.isEmpty {
            if let test = try Self.test(name, value, ignoresCase: ignoresCase) {
                filter.tests.append(test)
            } else {
                guard try read(name, value) else { continue }
            }
            known.append((name, value))
        }
        guard filter.tests.count <= 20 else {
            throw Problem(parameter: "filter", description: "a feed has at most 20 filters; join some with `|`")
        }
        canonical = FormValues(known)
    }

    /// Reads one parameter that is no expression; false where it has no meaning here.
    private mutating func read(_ name: String, _ value: String) throws(Problem) -> Bool {
        switch name {
        case "source": sources += value.split(separator: ",").map(String.init)
        case "limit": limit = try Self.number(name, value, Self.limits)
        case "filter_time": filter.newerThan = try Self.number(name, value, 1...3_155_760_000)
        case "filter_case_sensitive": break
        case "sorted": isSorted = !["false", "0"].contains(value.lowercased())
        case "after":
            guard let position = ArticleAddress.position(value) else {
                throw Problem(
                    parameter: name, description: "`after` is no place in a feed; follow the feed's own `next` link")
            }
            after = position
        default: return false
        }
        return true
    }

    private static func test(_ name: String, _ value: String, ignoresCase: Bool) throws(Problem) -> ArticleFilter.Test?
    {
        let excludes = name.hasPrefix("filterout")
        guard name.hasPrefix("filter"),
            let part = ArticleFilter.Part(rawValue: String(name.dropFirst(excludes ? 9 : 6)))
        else { return nil }
        do throws(Pattern.Problem) {
            return ArticleFilter.Test(
                part: part, pattern: try Pattern(value, ignoresCase: ignoresCase), excludes: excludes)
        } catch {
            throw Problem(
                parameter: name, description: "`\(value.prefix(100))` is no expression that can be used: \(error)")
        }
    }

    static func number(_ name: String, _ value: String, _ range: ClosedRange<Int>) throws(Problem) -> Int {
        if value.allSatisfy({ $0.isASCII && $0.isNumber }), let number = Int(value), range.contains(number) {
            return number
        }
        throw Problem(
            parameter: name,
            description:
                "`\(name)` takes a whole number from \(range.lowerBound) to \(range.upperBound), not `\(value.prefix(50))`"
        )
    }
}
