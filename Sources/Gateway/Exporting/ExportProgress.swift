/// How far an export has come.
package struct ExportProgress: Sendable, Equatable {
    /// Articles written so far.
    package var articles = 0
    /// Bytes written so far, before compression.
    package var bytes = 0
    /// Articles there will be; nil where nobody knows before all are written.
    package var total: Int?
    /// What it is busy with: `comparing`, `writing`.
    package var phase = "writing"

    package init() {}
}
