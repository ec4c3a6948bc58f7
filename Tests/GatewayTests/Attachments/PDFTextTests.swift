import Articles
import Foundation
import Testing

@testable import Gateway

@Suite struct PDFTextTests {
    /// A file of one page with lines of text.
    static func pdf(_ lines: [String]) -> [UInt8] {
        let shown = lines.map { "(\($0)) Tj 0 -16 Td" }.joined(separator: " ")
        let content = "BT /F1 12 Tf 72 720 Td \(shown) ET"
        let objects = [
            "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
            "<</Length \(content.utf8.count)>>stream\n\(content)\nendstream",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        ]
        var file = "%PDF-1.4\n"
        var places: [Int] = []
        for (index, object) in objects.enumerated() {
            places.append(file.utf8.count)
            file += "\(index + 1) 0 obj\(object)endobj\n"
        }
        let start = file.utf8.count
        file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for place in places { file += String(repeating: "0", count: 10 - "\(place)".count) + "\(place) 00000 n \n" }
        file += "trailer<</Size \(objects.count + 1)/Root 1 0 R>>\nstartxref\n\(start)\n%%EOF\n"
        return Array(file.utf8)
    }

    @Test(.enabled(if: PDFText.installed() != nil, "pdftotext is not installed"))
    func aFileIsRead() async throws {
        let reader = try #require(PDFText.installed())
        let read = try await reader.text(of: Self.pdf(["Quyet dinh so 12", "ve viec lam duong."]))
        #expect(read == "Quyet dinh so 12 ve viec lam duong.")
        let scanned = try await reader.text(of: Self.pdf([]))
        #expect(scanned == nil)
        await #expect(throws: PDFText.Failure.program(code: 1, isSignal: false)) {
            _ = try await reader.text(of: Array("%PDF-1.4\nnothing".utf8))
        }
    }

    /// A program that does as a test says in place of pdftotext.
    private func reader(
        _ script: String, _ scratch: borrowing Scratch, _ change: (inout PDFText.Limits) -> Void = { _ in }
    )
        throws
        -> PDFText
    {
        try scratch.write("program", "#!/bin/sh\n\(script)\n")
        let path = scratch.path + "/program"
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        var limits = PDFText.Limits()
        change(&limits)
        return PDFText(program: path, limits: limits)
    }

    @Test func itIsGivenTheFileAndNothingElse() async throws {
        let scratch = try Scratch()
        let reader = try reader("cat; echo \"[$*] $(pwd) ${HOME-none} ${API_TOKEN-none}\"", scratch)
        let seen = try await reader.text(of: Array("Một\n\n".utf8))
        #expect(seen == "Một\n\n[-q -enc UTF-8 -eol unix -nopgbrk - -] / none none")
    }

    @Test func whatTakesTooMuchIsGivenUp() async throws {
        let scratch = try Scratch()
        let slow = try reader("exec sleep 60", scratch) { $0.seconds = 1 }
        await #expect(throws: PDFText.Failure.tooLong(seconds: 1)) { _ = try await slow.text(of: []) }
        let talkative = try reader("exec yes a long line of text", scratch) { $0.output = 1 }
        await #expect(throws: PDFText.Failure.self) { _ = try await talkative.text(of: []) }
        let greedy = try reader("exec python3 -c 'x = bytearray(1 << 31); print(len(x))'", scratch) { $0.memory = 512 }
        await #expect(throws: PDFText.Failure.self) { _ = try await greedy.text(of: []) }
        let small = try reader("cat", scratch) { $0.input = 1 }
        await #expect(throws: PDFText.Failure.tooLarge(mebibytes: 1)) {
            _ = try await small.text(of: [UInt8](repeating: 0x20, count: 1 << 21))
        }
        let busy = try reader("exec sleep 60", scratch)
        let task = Task { try await busy.text(of: []) }
        task.cancel()
        await #expect(throws: CancellationError.self) { _ = try await task.value }
    }

    /// Answers from a table.
    private struct Table: Fetcher {
        var answers: [String: [UInt8]]

        func fetch(_ request: FetchRequest) async throws -> FetchResponse {
            guard let body = answers[request.url] else { throw FetchError.status(404, url: request.url) }
            return FetchResponse(url: request.url, body: body)
        }
    }

    @Test func anArticleKeepsTheTextsOfItsFiles() async throws {
        let scratch = try Scratch()
        let store = try SQLiteStore(path: scratch.path + "/feedgate.sqlite")
        let paragraph =
            "<p>Ủy ban nhân dân huyện đã ban hành quy chế làm việc mới, các xã và phòng chuyên môn thi hành.</p>"
        let page =
            "<html lang=vi><body><h1>Quy chế làm việc mới của huyện</h1><article>\([String](repeating: paragraph, count: 6).joined())"
            + "<p>Tệp: <a href='/a.pdf'>Quyết định</a> <a href='/b.pdf'>Phụ lục</a> <a href='/c.pdf'>Bản đồ</a></p></article></body></html>"
        let url = "https://huyen.example/quy-che"
        let answers: [String: [UInt8]] = [
            url: Array(page.utf8), "https://huyen.example/a.pdf": Array("%PDF-1.4 Quyết định số 12".utf8),
            "https://huyen.example/b.pdf": Array("<html>not found</html>".utf8),
        ]
        var source = SourceDefinition(
            id: "huyen", name: "Huyện", location: .web([url]), kind: .pages, file: "feeds/huyen.yaml")
        source.readsPDFs = true
        let ingest = Ingest(
            fetcher: Table(answers: answers), store: store, memory: store, pdf: try reader("cat", scratch))
        let report = await ingest.poll(source)
        #expect(report.added == 1)
        #expect(report.failures.count == 2, "\(report.failures)")
        let files = try #require(try await store.all().first?.article.attachments)
        #expect(files.map { $0.text ?? "-" } == ["%PDF-1.4 Quyết định số 12", "-", "-"])
        #expect(files.first?.sizeInBytes == 32)
        // Without the program, and without the setting: what is stored stays.
        let without = Ingest(fetcher: Table(answers: answers), store: store, memory: store, pdf: nil)
        let second = await without.poll(source, isForced: true)
        #expect(second.failures == ["\(AttachmentTexts.NotInstalled())"])
        source.readsPDFs = false
        let third = await without.poll(source, isForced: true)
        #expect(third.failures == [])
        #expect(second.unchanged == 1)
        #expect(third.unchanged == 1)
        let kept = try await store.all().first?.article.attachments.first?.text
        #expect(kept != nil)
    }
}
