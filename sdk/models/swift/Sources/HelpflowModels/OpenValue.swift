/// A string out of a set that grows. A word that came later is kept, and sent again.
public protocol OpenValue: Codable, Sendable, Hashable {
    init(wire: String)

    /// As it is sent.
    var wire: String { get }
}

extension OpenValue {
    public init(from decoder: any Decoder) throws {
        self.init(wire: try decoder.singleValueContainer().decode(String.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var value = encoder.singleValueContainer()
        try value.encode(wire)
    }
}
