import Articles
import HTTPTypes

/// Who asks through a proxy: behind one, all readers have the proxy's address.
///
/// The last entry of `X-Forwarded-For` is what the proxy next to us wrote itself; those before it anybody may have made up.
/// A peer in the public internet is no proxy of ours, and what it says of itself counts for nothing.
enum ForwardedPeer {
    /// - Parameters:
    ///   - peer: The address that the connection comes from.
    ///   - fields: The request's fields.
    /// - Returns: The address whose allowance the request uses up.
    static func of(_ peer: String, _ fields: HTTPFields) -> String {
        guard let name = HTTPField.Name("X-Forwarded-For"), let header = fields[values: name].last,
            IPAddress(peer).map({ !$0.isPublic }) ?? true
        else { return peer }
        let last = header.split(separator: ",").last.map { $0.filter { $0 != " " && $0 != "\t" } } ?? ""
        return IPAddress(last).map(\.description) ?? peer
    }
}
