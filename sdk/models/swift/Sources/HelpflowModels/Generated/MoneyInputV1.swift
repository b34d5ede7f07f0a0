// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.

/// The amount in minor units; a string as it was typed when that was refused; null when there is none.
public enum MoneyInputV1Value: Codable, Sendable, Hashable {
    case text(String)
    case money(Money)

    public init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if let it = try? value.decode(String.self) {
            self = .text(it)
            return
        }
        if let it = try? value.decode(Money.self) {
            self = .money(it)
            return
        }
        throw DecodingError.dataCorruptedError(
            in: value, debugDescription: "There should be one of: text, money.")
    }

    public func encode(to encoder: any Encoder) throws {
        var value = encoder.singleValueContainer()
        switch self {
        case .text(let it): try value.encode(it)
        case .money(let it): try value.encode(it)
        }
    }
}

/// An amount of money in one currency.
public struct MoneyInputV1: Codable, Sendable, Hashable {
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
    /// The currency of the amount, by its ISO 4217 code.
    public var currency: String
    /// The least amount, in minor units such as pence.
    public var min: Int?
    /// The greatest amount, in minor units.
    public var max: Int?
    /// Never shown again, nor kept by the device: `value` is always null. When absent: `false`.
    public var sensitive: Bool?
    /// The amount in minor units; a string as it was typed when that was refused; null when there is none.
    public var value: MoneyInputV1Value?

    public init(
        id: String,
        revealWhen: RevealWhen? = nil,
        label: String,
        hint: String? = nil,
        required: Bool? = nil,
        currency: String,
        min: Int? = nil,
        max: Int? = nil,
        sensitive: Bool? = nil,
        value: MoneyInputV1Value?
    ) {
        self.id = id
        self.revealWhen = revealWhen
        self.label = label
        self.hint = hint
        self.required = required
        self.currency = currency
        self.min = min
        self.max = max
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
        case currency
        case min
        case max
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
        self.currency = try box.decode(String.self, forKey: .currency)
        self.min = try box.decodeIfPresent(Int.self, forKey: .min)
        self.max = try box.decodeIfPresent(Int.self, forKey: .max)
        self.sensitive = try box.decodeIfPresent(Bool.self, forKey: .sensitive)
        self.value = try box.decodeNullable(MoneyInputV1Value.self, forKey: .value)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode("money-input", forKey: .type)
        try box.encode(1, forKey: .version)
        try box.encode(self.id, forKey: .id)
        try box.encodeIfPresent(self.revealWhen, forKey: .revealWhen)
        try box.encode(self.label, forKey: .label)
        try box.encodeIfPresent(self.hint, forKey: .hint)
        try box.encodeIfPresent(self.required, forKey: .required)
        try box.encode(self.currency, forKey: .currency)
        try box.encodeIfPresent(self.min, forKey: .min)
        try box.encodeIfPresent(self.max, forKey: .max)
        try box.encodeIfPresent(self.sensitive, forKey: .sensitive)
        try box.encode(self.value, forKey: .value)
    }

    /// Of what kind its answer is, such as `money`; nil for one that takes no answer.
    public var answerKind: String? { "money" }
}
