// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.

/// How much weight the button has. A danger does something that is hard to undo.
public enum SubmitV1Style: OpenValue {
    case primary
    case secondary
    case danger
    /// A value that came later than these models.
    case unknown(String)

    public init(wire: String) {
        switch wire {
        case "primary": self = .primary
        case "secondary": self = .secondary
        case "danger": self = .danger
        default: self = .unknown(wire)
        }
    }

    public var wire: String {
        switch self {
        case .primary: return "primary"
        case .secondary: return "secondary"
        case .danger: return "danger"
        case .unknown(let word): return word
        }
    }
}

/// Sends the answers on the screen as a step.
public struct SubmitV1: Codable, Sendable, Hashable {
    /// Unique on its screen.
    public var id: String
    /// What the button says.
    public var label: String
    /// How much weight the button has. A danger does something that is hard to undo. When absent:
    /// `"primary"`.
    public var style: SubmitV1Style?
    /// False where the answers on the screen need not be complete or valid, such as to skip a question: send
    /// it without checking them. When absent: `true`.
    public var validates: Bool?

    public init(
        id: String,
        label: String,
        style: SubmitV1Style? = nil,
        validates: Bool? = nil
    ) {
        self.id = id
        self.label = label
        self.style = style
        self.validates = validates
    }

    private enum CodingKeys: String, CodingKey {
        case type
        case version
        case id
        case label
        case style
        case validates
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.id = try box.decode(String.self, forKey: .id)
        self.label = try box.decode(String.self, forKey: .label)
        self.style = try box.decodeIfPresent(SubmitV1Style.self, forKey: .style)
        self.validates = try box.decodeIfPresent(Bool.self, forKey: .validates)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode("submit", forKey: .type)
        try box.encode(self.id, forKey: .id)
        try box.encode(self.label, forKey: .label)
        try box.encodeIfPresent(self.style, forKey: .style)
        try box.encodeIfPresent(self.validates, forKey: .validates)
    }
}
