import Foundation

extension StringProtocol {
    /// In Unicode's normal form C: one character for a letter with its marks wherever there is one.
    var precomposed: String { precomposedStringWithCanonicalMapping }
}
