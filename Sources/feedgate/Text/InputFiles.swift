import Foundation

/// Turns folders into the pages saved in them.
enum InputFiles {
    private static let endings: Set<String> = ["html", "htm", "xhtml", "aspx", "php", "jsp", "txt", "shtml"]

    /// The files named, and for a folder every page below it, in the order of their names; a folder without pages stays,
    /// so that whoever reads it says so.
    static func expand(_ paths: [String]) throws -> [String] {
        var result: [String] = []
        for path in paths {
            var isFolder: ObjCBool = false
            guard path != "-", FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue
            else {
                result.append(path)
                continue
            }
            let names = try FileManager.default.subpathsOfDirectory(atPath: path)
            let pages = names.filter { endings.contains(($0 as NSString).pathExtension.lowercased()) }.sorted()
                .map { (path as NSString).appendingPathComponent($0) }
            result += pages.isEmpty ? [path] : pages
        }
        return result
    }
}
