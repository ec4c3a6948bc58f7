import Foundation

/// An address, a URL, the answers of a name server or a redirect, and whether it must be refused.
struct AddressCase: JudgedCase {
    var id: String
    var kind: String
    var expect: String
    var ip: String?
    var url: String?
    /// The address that a name in `url` stands for, where it is one for that.
    var target: String?
    /// What each look-up of a name answers; a text in place of a list is the name it is an alias of.
    var answers: [Answer]?
    var path: String?

    enum Answer: Decodable {
        case addresses([IPAddress])
        case alias(String)

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let text = try? container.decode(String.self) {
                self = .alias(text.split(separator: " ").last.map(String.init) ?? "")
            } else {
                self = try .addresses(container.decode([String].self).compactMap { IPAddress($0) })
            }
        }
    }

    func judge(_ score: inout CaseScore) {
        let policy = AddressPolicy()
        switch kind {
        case "ip":
            let address = ip.flatMap { IPAddress($0) }
            score.count(id, expected: expect == "allow", actual: address?.isPublic == true)
        case "dns": score.count(id, expected: true, actual: answersAreSafe(policy))
        case "redirect":
            let (from, to) = (8001, 8002)
            let policy = AddressPolicy(allowPrivate: ["127.0.0.1:\(from)"])
            let text = (path ?? "").replacing("{P}", with: "\(from)").replacing("{C}", with: "\(to)")
            score.count(id, expected: true, actual: Self.ends(text, policy: policy))
        default: score.count(id, expected: expect == "allow", actual: Self.isAllowed(url ?? "", policy, target))
        }
    }

    private static func isAllowed(_ text: String, _ policy: AddressPolicy, _ resolved: String? = nil) -> Bool {
        guard let url = WebURL(text), let target = try? policy.target(of: url) else { return false }
        guard case .name = target, let address = resolved.flatMap({ IPAddress($0) }) else { return true }
        return (try? policy.addresses([address], for: url)) != nil
    }

    /// Whether following the redirect that `path` asks for ends in a refusal.
    private static func ends(_ path: String, policy: AddressPolicy) -> Bool {
        var path = path
        for _ in 0..<10 {
            guard let start = path.range(of: "to=") else { return false }
            let target = path[start.upperBound...]
            let next = target.removingPercentEncoding ?? String(target)
            if !isAllowed(next.hasPrefix("//") ? "http:" + next : next, policy) { return true }
            path = next
        }
        return false
    }

    /// The first answer is what is connected to; a later one must not be, unless it is as public.
    private func answersAreSafe(_ policy: AddressPolicy) -> Bool {
        guard let url = WebURL("http://name.example/"), let answers else { return false }
        let allowed = answers.map { answer -> [IPAddress]? in
            switch answer {
            case .addresses(let addresses): try? policy.addresses(addresses, for: url)
            case .alias(let name): Self.isAllowed("http://\(name)/", policy) ? [] : nil
            }
        }
        let onlyPublic = allowed.allSatisfy { $0?.allSatisfy(\.isPublic) ?? true }
        switch expect {
        case "refuse": return onlyPublic && allowed.last == .some(nil)
        case "pinned": return onlyPublic && allowed.first.map { $0?.isEmpty == false } == true
        default: return onlyPublic
        }
    }
}
