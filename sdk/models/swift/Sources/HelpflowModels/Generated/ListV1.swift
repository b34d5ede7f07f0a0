// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.

/// Points in any order, or steps in the order in which they are done.
public enum ListV1Style: OpenValue {
    case bullet
    case number
    /// A value that came later than these models.
    case unknown(String)

    public init(wire: String) {
        switch wire {
        case "bullet": self = .bullet
        case "number": self = .number
        default: self = .unknown(wire)
        }
    }

    public var wire: String {
        switch self {
        case .bullet: return "bullet"
        case .number: return "number"
        case .unknown(let word): return word
        }
    }
}

/// Points or steps, one under the other.
public struct ListV1: Codable, Sendable, Hashable {
    /// Unique on its screen; answers and errors refer to it.
    public var id: String
    /// The component shows only while the answer to another one on the screen is, or contains, one of these
    /// values. The app decides as the customer answers; the server decides again.
    public var revealWhen: RevealWhen?
    /// Points in any order, or steps in the order in which they are done. When absent: `"bullet"`.
    public var style: ListV1Style?
    /// What the points or steps are, in order. Each is one paragraph.
    public var items: [String]

    public init(
        id: String,
        revealWhen: RevealWhen? = nil,
        style: ListV1Style? = nil,
        items: [String]
    ) {
        self.id = id
        self.revealWhen = revealWhen
        self.style = style
        self.items = items
    }

    private enum CodingKeys: String, CodingKey {
        case type
        case version
        case id
        case revealWhen
        case style
        case items
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.id = try box.decode(String.self, forKey: .id)
        self.revealWhen = try box.decodeIfPresent(RevealWhen.self, forKey: .revealWhen)
        self.style = try box.decodeIfPresent(ListV1Style.self, forKey: .style)
        self.items = try box.decode([String].self, forKey: .items)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode("list", forKey: .type)
        try box.encode(1, forKey: .version)
        try box.encode(self.id, forKey: .id)
        try box.encodeIfPresent(self.revealWhen, forKey: .revealWhen)
        try box.encodeIfPresent(self.style, forKey: .style)
        try box.encode(self.items, forKey: .items)
    }

    /// Of what kind its answer is, such as `money`; nil for one that takes no answer.
    public var answerKind: String? { nil }
}
