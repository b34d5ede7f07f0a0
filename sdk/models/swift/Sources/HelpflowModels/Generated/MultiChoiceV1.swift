// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.

public struct MultiChoiceV1Option: Codable, Sendable, Hashable {
    /// What the answer is when this option is chosen. Never shown.
    public var value: String
    /// What the option says.
    public var label: String
    /// More about this option, in smaller words.
    public var hint: String?
    /// Choosing this option clears the others, and choosing another clears this one: "None of these". When
    /// absent: `false`.
    public var exclusive: Bool?

    public init(
        value: String,
        label: String,
        hint: String? = nil,
        exclusive: Bool? = nil
    ) {
        self.value = value
        self.label = label
        self.hint = hint
        self.exclusive = exclusive
    }

    private enum CodingKeys: String, CodingKey {
        case value
        case label
        case hint
        case exclusive
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.value = try box.decode(String.self, forKey: .value)
        self.label = try box.decode(String.self, forKey: .label)
        self.hint = try box.decodeIfPresent(String.self, forKey: .hint)
        self.exclusive = try box.decodeIfPresent(Bool.self, forKey: .exclusive)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode(self.value, forKey: .value)
        try box.encode(self.label, forKey: .label)
        try box.encodeIfPresent(self.hint, forKey: .hint)
        try box.encodeIfPresent(self.exclusive, forKey: .exclusive)
    }
}

/// A question with any number of answers out of a list.
public struct MultiChoiceV1: Codable, Sendable, Hashable {
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
    /// The options, in order; their values are unique.
    public var options: [MultiChoiceV1Option]
    /// The fewest options that may be chosen, once any is; an exclusive option is enough alone.
    public var minSelected: Int?
    /// The most options that may be chosen.
    public var maxSelected: Int?
    /// The answer is a consent: it is never filled in for the customer, so `value` is always null. When
    /// absent: `false`.
    public var consent: Bool?
    /// The values of the options that are chosen, in the order of the options, or null when none is.
    public var value: [String]?

    public init(
        id: String,
        revealWhen: RevealWhen? = nil,
        label: String,
        hint: String? = nil,
        required: Bool? = nil,
        options: [MultiChoiceV1Option],
        minSelected: Int? = nil,
        maxSelected: Int? = nil,
        consent: Bool? = nil,
        value: [String]?
    ) {
        self.id = id
        self.revealWhen = revealWhen
        self.label = label
        self.hint = hint
        self.required = required
        self.options = options
        self.minSelected = minSelected
        self.maxSelected = maxSelected
        self.consent = consent
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
        case options
        case minSelected
        case maxSelected
        case consent
        case value
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.id = try box.decode(String.self, forKey: .id)
        self.revealWhen = try box.decodeIfPresent(RevealWhen.self, forKey: .revealWhen)
        self.label = try box.decode(String.self, forKey: .label)
        self.hint = try box.decodeIfPresent(String.self, forKey: .hint)
        self.required = try box.decodeIfPresent(Bool.self, forKey: .required)
        self.options = try box.decode([MultiChoiceV1Option].self, forKey: .options)
        self.minSelected = try box.decodeIfPresent(Int.self, forKey: .minSelected)
        self.maxSelected = try box.decodeIfPresent(Int.self, forKey: .maxSelected)
        self.consent = try box.decodeIfPresent(Bool.self, forKey: .consent)
        self.value = try box.decodeNullable([String].self, forKey: .value)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode("multi-choice", forKey: .type)
        try box.encode(1, forKey: .version)
        try box.encode(self.id, forKey: .id)
        try box.encodeIfPresent(self.revealWhen, forKey: .revealWhen)
        try box.encode(self.label, forKey: .label)
        try box.encodeIfPresent(self.hint, forKey: .hint)
        try box.encodeIfPresent(self.required, forKey: .required)
        try box.encode(self.options, forKey: .options)
        try box.encodeIfPresent(self.minSelected, forKey: .minSelected)
        try box.encodeIfPresent(self.maxSelected, forKey: .maxSelected)
        try box.encodeIfPresent(self.consent, forKey: .consent)
        try box.encode(self.value, forKey: .value)
    }

    /// Of what kind its answer is, such as `money`; nil for one that takes no answer.
    public var answerKind: String? { "choices" }
}
