import Articles

/// Fetch → parse → clean → identify → store → export.
package struct Ingest: Sendable {
    package init() {}
}
