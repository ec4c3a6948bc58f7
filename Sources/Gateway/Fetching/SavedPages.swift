import Foundation

/// A folder of saved pages and feeds as a source: nothing is asked of any server.
struct SavedPages {
    /// One file.
    struct Page: Sendable {
        /// Its path below the folder.
        var name: String
        var path: String
        /// When it was saved, which stands for when it was fetched.
        var saved: Date
    }

    /// A folder that cannot be read.
    struct Failure: Error, CustomStringConvertible {
        var description: String
    }

    let folder: String
    private static let endings: Set<String> = [
        "html", "htm", "xhtml", "aspx", "php", "jsp", "txt", "xml", "rss", "atom", "shtml",
    ]
    /// A page of more bytes is not read.
    private static let mostBytes = 16 << 20

    /// The files in it and below it, in the order of their names; links that lead out of the folder are left out.
    func pages() throws -> [Page] {
        let manager = FileManager.default
        var isFolder: ObjCBool = false
        guard manager.fileExists(atPath: folder, isDirectory: &isFolder) else {
            throw Failure(description: "there is no folder \(folder); correct `folder` in the source's file")
        }
        guard isFolder.boolValue, let names = try? manager.subpathsOfDirectory(atPath: folder) else {
            throw Failure(description: "\(folder) is no folder that can be read; check its permissions")
        }
        let root = URL(filePath: folder).resolvingSymlinksInPath().path(percentEncoded: false)
        return names.sorted().compactMap { name in
            guard Self.endings.contains((name as NSString).pathExtension.lowercased()) else { return nil }
            let path = (folder as NSString).appendingPathComponent(name)
            let real = URL(filePath: path).resolvingSymlinksInPath().path(percentEncoded: false)
            guard real.hasPrefix(root.hasSuffix("/") ? root : root + "/"),
                let facts = try? manager.attributesOfItem(atPath: real),
                facts[.type] as? FileAttributeType == .typeRegular
            else { return nil }
            return Page(
                name: name, path: real, saved: facts[.modificationDate] as? Date ?? Date(timeIntervalSince1970: 0))
        }
    }

    /// The bytes of one file.
    func bytes(_ page: Page) throws -> [UInt8] {
        guard let handle = FileHandle(forReadingAtPath: page.path) else {
            throw Failure(description: "it may not be read; check its permissions")
        }
        defer { try? handle.close() }
        let data = try handle.read(upToCount: Self.mostBytes + 1) ?? Data()
        guard data.count <= Self.mostBytes else {
            throw Failure(description: "it has more than \(Self.mostBytes) bytes; a page is smaller")
        }
        return Array(data)
    }
}
