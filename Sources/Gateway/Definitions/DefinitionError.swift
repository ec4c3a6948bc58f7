/// What is wrong in a definition file, and where.
package struct DefinitionError: Error, Equatable, CustomStringConvertible {
    /// The file, relative to the home folder.
    package var file: String
    /// The line, from 1; nil where the whole file is meant.
    package var line: Int?
    /// What is wrong and what to write instead.
    package var problem: String

    /// The place as compilers print it, then the problem.
    package var description: String { line.map { "\(file):\($0): \(problem)" } ?? "\(file): \(problem)" }
}
