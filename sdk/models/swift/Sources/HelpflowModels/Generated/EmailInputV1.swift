// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.

/// What the device may offer to fill in, by the names of the HTML standard.
public enum EmailInputV1Autocomplete: OpenValue {
    case email
    case off
    /// A value that came later than these models.
    case unknown(String)

    public init(wire: String) {
        switch wire {
        case "email": self = .email
        case "off": self = .off
        default: self = .unknown(wire)
        }
    }

    public var wire: String {
        switch self {
        case .email: return "email"
        case .off: return "off"
        case .unknown(let word): return word
        }
    }
}

/// An email address.
public struct EmailInputV1: Codable, Sendable, Hashable {
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
    /// What the device may offer to fill in, by the names of the HTML standard.
    public var autocomplete: EmailInputV1Autocomplete?
    /// Never shown again, nor kept by the device: `value` is always null. When absent: `false`.
    public var sensitive: Bool?
    /// The address; as it was typed when that was refused; null when there is none.
    public var value: String?

    public init(
        id: String,
        revealWhen: RevealWhen? = nil,
        label: String,
        hint: String? = nil,
        required: Bool? = nil,
        autocomplete: EmailInputV1Autocomplete? = nil,
        sensitive: Bool? = nil,
        value: String?
    ) {
        self.id = id
        self.revealWhen = revealWhen
        self.label = label
        self.hint = hint
        self.required = required
        self.autocomplete = autocomplete
        self.sensitive = sensitive
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
        case autocomplete
        case sensitive
        case value
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.id = try box.decode(String.self, forKey: .id)
        self.revealWhen = try box.decodeIfPresent(RevealWhen.self, forKey: .revealWhen)
        self.label = try box.decode(String.self, forKey: .label)
        self.hint = try box.decodeIfPresent(String.self, forKey: .hint)
        self.required = try box.decodeIfPresent(Bool.self, forKey: .required)
        self.autocomplete = try box.decodeIfPresent(EmailInputV1Autocomplete.self, forKey: .autocomplete)
        self.sensitive = try box.decodeIfPresent(Bool.self, forKey: .sensitive)
        self.value = try box.decodeNullable(String.self, forKey: .value)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode("email-input", forKey: .type)
        try box.encode(1, forKey: .version)
        try box.encode(self.id, forKey: .id)
        try box.encodeIfPresent(self.revealWhen, forKey: .revealWhen)
        try box.encode(self.label, forKey: .label)
        try box.encodeIfPresent(self.hint, forKey: .hint)
        try box.encodeIfPresent(self.required, forKey: .required)
        try box.encodeIfPresent(self.autocomplete, forKey: .autocomplete)
        try box.encodeIfPresent(self.sensitive, forKey: .sensitive)
        try box.encode(self.value, forKey: .value)
    }

    /// Of what kind its answer is, such as `money`; nil for one that takes no answer.
    public var answerKind: String? { "email" }
}
