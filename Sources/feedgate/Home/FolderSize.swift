import Foundation

/// How much room the files of a folder take.
enum FolderSize {
    /// Bytes of all files below `path`; 0 where there is none.
    static func of(_ path: String) -> Int {
        let keys: [URLResourceKey] = [.isRegularFileKey, .fileSizeKey]
        let files = FileManager.default.enumerator(at: URL(filePath: path), includingPropertiesForKeys: keys)
        var sum = 0
        while let file = files?.nextObject() as? URL {
            guard let values = try? file.resourceValues(forKeys: Set(keys)), values.isRegularFile == true else {
                continue
            }
            sum += values.fileSize ?? 0
        }
        return sum
    }
}
