// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.

public struct AccountPickerV1Option: Codable, Sendable, Hashable {
    /// What the answer is when this option is chosen. Never shown.
    public var value: String
    /// What the option says.
    public var label: String
    /// The number as it may be shown: its last digits only.
    public var number: String?
    /// What is in it, as the customer's locale writes it.
    public var balance: String?

    public init(
        value: String,
        label: String,
        number: String? = nil,
        balance: String? = nil
    ) {
        self.value = value
        self.label = label
        self.number = number
        self.balance = balance
    }

    private enum CodingKeys: String, CodingKey {
        case value
        case label
        case number
        case balance
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.value = try box.decode(String.self, forKey: .value)
        self.label = try box.decode(String.self, forKey: .label)
        self.number = try box.decodeIfPresent(String.self, forKey: .number)
        self.balance = try box.decodeIfPresent(String.self, forKey: .balance)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode(self.value, forKey: .value)
        try box.encode(self.label, forKey: .label)
        try box.encodeIfPresent(self.number, forKey: .number)
        try box.encodeIfPresent(self.balance, forKey: .balance)
    }
}

/// A question about which of the customer's accounts is meant.
public struct AccountPickerV1: Codable, Sendable, Hashable {
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
    /// The accounts, in order; their values are unique.
    public var options: [AccountPickerV1Option]
    /// The value of the account that is chosen, or null when none is.
    public var value: String?

    public init(
        id: String,
        revealWhen: RevealWhen? = nil,
        label: String,
        hint: String? = nil,
        required: Bool? = nil,
        options: [AccountPickerV1Option],
        value: String?
    ) {
        self.id = id
        self.revealWhen = revealWhen
        self.label = label
        self.hint = hint
        self.required = required
        self.options = options
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
        case value
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.id = try box.decode(String.self, forKey: .id)
        self.revealWhen = try box.decodeIfPresent(RevealWhen.self, forKey: .revealWhen)
        self.label = try box.decode(String.self, forKey: .label)
        self.hint = try box.decodeIfPresent(String.self, forKey: .hint)
        self.required = try box.decodeIfPresent(Bool.self, forKey: .required)
        self.options = try box.decode([AccountPickerV1Option].self, forKey: .options)
        self.value = try box.decodeNullable(String.self, forKey: .value)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode("account-picker", forKey: .type)
        try box.encode(1, forKey: .version)
        try box.encode(self.id, forKey: .id)
        try box.encodeIfPresent(self.revealWhen, forKey: .revealWhen)
        try box.encode(self.label, forKey: .label)
        try box.encodeIfPresent(self.hint, forKey: .hint)
        try box.encodeIfPresent(self.required, forKey: .required)
        try box.encode(self.options, forKey: .options)
        try box.encode(self.value, forKey: .value)
    }

    /// Of what kind its answer is, such as `money`; nil for one that takes no answer.
    public var answerKind: String? { "choice" }
}
