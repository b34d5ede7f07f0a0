// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.

/// Something that the customer says yes to, and that is never said for them.
public struct ConsentV1: Codable, Sendable, Hashable {
    /// Unique on its screen; answers and errors refer to it.
    public var id: String
    /// The component shows only while the answer to another one on the screen is, or contains, one of these
    /// values. The app decides as the customer answers; the server decides again.
    public var revealWhen: RevealWhen?
    /// What the customer says yes to, as one sentence: it stands beside the box and names it to people who
    /// use a screen reader.
    public var label: String
    /// More about it, read out together with the label.
    public var hint: String?
    /// Whether the customer must agree to go on. When false, say that it is optional. When absent: `true`.
    public var required: Bool?
    /// What people who use a screen reader are told it is, where the visible words do not suffice. Read
    /// together with those words, never in their place.
    public var accessibilityLabel: String?
    /// A name for analytics, the same for every customer. Absent where the id does.
    public var analyticsId: String?
    /// Always null: a consent is never filled in.
    public var value: Bool?

    public init(
        id: String,
        revealWhen: RevealWhen? = nil,
        label: String,
        hint: String? = nil,
        required: Bool? = nil,
        accessibilityLabel: String? = nil,
        analyticsId: String? = nil,
        value: Bool?
    ) {
        self.id = id
        self.revealWhen = revealWhen
        self.label = label
        self.hint = hint
        self.required = required
        self.accessibilityLabel = accessibilityLabel
        self.analyticsId = analyticsId
        self.value = value
    }

    private enum CodingKeys: String, CodingKey {
        case type
        case version
        case id
        case revealWhen
        case label
        case hint
        case required
        case accessibilityLabel
        case analyticsId
        case value
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.id = try box.decode(String.self, forKey: .id)
        self.revealWhen = try box.decodeIfPresent(RevealWhen.self, forKey: .revealWhen)
        self.label = try box.decode(String.self, forKey: .label)
        self.hint = try box.decodeIfPresent(String.self, forKey: .hint)
        self.required = try box.decodeIfPresent(Bool.self, forKey: .required)
        self.accessibilityLabel = try box.decodeIfPresent(String.self, forKey: .accessibilityLabel)
        self.analyticsId = try box.decodeIfPresent(String.self, forKey: .analyticsId)
        self.value = try box.decodeNullable(Bool.self, forKey: .value)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode("consent", forKey: .type)
        try box.encode(1, forKey: .version)
        try box.encode(self.id, forKey: .id)
        try box.encodeIfPresent(self.revealWhen, forKey: .revealWhen)
        try box.encode(self.label, forKey: .label)
        try box.encodeIfPresent(self.hint, forKey: .hint)
        try box.encodeIfPresent(self.required, forKey: .required)
        try box.encodeIfPresent(self.accessibilityLabel, forKey: .accessibilityLabel)
        try box.encodeIfPresent(self.analyticsId, forKey: .analyticsId)
        try box.encode(self.value, forKey: .value)
    }

    /// Of what kind its answer is, such as `money`; nil for one that takes no answer.
    public var answerKind: String? { "consent" }
}
