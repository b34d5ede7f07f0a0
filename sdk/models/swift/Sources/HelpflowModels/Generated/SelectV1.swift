// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.

public struct SelectV1Option: Codable, Sendable, Hashable {
    /// What the answer is when this option is chosen. Never shown.
    public var value: String
    /// What the option says.
    public var label: String
    /// More about this option, in smaller words.
    public var hint: String?

    public init(
        value: String,
        label: String,
        hint: String? = nil
    ) {
        self.value = value
        self.label = label
        self.hint = hint
    }

    private enum CodingKeys: String, CodingKey {
        case value
        case label
        case hint
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.value = try box.decode(String.self, forKey: .value)
        self.label = try box.decode(String.self, forKey: .label)
        self.hint = try box.decodeIfPresent(String.self, forKey: .hint)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode(self.value, forKey: .value)
        try box.encode(self.label, forKey: .label)
        try box.encodeIfPresent(self.hint, forKey: .hint)
    }
}

/// What the device may offer to fill in, by the names of the HTML standard.
public enum SelectV1Autocomplete: OpenValue {
    case country
    case countryName
    case language
    case honorificPrefix
    case sex
    case off
    /// A value that came later than these models.
    case unknown(String)

    public init(wire: String) {
        switch wire {
        case "country": self = .country
        case "country-name": self = .countryName
        case "language": self = .language
        case "honorific-prefix": self = .honorificPrefix
        case "sex": self = .sex
        case "off": self = .off
        default: self = .unknown(wire)
        }
    }

    public var wire: String {
        switch self {
        case .country: return "country"
        case .countryName: return "country-name"
        case .language: return "language"
        case .honorificPrefix: return "honorific-prefix"
        case .sex: return "sex"
        case .off: return "off"
        case .unknown(let word): return word
        }
    }
}

/// A question with one answer out of a list that is too long to show at once.
public struct SelectV1: Codable, Sendable, Hashable {
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
    public var options: [SelectV1Option]
    /// Whether typing narrows the list down. When absent: `false`.
    public var search: Bool?
    /// What the device may offer to fill in, by the names of the HTML standard.
    public var autocomplete: SelectV1Autocomplete?
    /// The value of the option that is chosen, or null when none is.
    public var value: String?

    public init(
        id: String,
        revealWhen: RevealWhen? = nil,
        label: String,
        hint: String? = nil,
        required: Bool? = nil,
        options: [SelectV1Option],
        search: Bool? = nil,
        autocomplete: SelectV1Autocomplete? = nil,
        value: String?
    ) {
        self.id = id
        self.revealWhen = revealWhen
        self.label = label
        self.hint = hint
        self.required = required
        self.options = options
        self.search = search
        self.autocomplete = autocomplete
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
        case search
        case autocomplete
        case value
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.id = try box.decode(String.self, forKey: .id)
        self.revealWhen = try box.decodeIfPresent(RevealWhen.self, forKey: .revealWhen)
        self.label = try box.decode(String.self, forKey: .label)
        self.hint = try box.decodeIfPresent(String.self, forKey: .hint)
        self.required = try box.decodeIfPresent(Bool.self, forKey: .required)
        self.options = try box.decode([SelectV1Option].self, forKey: .options)
        self.search = try box.decodeIfPresent(Bool.self, forKey: .search)
        self.autocomplete = try box.decodeIfPresent(SelectV1Autocomplete.self, forKey: .autocomplete)
        self.value = try box.decodeNullable(String.self, forKey: .value)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode("select", forKey: .type)
        try box.encode(1, forKey: .version)
        try box.encode(self.id, forKey: .id)
        try box.encodeIfPresent(self.revealWhen, forKey: .revealWhen)
        try box.encode(self.label, forKey: .label)
        try box.encodeIfPresent(self.hint, forKey: .hint)
        try box.encodeIfPresent(self.required, forKey: .required)
        try box.encode(self.options, forKey: .options)
        try box.encodeIfPresent(self.search, forKey: .search)
        try box.encodeIfPresent(self.autocomplete, forKey: .autocomplete)
        try box.encode(self.value, forKey: .value)
    }

    /// Of what kind its answer is, such as `money`; nil for one that takes no answer.
    public var answerKind: String? { "choice" }
}
