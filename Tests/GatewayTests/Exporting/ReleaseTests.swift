import Articles
import Foundation
import Testing

@testable import Gateway

@Suite struct ReleaseTests {
    private struct Line: Decodable {
        var id: String
        var text: String
        var revision: Int
    }

    private struct Removed: Decodable, Equatable {
        var id: String
        var source: String
        var reason: String
        var kept: String
    }

    private struct Sums: Decodable, Equatable {
        var status: Int
        var output: String
    }

    private func articles() -> [(source: String, article: Article)] {
        (0..<40).map { ($0 % 2 == 0 ? "a" : "b", article(words($0), day: "2024-05-\($0 % 9 + 10)")) }
    }

    private func lines(_ home: ExportHome, _ folder: String = "release") throws -> [String: [Line]] {
        var result: [String: [Line]] = [:]
        for (name, data) in try ExportHome.files("\(home.scratch.path)/\(folder)/data") {
            let rows = try data.split(separator: 0x0A).map { try JSONDecoder().decode(Line.self, from: $0) }
            result[String(name.prefix { $0 != "-" }), default: []] += rows
        }
        return result
    }

    @Test func aReleaseRebuiltElsewhereIsTheSame() async throws {
        let home = try await ExportHome(articles())
        let first = try await home.release { $0.compression = .gzip }
        let second = try await home.release(to: "deep/er/again") { $0.compression = .gzip }
        #expect(first == second)
        let files = try ExportHome.files(home.scratch.path + "/release")
        #expect(try ExportHome.files(home.scratch.path + "/deep/er/again") == files)
        #expect(
            Set(files.keys).isSuperset(of: [
                "README.md", "SHA256SUMS", "manifest.json", "removed.jsonl", "index.tsv.gz",
                "data/train-00000.jsonl.gz",
            ]))
        // Built again in its place, it is the same too, and nothing is left beside it.
        _ = try await home.release { $0.compression = .gzip }
        #expect(try ExportHome.files(home.scratch.path + "/release") == files)
        #expect(!FileManager.default.fileExists(atPath: home.scratch.path + "/.release.new"))
    }

    @Test func theSumsAreThoseOfTheFiles() async throws {
        let home = try await ExportHome(articles())
        _ = try await home.release { $0.release.shardBytes = 5_000 }
        let sums = try ForeignTool.read("sums", home.scratch.path + "/release", as: Sums.self)
        #expect(sums == nil || sums == Sums(status: 0, output: ""))
        let listed = try String(contentsOfFile: home.scratch.path + "/release/SHA256SUMS", encoding: .utf8)
            .split(separator: "\n").map { String($0.dropFirst(66)) }
        #expect(Set(listed).union(["SHA256SUMS"]) == Set(try ExportHome.files(home.scratch.path + "/release").keys))
        #expect(listed.count { $0.hasPrefix("data/train-") } > 3)
    }

    @Test func anArticleNeverMovesToAnotherPart() async throws {
        let parts = try #require(CorpusSplit(["train=50", "test=50"]))
        let home = try await ExportHome(articles())
        _ = try await home.release { $0.release.parts = parts }
        let before = try lines(home)
        for number in 40..<80 { try await home.add(article(words(number)), source: "a", key: "\(number)") }
        _ = try await home.release(to: "later") { $0.release.parts = parts }
        let after = try lines(home, "later")
        for part in ["train", "test"] {
            let ids = Set(before[part, default: []].map(\.id))
            #expect(!ids.isEmpty)
            #expect(ids.isSubset(of: after[part, default: []].map(\.id)))
        }
        #expect(after.values.joined().count == 80)
    }

    @Test func copiesAreLeftOutAndNamed() async throws {
        let text = words(1, 400)
        let home = try await ExportHome([
            ("a", article(text, day: "2024-05-01")), ("b", article(text.uppercased() + "!", day: "2024-05-02")),
            ("b", article(text + " thêm", day: "2024-05-03")), ("b", article(words(2, 400), day: "2024-05-04")),
            ("a", article("", day: "2024-05-05")), ("a", article("", day: "2024-05-06")),
        ])
        let report = try await home.release()
        #expect(report.manifest.removed.exactDuplicates == 1)
        #expect(report.manifest.removed.nearDuplicates == 1)
        #expect(report.manifest.statistics.articles == 4)
        var ids: [String: String] = [:]
        try await home.store.eachArticle(ArticleQuery()) { ids[$0.article.published?.iso8601 ?? ""] = $0.id }
        let removed = try Data(contentsOf: URL(filePath: home.scratch.path + "/release/removed.jsonl"))
            .split(separator: 0x0A).map { try JSONDecoder().decode(Removed.self, from: $0) }
        #expect(
            removed == [
                Removed(id: ids["2024-05-02"] ?? "", source: "b", reason: "exact", kept: ids["2024-05-01"] ?? ""),
                Removed(id: ids["2024-05-03"] ?? "", source: "b", reason: "near", kept: ids["2024-05-01"] ?? ""),
            ])
        let whole = try await home.release(to: "whole") {
            $0.release.exactDuplicates = false
            $0.release.nearDuplicates = nil
        }
        #expect(whole.manifest.statistics.articles == 6)
        // Copies that a profile does not want are named as well.
        let fewer = try await home.release(to: "fewer") {
            $0.selection.withDuplicates = false
            $0.release.exactDuplicates = false
            $0.release.nearDuplicates = nil
        }
        let counts = fewer.manifest.removed
        let copies = try #require(counts.knownCopies)
        #expect(copies > 0 && counts.exactDuplicates == 0 && counts.nearDuplicates == 0)
        #expect(fewer.manifest.statistics.articles + copies == 6)
        let named = try Data(contentsOf: URL(filePath: home.scratch.path + "/fewer/removed.jsonl"))
            .split(separator: 0x0A).map { try JSONDecoder().decode(Removed.self, from: $0) }
        #expect(named.count == copies && named.allSatisfy { $0.reason == "copy" && !$0.kept.isEmpty })
    }

    @Test(arguments: ["2024-13-01", "2024-02-30", "2024-1-1", "24-01-01", "", "2024-01-01T"])
    func whatIsNoDayIsNone(_ text: String) {
        #expect(!ExportProfile.isDay(text))
        #expect(ExportProfile.isDay("2024-02-29"))
    }

    @Test func whatIsNewIsAddedAsANewShard() async throws {
        let home = try await ExportHome(articles())
        _ = try await home.release()
        let before = try ExportHome.files(home.scratch.path + "/release/data")
        let whole = try ExportHome.files(home.scratch.path + "/release")
        #expect(try await home.release(addition: true).shards.isEmpty)
        #expect(try ExportHome.files(home.scratch.path + "/release") == whole, "nothing new changes nothing")
        try await home.add(article(words(100), day: "2020-01-01"), source: "a", key: "new")
        try await home.add(
            article(words(0) + " sửa", day: "2024-05-10"), source: "a", key: "0", at: "2024-07-01T00:00:00Z")
        // A copy of what has been released, published earlier.
        try await home.add(article(words(5), day: "2019-01-01"), source: "b", key: "copy")
        let report = try await home.release(addition: true)
        #expect(report.shards.allSatisfy { $0.build == 2 })
        #expect(report.shards.reduce(0) { $0 + $1.articles } == 2)
        #expect(report.manifest.superseded == 1)
        #expect(report.manifest.statistics.articles == 42)
        #expect(report.manifest.removed.exactDuplicates == 1)
        let after = try ExportHome.files(home.scratch.path + "/release/data")
        for (name, data) in before { #expect(after[name] == data) }
        let sums = try ForeignTool.read("sums", home.scratch.path + "/release", as: Sums.self)
        #expect(sums == nil || sums == Sums(status: 0, output: ""))
        let again = try await home.release(addition: true)
        #expect(again.shards.isEmpty)
        #expect(again.manifest == report.manifest)
    }

    @Test func aReleaseTakesNobodyElsesPlace() async throws {
        let home = try await ExportHome(articles())
        try home.scratch.write("mine/thesis.tex", "x")
        await #expect(throws: ReleaseError.notARelease(path: home.scratch.path + "/mine")) {
            try await home.release(to: "mine")
        }
        await #expect(throws: ReleaseError.noRelease(path: home.scratch.path + "/none")) {
            try await home.release(to: "none", addition: true)
        }
        _ = try await home.release()
        await #expect(
            throws: ReleaseError.otherOptions(
                path: home.scratch.path + "/release", names: ["selection", "style of texts"])
        ) {
            try await home.release(addition: true) {
                $0.selection.minLength = 10
                $0.style.unicode = .nfd
            }
        }
    }

    @Test func aReleaseOfNothingIsWhole() async throws {
        let home = try await ExportHome([])
        let report = try await home.release()
        #expect(report.manifest.statistics.articles == 0)
        #expect(
            report.manifest.knownGaps == ["a has no article in this release.", "b has no article in this release."])
        #expect(try ExportHome.files(home.scratch.path + "/release").count == 5)
    }
}
