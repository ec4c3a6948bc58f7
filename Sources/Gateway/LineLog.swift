import Foundation
import Glibc
import Logging

/// Writes log lines to standard error: one event a line, whatever is in it, as text or as JSON.
package struct LineLog: LogHandler {
    package var logLevel: Logger.Level
    package var metadata: Logger.Metadata = [:]
    private let label: String
    private let isJSON: Bool

    package init(label: String, level: Logger.Level, isJSON: Bool) {
        self.label = label
        logLevel = level
        self.isJSON = isJSON
    }

    package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    package func log(event: LogEvent) {
        let facts = metadata.merging(event.metadata ?? [:]) { $1 }.map { ($0.key, "\($0.value)") }.sorted {
            $0.0 < $1.0
        }
        let text = Self.line(
            time: Timestamp.text(Date()), level: event.level.rawValue, label: label, message: "\(event.message)",
            facts: facts, isJSON: isJSON)
        let bytes = Array((text + "\n").utf8)
        _ = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }

    /// The line of one event; what a server or a page put into it cannot begin another one.
    static func line(
        time: String, level: String, label: String, message: String, facts: [(String, String)], isJSON: Bool
    ) -> String {
        if isJSON {
            let pairs = [("time", time), ("level", level), ("logger", label), ("message", message)] + facts
            return "{" + pairs.map { quoted($0.0) + ":" + quoted($0.1) }.joined(separator: ",") + "}"
        }
        let shown = facts.map { name, value in
            let isPlain =
                !value.isEmpty
                && value.unicodeScalars.allSatisfy {
                    $0.value > 0x20 && $0 != "\"" && $0 != "=" && $0.value != 0x7F && !(0x80...0x9F).contains($0.value)
                }
            return name + "=" + (isPlain ? value : quoted(value))
        }
        return ([time, level, message] + shown).joined(separator: " ")
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case let scalar
            where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
                || scalar.properties.generalCategory == .format:
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
