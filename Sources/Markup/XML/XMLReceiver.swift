import CLibXML2

/// Turns libxml2's SAX2 events into `XMLEvents`.
final class XMLReceiver {
    private let events: any XMLEvents
    private(set) var sawElement = false

    init(_ events: any XMLEvents) {
        self.events = events
    }

    /// A handler whose user data is a receiver.
    static func handler() -> xmlSAXHandler {
        var handler = xmlSAXHandler()
        handler.initialized = UInt32(XML_SAX2_MAGIC)
        handler.startElementNs = { data, name, _, uri, _, _, count, _, attributes in
            XMLReceiver.from(data)?.start(name, uri, Int(count), attributes)
        }
        handler.endElementNs = { data, name, _, uri in
            guard let receiver = XMLReceiver.from(data) else { return }
            receiver.events.endElement(XMLReceiver.text(name), namespace: XMLReceiver.text(uri))
        }
        handler.characters = { data, bytes, count in
            XMLReceiver.from(data)?.events.text(UnsafeBufferPointer(start: bytes, count: Int(count)))
        }
        handler.ignorableWhitespace = handler.characters
        handler.cdataBlock = handler.characters
        return handler
    }

    private static func from(_ data: UnsafeMutableRawPointer?) -> XMLReceiver? {
        data.map { Unmanaged<XMLReceiver>.fromOpaque($0).takeUnretainedValue() }
    }

    private static func text(_ bytes: UnsafePointer<UInt8>?) -> String {
        bytes.map { String(cString: $0) } ?? ""
    }

    /// libxml2 gives five pointers an attribute: local name, prefix, URI, and where the value begins and ends.
    private func start(
        _ name: UnsafePointer<UInt8>?, _ uri: UnsafePointer<UInt8>?, _ count: Int,
        _ list: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    ) {
        sawElement = true
        var attributes: [XMLAttribute] = []
        for index in 0..<count {
            guard let list, let start = list[index * 5 + 3], let end = list[index * 5 + 4] else { continue }
            let value = String(decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
            attributes.append(
                XMLAttribute(
                    name: Self.text(list[index * 5]), namespace: Self.text(list[index * 5 + 2]),
                    value: XMLRepair.decodedAmpersands(value)))
        }
        events.startElement(Self.text(name), namespace: Self.text(uri), attributes: attributes)
    }
}
