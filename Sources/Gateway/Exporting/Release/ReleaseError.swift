/// Why a release cannot be built.
package enum ReleaseError: Error, Equatable {
    /// The folder holds something else.
    case notARelease(path: String)
    /// There is nothing to add to.
    case noRelease(path: String)
    /// The release was built with other options.
    case otherOptions(path: String, names: [String])
    /// A file of the release cannot be read.
    case damaged(path: String)
    case noFormat(name: String)
}

extension ReleaseError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .notARelease(let path):
            "\(path) holds files that are no release; name an empty or a new folder"
        case .noRelease(let path):
            "\(path) holds no release to add to; build it first, without `--since last`"
        case .otherOptions(let path, let names):
            """
            \(path) was built with another \(names.joined(separator: " and another ")); give the same options as then, \
            or build it anew without `--since last`
            """
        case .damaged(let path): "\(path) cannot be read; build the release anew, without `--since last`"
        case .noFormat(let name):
            "a release is written as jsonl, datatrove, text, markdown, csv or tei, not as \(name); give one of those with --format"
        }
    }
}
