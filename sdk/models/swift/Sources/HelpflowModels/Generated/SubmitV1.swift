// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.

/// How much weight the button has. A danger does something that is hard to undo; a quiet one looks like a
/// link.
public enum SubmitV1Style: OpenValue {
    case primary
    case secondary
    case danger
    case quiet
    /// A value that came later than these models.
    case unknown(String)

    public init(wire: String) {
        switch wire {
        case "primary": self = .primary
        case "secondary": self = .secondary
        case "danger": self = .danger
        case "quiet": self = .quiet
        default: self = .unknown(wire)
        }
    }

    public var wire: String {
        switch self {
        case .primary: return "primary"
        case .secondary: return "secondary"
        case .danger: return "danger"
        case .quiet: return "quiet"
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
    /// How much weight the button has. A danger does something that is hard to undo; a quiet one looks like a
    /// link. When absent: `"primary"`.
    public var style: SubmitV1Style?
    /// False where the answers on the screen need not be complete or valid, such as to skip a question: send
    /// it without checking them. When absent: `true`.
    public var validates: Bool?
    /// What people who use a screen reader are told beside the label, where it does not suffice: which of
    /// several cards a button is for. Begins with the label's words.
    public var accessibilityLabel: String?
    /// A name for analytics, the same for every customer. Absent where the id does.
    public var analyticsId: String?

    public init(
        id: String,
        label: String,
        style: SubmitV1Style? = nil,
        validates: Bool? = nil,
        accessibilityLabel: String? = nil,
        analyticsId: String? = nil
    ) {
        self.id = id
        self.label = label
        self.style = style
        self.validates = validates
        self.accessibilityLabel = accessibilityLabel
        self.analyticsId = analyticsId
    }

    private enum CodingKeys: String, CodingKey {
        case type
        case version
        case id
        case label
        case style
        case validates
        case accessibilityLabel
        case analyticsId
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.id = try box.decode(String.self, forKey: .id)
        self.label = try box.decode(String.self, forKey: .label)
        self.style = try box.decodeIfPresent(SubmitV1Style.self, forKey: .style)
        self.validates = try box.decodeIfPresent(Bool.self, forKey: .validates)
        self.accessibilityLabel = try box.decodeIfPresent(String.self, forKey: .accessibilityLabel)
        self.analyticsId = try box.decodeIfPresent(String.self, forKey: .analyticsId)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode("submit", forKey: .type)
        try box.encode(self.id, forKey: .id)
        try box.encode(self.label, forKey: .label)
        try box.encodeIfPresent(self.style, forKey: .style)
        try box.encodeIfPresent(self.validates, forKey: .validates)
        try box.encodeIfPresent(self.accessibilityLabel, forKey: .accessibilityLabel)
        try box.encodeIfPresent(self.analyticsId, forKey: .analyticsId)
    }
}
