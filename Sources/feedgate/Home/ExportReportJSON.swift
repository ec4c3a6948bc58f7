import Articles
import Gateway

/// What exports have written, for programs.
enum ExportReportJSON {
    static func text(_ reports: [ExportWriter.Report]) -> [UInt8] {
        var json = JSONText()
        json.object { json in
            json.key("files")
            json.array { json in
                for file in reports.flatMap(\.files) {
                    json.object { json in
                        json.member("path", file.path)
                        for (name, count) in [
                            ("articles", file.articles), ("bytes", file.bytes), ("files", file.files),
                        ] {
                            json.key(name)
                            json.value(count)
                        }
                        json.key("changed")
                        json.value(file.changed)
                    }
                }
            }
            json.key("removed")
            json.value(reports.reduce(0) { $0 + $1.removed })
            json.key("unreadable")
            json.array { json in for id in reports.flatMap(\.unreadable) { json.value(id) } }
        }
        return json.bytes + [UInt8(ascii: "\n")]
    }
}
