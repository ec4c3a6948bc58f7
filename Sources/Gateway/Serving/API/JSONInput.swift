import Foundation
import HTTPTypes

/// The body of a write: one JSON object of texts.
struct JSONInput {
    private let values: [String: String]
    private static let mostBytes = 64 << 10
    private static let longestText = 2_048

    /// - Throws: `Problem` where the body is another one than the OpenAPI document has it.
    init(_ request: WebRequest, required: [String], optional: [String]) throws {
        guard request.fields[.contentType]?.lowercased().hasPrefix("application/json") == true else {
            throw Problem(.unsupportedMediaType, "send the body as application/json")
        }
        guard request.body.count <= Self.mostBytes, !request.body.isEmpty,
            let object = try? JSONSerialization.jsonObject(with: Data(request.body)) as? [String: Any]
        else { throw Problem(.badRequest, "the body is no JSON object of at most \(Self.mostBytes) bytes") }
        var values: [String: String] = [:]
        for (name, value) in object {
            guard required.contains(name) || optional.contains(name) else {
                let known = (required + optional).joined(separator: ", ")
                throw Problem(
                    .badRequest, "there is no member `\(name.prefix(50))`; known ones are \(known)",
                    parameter: String(name.prefix(50)))
            }
            guard let text = value as? String, !text.isEmpty, text.unicodeScalars.count <= Self.longestText,
                !text.unicodeScalars.contains(where: { $0.value < 0x20 })
            else {
                throw Problem(
                    .unprocessableContent, "`\(name)` takes a line of text of at most \(Self.longestText) characters",
                    parameter: name)
            }
            values[name] = text
        }
        for name in required where values[name] == nil {
            throw Problem(.badRequest, "the member `\(name)` is missing", parameter: name)
        }
        self.values = values
    }

    subscript(_ name: String) -> String? { values[name] }
}
