// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.

/// A time of the day, by the 24-hour clock in the contract and by the customer’s own on the screen.
public struct TimeInputV1: Codable, Sendable, Hashable {
    /// Unique on its screen; answers and errors refer to it.
    public var id: String
    /// The component shows only while the answer to another one on the screen is, or contains, one of these
    /// values. The app decides as the customer answers; the server decides again.
    public var revealWhen: RevealWhen?
    /// The question. It names the input to people who use a screen reader.
    public var label: String
    /// Help with the question, read out together with the label.
    public var hint: String?
    /// Whether the customer must answer. When false, say that it is optional. When absent: `true`.
    public var required: Bool?
    /// The earliest time that is accepted.
    public var min: String?
    /// The latest time that is accepted.
    public var max: String?
    /// How many minutes lie between the times that are accepted, counted from `min` or from midnight.
    public var step: Int?
    /// Never shown again, nor kept by the device: `value` is always null. When absent: `false`.
    public var sensitive: Bool?
    /// What people who use a screen reader are told it is, where the visible words do not suffice. Read
    /// together with those words, never in their place.
    public var accessibilityLabel: String?
    /// A name for analytics, the same for every customer. Absent where the id does.
    public var analyticsId: String?
    /// The time as 14:30; as it was typed when that was refused; null when there is none.
    public var value: String?

    public init(
        id: String,
        revealWhen: RevealWhen? = nil,
        label: String,
        hint: String? = nil,
        required: Bool? = nil,
        min: String? = nil,
        max: String? = nil,
        step: Int? = nil,
        sensitive: Bool? = nil,
        accessibilityLabel: String? = nil,
        analyticsId: String? = nil,
        value: String?
    ) {
        self.id = id
        self.revealWhen = revealWhen
        self.label = label
        self.hint = hint
        self.required = required
        self.min = min
        self.max = max
        self.step = step
        self.sensitive = sensitive
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
        case min
        case max
        case step
        case sensitive
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
        self.min = try box.decodeIfPresent(String.self, forKey: .min)
        self.max = try box.decodeIfPresent(String.self, forKey: .max)
        self.step = try box.decodeIfPresent(Int.self, forKey: .step)
        self.sensitive = try box.decodeIfPresent(Bool.self, forKey: .sensitive)
        self.accessibilityLabel = try box.decodeIfPresent(String.self, forKey: .accessibilityLabel)
        self.analyticsId = try box.decodeIfPresent(String.self, forKey: .analyticsId)
        self.value = try box.decodeNullable(String.self, forKey: .value)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode("time-input", forKey: .type)
        try box.encode(1, forKey: .version)
        try box.encode(self.id, forKey: .id)
        try box.encodeIfPresent(self.revealWhen, forKey: .revealWhen)
        try box.encode(self.label, forKey: .label)
        try box.encodeIfPresent(self.hint, forKey: .hint)
        try box.encodeIfPresent(self.required, forKey: .required)
        try box.encodeIfPresent(self.min, forKey: .min)
        try box.encodeIfPresent(self.max, forKey: .max)
        try box.encodeIfPresent(self.step, forKey: .step)
        try box.encodeIfPresent(self.sensitive, forKey: .sensitive)
        try box.encodeIfPresent(self.accessibilityLabel, forKey: .accessibilityLabel)
        try box.encodeIfPresent(self.analyticsId, forKey: .analyticsId)
        try box.encode(self.value, forKey: .value)
    }

    /// Of what kind its answer is, such as `money`; nil for one that takes no answer.
    public var answerKind: String? { "time" }
}
