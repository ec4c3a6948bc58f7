import Foundation
import Testing

@testable import Gateway

@Suite struct ArchiveTests {
    private static let start = Date(timeIntervalSince1970: 1_700_000_000)

    private func response(_ body: String, url: String = "https://a.example/1", at seconds: Double = 0)
        -> CapturedResponse
    {
        CapturedResponse(
            requestedURL: url, url: url + "?moved", source: "a",
            fetchedAt: Timestamp.text(Self.start.addingTimeInterval(seconds)),
            headers: [.init("Content-Type", "text/html; charset=utf-8"), .init("X-Long", "a\r\nInjected: yes")],
            body: Array(body.utf8))
    }

    private func files(_ folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder + "/archive").sorted()
    }

    private func archive(
        _ folder: String, _ store: SQLiteStore, limits: Archive.Limits = .init(), at seconds: Double = 0
    )
        async throws -> Archive
    {
        try await Archive(
            folder: folder + "/archive", store: store, limits: limits, now: { Self.start.addingTimeInterval(seconds) })
    }

    @Test func whatIsKeptComesBackAndABodySeenBeforeIsNotKeptTwice() async throws {
        let scratch = try Scratch()
        let store = try SQLiteStore(path: scratch.path + "/x.sqlite")
        let archive = try await archive(scratch.path, store)
        let body = String(repeating: "Cầu đã thông xe. ", count: 5_000)
        let first = try await archive.keep(response(body))
        let second = try await archive.keep(response(body, at: 60))
        #expect(second.original == first.number)
        #expect(second.length < 1_000)
        let reader = ArchiveReader(folder: scratch.path + "/archive", store: store)
        for (capture, seconds) in [(first, 0.0), (second, 60)] {
            let read = try await reader.response(capture)
            #expect(read.body == Array(body.utf8))
            #expect(read.fetchedAt == Timestamp.text(Self.start.addingTimeInterval(seconds)))
            #expect(read.url == "https://a.example/1?moved")
            #expect(read.header("content-type") == "text/html; charset=utf-8")
            #expect(read.header("Injected") == nil)
        }
        #expect(try await store.latestCapture(of: "https://a.example/1", source: "a", upTo: .max) == second)
        #expect(try await store.captures(of: "https://a.example/1", source: "a", before: .max, limit: 9) == [first])
    }

    @Test func filesAreChangedWhenTheyAreFullOrOld() async throws {
        let scratch = try Scratch()
        let store = try SQLiteStore(path: scratch.path + "/x.sqlite")
        var limits = Archive.Limits()
        limits.segmentBytes = 2_000
        var names: Set<String> = []
        for number in 0..<8 {
            let noise = (0..<300).map { "\(number * 7_919 + $0 * $0)" }.joined()
            let archive = try await archive(scratch.path, store, limits: limits, at: Double(number))
            names.insert(try await archive.keep(response(noise)).segment)
        }
        #expect(names.count >= 3)
        limits.segmentBytes = 1 << 30
        let before = try files(scratch.path)
        let later = try await archive(scratch.path, store, limits: limits, at: 2 * 86_400)
        let capture = try await later.keep(response("neu"))
        #expect(!before.contains(capture.segment))
        #expect(capture.segment == "feedgate-20231116T221320Z-00001.warc.gz")
        #expect(try await store.segments().map(\.name) == files(scratch.path))
    }

    @Test func aRecordCutShortIsCutOffAndOneThatWasNotNotedIsNoted() async throws {
        let scratch = try Scratch()
        let store = try SQLiteStore(path: scratch.path + "/x.sqlite")
        let first = try await archive(scratch.path, store).keep(response("một"))
        let path = scratch.path + "/archive/" + first.segment
        // A second record that the index does not know, and half of a third.
        let unnoted = WARC.response(response("hai", url: "https://a.example/2"), id: WARC.newID())
        let handle = try #require(FileHandle(forWritingAtPath: path))
        try handle.seekToEnd()
        try handle.write(contentsOf: Data(try Gzip.compressed(unnoted.bytes)))
        try handle.write(contentsOf: Data(try Gzip.compressed(unnoted.bytes).prefix(60)))
        try handle.close()
        let third = try await archive(scratch.path, store).keep(response("ba", url: "https://a.example/3"))
        #expect(third.segment == first.segment)
        let found = try #require(try await store.latestCapture(of: "https://a.example/2", source: "a", upTo: .max))
        #expect(third.offset == found.offset + found.length)
        let reader = ArchiveReader(folder: scratch.path + "/archive", store: store)
        #expect(try await reader.response(found).body == Array("hai".utf8))
        #expect(try await reader.response(third).body == Array("ba".utf8))
    }

    @Test func theIndexIsMadeAgainFromTheFiles() async throws {
        let scratch = try Scratch()
        let lost = try SQLiteStore(path: scratch.path + "/lost.sqlite")
        let archive = try await archive(scratch.path, lost)
        for (number, body) in ["một", "hai", "một"].enumerated() {
            try await archive.keep(response(body, url: "https://a.example/\(number)"))
        }
        let store = try SQLiteStore(path: scratch.path + "/x.sqlite")
        #expect(try await SegmentRepair(folder: scratch.path + "/archive", store: store).indexAll() == 1)
        let reader = ArchiveReader(folder: scratch.path + "/archive", store: store)
        for (number, body) in ["một", "hai", "một"].enumerated() {
            let url = "https://a.example/\(number)"
            let capture = try #require(try await store.latestCapture(of: url, source: "a", upTo: .max))
            #expect(try await reader.response(capture).body == Array(body.utf8))
            #expect(try await lost.latestCapture(of: url, source: "a", upTo: .max) == capture)
        }
    }

    @Test func twoWritersUseTwoFiles() async throws {
        let scratch = try Scratch()
        let store = try SQLiteStore(path: scratch.path + "/x.sqlite")
        let one = try await archive(scratch.path, store)
        let other = try await archive(scratch.path, store)
        let names = [try await one.keep(response("một")).segment, try await other.keep(response("hai")).segment]
        #expect(Set(names).count == 2)
    }

    @Test func anArchiveThatWasDeletedBeginsAgain() async throws {
        let scratch = try Scratch()
        let store = try SQLiteStore(path: scratch.path + "/x.sqlite")
        let archive = try await archive(scratch.path, store, at: 5)
        let gone = try await archive.keep(response("một"))
        try FileManager.default.removeItem(atPath: scratch.path + "/archive")
        let path = scratch.path + "/archive/" + gone.segment
        let reader = ArchiveReader(folder: scratch.path + "/archive", store: store)
        await #expect(throws: ArchiveError.missing(path: path)) { try await reader.response(gone) }
        let kept = try await archive.keep(response("hai"))
        #expect(try await reader.response(kept).body == Array("hai".utf8))
    }

    @Test func damageIsNamed() async throws {
        let scratch = try Scratch()
        let store = try SQLiteStore(path: scratch.path + "/x.sqlite")
        let capture = try await archive(scratch.path, store).keep(response("một"))
        let path = scratch.path + "/archive/" + capture.segment
        var bytes = try Data(contentsOf: URL(filePath: path))
        bytes[capture.offset + capture.length / 2] ^= 0xFF
        try bytes.write(to: URL(filePath: path))
        let reader = ArchiveReader(folder: scratch.path + "/archive", store: store)
        await #expect(throws: ArchiveError.damaged(path: path, offset: capture.offset)) {
            try await reader.response(capture)
        }
    }

    @Test func theWholeHeadIsKeptButCookies() async throws {
        let scratch = try Scratch()
        let store = try SQLiteStore(path: scratch.path + "/x.sqlite")
        let archive = try await Archive(folder: scratch.path + "/archive", store: store)
        var settings = Settings()
        settings.hostGap = 0
        let fetcher = ArchivingFetcher(HTTPFetcher(settings: settings, store: store), archive: archive)
        try await TestServer.run({ _, _ in
            .ok(
                "body",
                ["Content-Type: text/plain", "ETag: \"1\"", "X-Generator: Tự làm", "set-cookie: a=b", "Vary: Accept"])
        }) { server in
            var request = FetchRequest(url: server.url + "/a", source: "a")
            request.access.obeysRobots = false
            request.access.policy = PrivateHosts.policy(["127.0.0.1"], addresses: [request.url], ports: [])
            _ = try await fetcher.fetch(request)
            let capture = try #require(try await store.latestCapture(of: request.url, source: "a", upTo: .max))
            let kept = try await ArchiveReader(folder: scratch.path + "/archive", store: store).response(capture)
            #expect(kept.status == 200 && kept.body == Array("body".utf8))
            #expect(
                kept.headers.map { "\($0.name): \($0.value)" } == [
                    "X-Crawler-Content-Length: 4", "Content-Type: text/plain", "ETag: \"1\"", "X-Generator: Tự làm",
                    "Vary: Accept", "Content-Length: 4",
                ])
            let sizes = try await store.sizes()
            #expect(sizes.captures == 1 && sizes.archiveBytes == capture.length)
        }
    }

    @Test func namesTellWhenAFileWasBegun() {
        let name = SegmentName(began: Self.start, serial: 3)
        #expect(name.text == "feedgate-20231114T221320Z-00003.warc.gz")
        #expect(SegmentName(name.text) == name)
        for other in ["", "feedgate.warc.gz", "feedgate-2023-00001.warc.gz", "x-20231114T221320Z-00003.warc.gz"] {
            #expect(SegmentName(other) == nil)
        }
    }

    /// What other people's readers make of the files.
    @Test(.enabled(if: Python.has("warcio", "fastwarc"), "needs `pip install warcio fastwarc`"))
    func otherToolsReadIt() async throws {
        let scratch = try Scratch()
        let store = try SQLiteStore(path: scratch.path + "/x.sqlite")
        let archive = try await archive(scratch.path, store)
        for body in ["một", "hai", "một", ""] { try await archive.keep(response(body)) }
        let output = try Python.run(
            """
            import sys, io
            from warcio.archiveiterator import ArchiveIterator
            from fastwarc.warc import ArchiveIterator as Fast, WarcRecordType
            path = sys.argv[1]
            for record in ArchiveIterator(open(path, 'rb'), check_digests='raise'):
                body = record.content_stream().read().decode()
                print(record.rec_type, record.rec_headers.get_header('WARC-Refers-To-Date'), body if record.rec_type == 'response' else '')
            for record in Fast(open(path, 'rb'), parse_http=False):
                print(record.verify_block_digest(), record.headers.get('WARC-Payload-Digest') is not None)
            for record in Fast(open(path, 'rb'), record_types=WarcRecordType.response):
                print('response', record.http_headers.status_code, record.reader.read().decode())
            """, scratch.path + "/archive/" + (try files(scratch.path)[0]))
        #expect(
            output == """
                warcinfo None 
                response None một
                response None hai
                revisit 2023-11-14T22:13:20Z 
                response None 
                True False
                True True
                True True
                True True
                True True
                response 200 một
                response 200 hai
                response 200 

                """)
    }
}
