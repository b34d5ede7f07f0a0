// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.

public struct RatingV1Option: Codable, Sendable, Hashable {
    /// What the answer is when this option is chosen. Never shown.
    public var value: String
    /// What the option says.
    public var label: String

    public init(
        value: String,
        label: String
    ) {
        self.value = value
        self.label = label
    }

    private enum CodingKeys: String, CodingKey {
        case value
        case label
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.value = try box.decode(String.self, forKey: .value)
        self.label = try box.decode(String.self, forKey: .label)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode(self.value, forKey: .value)
        try box.encode(self.label, forKey: .label)
    }
}

/// What each step is drawn as. Never that alone: a screen reader reads its label.
public enum RatingV1Style: OpenValue {
    case numbers
    case stars
    case faces
    /// A value that came later than these models.
    case unknown(String)

    public init(wire: String) {
        switch wire {
        case "numbers": self = .numbers
        case "stars": self = .stars
        case "faces": self = .faces
        default: self = .unknown(wire)
        }
    }

    public var wire: String {
        switch self {
        case .numbers: return "numbers"
        case .stars: return "stars"
        case .faces: return "faces"
        case .unknown(let word): return word
        }
    }
}

/// A question with an answer on a scale.
public struct RatingV1: Codable, Sendable, Hashable {
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
    /// The steps of the scale, the lowest first; their values are unique.
    public var options: [RatingV1Option]
    /// What each step is drawn as. Never that alone: a screen reader reads its label. When absent:
    /// `"numbers"`.
    public var style: RatingV1Style?
    /// The value of the step that is chosen, or null when none is.
    public var value: String?

    public init(
        id: String,
        revealWhen: RevealWhen? = nil,
        label: String,
        hint: String? = nil,
        required: Bool? = nil,
        options: [RatingV1Option],
        style: RatingV1Style? = nil,
        value: String?
    ) {
        self.id = id
        self.revealWhen = revealWhen
        self.label = label
        self.hint = hint
        self.required = required
        self.options = options
        self.style = style
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
        case style
        case value
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.id = try box.decode(String.self, forKey: .id)
        self.revealWhen = try box.decodeIfPresent(RevealWhen.self, forKey: .revealWhen)
        self.label = try box.decode(String.self, forKey: .label)
        self.hint = try box.decodeIfPresent(String.self, forKey: .hint)
        self.required = try box.decodeIfPresent(Bool.self, forKey: .required)
        self.options = try box.decode([RatingV1Option].self, forKey: .options)
        self.style = try box.decodeIfPresent(RatingV1Style.self, forKey: .style)
        self.value = try box.decodeNullable(String.self, forKey: .value)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode("rating", forKey: .type)
        try box.encode(1, forKey: .version)
        try box.encode(self.id, forKey: .id)
        try box.encodeIfPresent(self.revealWhen, forKey: .revealWhen)
        try box.encode(self.label, forKey: .label)
        try box.encodeIfPresent(self.hint, forKey: .hint)
        try box.encodeIfPresent(self.required, forKey: .required)
        try box.encode(self.options, forKey: .options)
        try box.encodeIfPresent(self.style, forKey: .style)
        try box.encode(self.value, forKey: .value)
    }

    /// Of what kind its answer is, such as `money`; nil for one that takes no answer.
    public var answerKind: String? { "choice" }
}
