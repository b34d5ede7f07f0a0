// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.

/// What is typed: one line, several lines, a whole number, a number, digits such as a sort code, a telephone
/// number, an email address, a date, or an amount of money.
public enum TextInputV1Format: OpenValue {
    case plain
    case multiline
    case integer
    case decimal
    case digits
    case phone
    case email
    case date
    case money
    /// A value that came later than these models.
    case unknown(String)

    public init(wire: String) {
        switch wire {
        case "plain": self = .plain
        case "multiline": self = .multiline
        case "integer": self = .integer
        case "decimal": self = .decimal
        case "digits": self = .digits
        case "phone": self = .phone
        case "email": self = .email
        case "date": self = .date
        case "money": self = .money
        default: self = .unknown(wire)
        }
    }

    public var wire: String {
        switch self {
        case .plain: return "plain"
        case .multiline: return "multiline"
        case .integer: return "integer"
        case .decimal: return "decimal"
        case .digits: return "digits"
        case .phone: return "phone"
        case .email: return "email"
        case .date: return "date"
        case .money: return "money"
        case .unknown(let word): return word
        }
    }
}

/// The least answer: a number, a date for the format date, or an amount in minor units for the format money.
public enum TextInputV1Min: Codable, Sendable, Hashable {
    case number(Double)
    case text(String)

    public init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if let it = try? value.decode(Double.self) {
            self = .number(it)
            return
        }
        if let it = try? value.decode(String.self) {
            self = .text(it)
            return
        }
        throw DecodingError.dataCorruptedError(
            in: value, debugDescription: "There should be one of: number, text.")
    }

    public func encode(to encoder: any Encoder) throws {
        var value = encoder.singleValueContainer()
        switch self {
        case .number(let it): try value.encode(it)
        case .text(let it): try value.encode(it)
        }
    }
}

/// The greatest answer, as min.
public enum TextInputV1Max: Codable, Sendable, Hashable {
    case number(Double)
    case text(String)

    public init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if let it = try? value.decode(Double.self) {
            self = .number(it)
            return
        }
        if let it = try? value.decode(String.self) {
            self = .text(it)
            return
        }
        throw DecodingError.dataCorruptedError(
            in: value, debugDescription: "There should be one of: number, text.")
    }

    public func encode(to encoder: any Encoder) throws {
        var value = encoder.singleValueContainer()
        switch self {
        case .number(let it): try value.encode(it)
        case .text(let it): try value.encode(it)
        }
    }
}

/// What the device may offer to fill in, by the names of the HTML standard.
public enum TextInputV1Autocomplete: OpenValue {
    case name
    case givenName
    case familyName
    case email
    case tel
    case bday
    case organization
    case streetAddress
    case addressLine1
    case addressLine2
    case addressLevel2
    case postalCode
    case countryName
    case oneTimeCode
    case off
    /// A value that came later than these models.
    case unknown(String)

    public init(wire: String) {
        switch wire {
        case "name": self = .name
        case "given-name": self = .givenName
        case "family-name": self = .familyName
        case "email": self = .email
        case "tel": self = .tel
        case "bday": self = .bday
        case "organization": self = .organization
        case "street-address": self = .streetAddress
        case "address-line1": self = .addressLine1
        case "address-line2": self = .addressLine2
        case "address-level2": self = .addressLevel2
        case "postal-code": self = .postalCode
        case "country-name": self = .countryName
        case "one-time-code": self = .oneTimeCode
        case "off": self = .off
        default: self = .unknown(wire)
        }
    }

    public var wire: String {
        switch self {
        case .name: return "name"
        case .givenName: return "given-name"
        case .familyName: return "family-name"
        case .email: return "email"
        case .tel: return "tel"
        case .bday: return "bday"
        case .organization: return "organization"
        case .streetAddress: return "street-address"
        case .addressLine1: return "address-line1"
        case .addressLine2: return "address-line2"
        case .addressLevel2: return "address-level2"
        case .postalCode: return "postal-code"
        case .countryName: return "country-name"
        case .oneTimeCode: return "one-time-code"
        case .off: return "off"
        case .unknown(let word): return word
        }
    }
}

/// The answer in the form of its kind (a string, a number, or {currency, minor}); a string as it was typed
/// when that was refused; null when there is none.
public enum TextInputV1Value: Codable, Sendable, Hashable {
    case number(Double)
    case text(String)
    case money(Money)

    public init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if let it = try? value.decode(Double.self) {
            self = .number(it)
            return
        }
        if let it = try? value.decode(String.self) {
            self = .text(it)
            return
        }
        if let it = try? value.decode(Money.self) {
            self = .money(it)
            return
        }
        throw DecodingError.dataCorruptedError(
            in: value, debugDescription: "There should be one of: number, text, money.")
    }

    public func encode(to encoder: any Encoder) throws {
        var value = encoder.singleValueContainer()
        switch self {
        case .number(let it): try value.encode(it)
        case .text(let it): try value.encode(it)
        case .money(let it): try value.encode(it)
        }
    }
}

/// A box to type into. The format says what is typed, and so which keyboard suits and what the answer is.
public struct TextInputV1: Codable, Sendable, Hashable {
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
    /// What is typed: one line, several lines, a whole number, a number, digits such as a sort code, a
    /// telephone number, an email address, a date, or an amount of money. When absent: `"plain"`.
    public var format: TextInputV1Format?
    /// The fewest characters; the fewest digits when the format is digits.
    public var minLength: Int?
    /// The most characters; the most digits when the format is digits.
    public var maxLength: Int?
    /// The least answer: a number, a date for the format date, or an amount in minor units for the format
    /// money.
    public var min: TextInputV1Min?
    /// The greatest answer, as min.
    public var max: TextInputV1Max?
    /// The currency of the amount, by its ISO 4217 code. For the format money only.
    public var currency: String?
    /// What the device may offer to fill in, by the names of the HTML standard.
    public var autocomplete: TextInputV1Autocomplete?
    /// Never shown again, nor kept by the device: `value` is always null. When absent: `false`.
    public var sensitive: Bool?
    /// The answer in the form of its kind (a string, a number, or {currency, minor}); a string as it was
    /// typed when that was refused; null when there is none.
    public var value: TextInputV1Value?

    public init(
        id: String,
        revealWhen: RevealWhen? = nil,
        label: String,
        hint: String? = nil,
        required: Bool? = nil,
        format: TextInputV1Format? = nil,
        minLength: Int? = nil,
        maxLength: Int? = nil,
        min: TextInputV1Min? = nil,
        max: TextInputV1Max? = nil,
        currency: String? = nil,
        autocomplete: TextInputV1Autocomplete? = nil,
        sensitive: Bool? = nil,
        value: TextInputV1Value?
    ) {
        self.id = id
        self.revealWhen = revealWhen
        self.label = label
        self.hint = hint
        self.required = required
        self.format = format
        self.minLength = minLength
        self.maxLength = maxLength
        self.min = min
        self.max = max
        self.currency = currency
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
        case format
        case minLength
        case maxLength
        case min
        case max
        case currency
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
        self.format = try box.decodeIfPresent(TextInputV1Format.self, forKey: .format)
        self.minLength = try box.decodeIfPresent(Int.self, forKey: .minLength)
        self.maxLength = try box.decodeIfPresent(Int.self, forKey: .maxLength)
        self.min = try box.decodeIfPresent(TextInputV1Min.self, forKey: .min)
        self.max = try box.decodeIfPresent(TextInputV1Max.self, forKey: .max)
        self.currency = try box.decodeIfPresent(String.self, forKey: .currency)
        self.autocomplete = try box.decodeIfPresent(TextInputV1Autocomplete.self, forKey: .autocomplete)
        self.sensitive = try box.decodeIfPresent(Bool.self, forKey: .sensitive)
        self.value = try box.decodeNullable(TextInputV1Value.self, forKey: .value)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode("text-input", forKey: .type)
        try box.encode(1, forKey: .version)
        try box.encode(self.id, forKey: .id)
        try box.encodeIfPresent(self.revealWhen, forKey: .revealWhen)
        try box.encode(self.label, forKey: .label)
        try box.encodeIfPresent(self.hint, forKey: .hint)
        try box.encodeIfPresent(self.required, forKey: .required)
        try box.encodeIfPresent(self.format, forKey: .format)
        try box.encodeIfPresent(self.minLength, forKey: .minLength)
        try box.encodeIfPresent(self.maxLength, forKey: .maxLength)
        try box.encodeIfPresent(self.min, forKey: .min)
        try box.encodeIfPresent(self.max, forKey: .max)
        try box.encodeIfPresent(self.currency, forKey: .currency)
        try box.encodeIfPresent(self.autocomplete, forKey: .autocomplete)
        try box.encodeIfPresent(self.sensitive, forKey: .sensitive)
        try box.encode(self.value, forKey: .value)
    }

    /// Of what kind its answer is, such as `money`; nil for one that takes no answer.
    public var answerKind: String? { ["plain": "text", "multiline": "multiline", "integer": "integer", "decimal": "decimal", "digits": "digits", "phone": "phone", "email": "email", "date": "date", "money": "money"][format?.wire ?? ""] ?? "text" }
}
