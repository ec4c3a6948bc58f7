/// A value that few items have, kept outside of the item: an item without it is a pointer smaller, not a value.
///
/// Items are moved several times for each one that is read; a podcast's description alone is larger than what an item of
/// news consists of.
@propertyWrapper
public struct Boxed<Value: Sendable & Equatable>: Sendable, Equatable {
    /// None or one; an empty array takes no memory of its own.
    private var storage: [Value] = []

    /// A box with a value, or an empty one.
    ///
    /// - Parameter wrappedValue: The value, if there is one.
    public init(wrappedValue: Value?) {
        if let wrappedValue { storage = [wrappedValue] }
    }

    /// The value, if there is one.
    public var wrappedValue: Value? {
        get { storage.first }
        set {
            if let newValue { storage = [newValue] } else if !storage.isEmpty { storage = [] }
        }
    }
}
