// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.

/// A proof of who the customer is, which the app gets from the bank’s own identity system.
public struct StepUpV1: Codable, Sendable, Hashable {
    /// Unique on its screen; answers and errors refer to it.
    public var id: String
    /// The component shows only while the answer to another one on the screen is, or contains, one of these
    /// values. The app decides as the customer answers; the server decides again.
    public var revealWhen: RevealWhen?
    /// What the customer is asked to do: "Confirm that it’s you". It names the button to people who use a
    /// screen reader.
    public var label: String
    /// Why it is needed, read out together with the label.
    public var hint: String?
    /// What is to be proved, by a name that the bank’s identity system knows.
    public var purpose: String
    /// What people who use a screen reader are told it is, where the visible words do not suffice. Read
    /// together with those words, never in their place.
    public var accessibilityLabel: String?
    /// A name for analytics, the same for every customer. Absent where the id does.
    public var analyticsId: String?
    /// Always null: a proof is never shown again.
    public var value: String?

    public init(
        id: String,
        revealWhen: RevealWhen? = nil,
        label: String,
        hint: String? = nil,
        purpose: String,
        accessibilityLabel: String? = nil,
        analyticsId: String? = nil,
        value: String?
    ) {
        self.id = id
        self.revealWhen = revealWhen
        self.label = label
        self.hint = hint
        self.purpose = purpose
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
        case purpose
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
        self.purpose = try box.decode(String.self, forKey: .purpose)
        self.accessibilityLabel = try box.decodeIfPresent(String.self, forKey: .accessibilityLabel)
        self.analyticsId = try box.decodeIfPresent(String.self, forKey: .analyticsId)
        self.value = try box.decodeNullable(String.self, forKey: .value)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode("step-up", forKey: .type)
        try box.encode(1, forKey: .version)
        try box.encode(self.id, forKey: .id)
        try box.encodeIfPresent(self.revealWhen, forKey: .revealWhen)
        try box.encode(self.label, forKey: .label)
        try box.encodeIfPresent(self.hint, forKey: .hint)
        try box.encode(self.purpose, forKey: .purpose)
        try box.encodeIfPresent(self.accessibilityLabel, forKey: .accessibilityLabel)
        try box.encodeIfPresent(self.analyticsId, forKey: .analyticsId)
        try box.encode(self.value, forKey: .value)
    }

    /// Of what kind its answer is, such as `money`; nil for one that takes no answer.
    public var answerKind: String? { "proof" }
}
