/// A name on the command line that nothing has: wrong usage, of which the usage itself says nothing.
struct WrongName: Error, CustomStringConvertible {
    var description: String
    /// As for all wrong usage.
    static let status: Int32 = 64
}
