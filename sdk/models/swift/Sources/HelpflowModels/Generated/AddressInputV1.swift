// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.

/// What each field is called.
public struct AddressInputV1Fields: Codable, Sendable, Hashable {
    /// The field of the first line: building and street.
    public var line1: String
    /// The field of the second line; say that it is optional.
    public var line2: String
    /// The field of the town or city.
    public var town: String
    /// The field of the postcode.
    public var postcode: String
    /// The field in which the country is chosen; needed with `countries`.
    public var country: String?

    public init(
        line1: String,
        line2: String,
        town: String,
        postcode: String,
        country: String? = nil
    ) {
        self.line1 = line1
        self.line2 = line2
        self.town = town
        self.postcode = postcode
        self.country = country
    }

    private enum CodingKeys: String, CodingKey {
        case line1
        case line2
        case town
        case postcode
        case country
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.line1 = try box.decode(String.self, forKey: .line1)
        self.line2 = try box.decode(String.self, forKey: .line2)
        self.town = try box.decode(String.self, forKey: .town)
        self.postcode = try box.decode(String.self, forKey: .postcode)
        self.country = try box.decodeIfPresent(String.self, forKey: .country)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode(self.line1, forKey: .line1)
        try box.encode(self.line2, forKey: .line2)
        try box.encode(self.town, forKey: .town)
        try box.encode(self.postcode, forKey: .postcode)
        try box.encodeIfPresent(self.country, forKey: .country)
    }
}

public struct AddressInputV1Country: Codable, Sendable, Hashable {
    /// The country, by ISO 3166-1.
    public var value: String
    /// What the country is called.
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

/// Whether the device may offer the customer’s own address, in fields named as in the HTML standard:
/// address-line1, address-line2, address-level2, postal-code, country.
public enum AddressInputV1Autocomplete: OpenValue {
    case on
    case off
    /// A value that came later than these models.
    case unknown(String)

    public init(wire: String) {
        switch wire {
        case "on": self = .on
        case "off": self = .off
        default: self = .unknown(wire)
        }
    }

    public var wire: String {
        switch self {
        case .on: return "on"
        case .off: return "off"
        case .unknown(let word): return word
        }
    }
}

/// The address, or as much of it as was typed when it was refused; null when there is none.
public struct AddressInputV1Value: Codable, Sendable, Hashable {
    /// The first line.
    public var line1: String?
    /// The second line.
    public var line2: String?
    /// The town or city.
    public var town: String?
    /// The postcode.
    public var postcode: String?
    /// The code of the country.
    public var country: String?

    public init(
        line1: String? = nil,
        line2: String? = nil,
        town: String? = nil,
        postcode: String? = nil,
        country: String? = nil
    ) {
        self.line1 = line1
        self.line2 = line2
        self.town = town
        self.postcode = postcode
        self.country = country
    }

    private enum CodingKeys: String, CodingKey {
        case line1
        case line2
        case town
        case postcode
        case country
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.line1 = try box.decodeIfPresent(String.self, forKey: .line1)
        self.line2 = try box.decodeIfPresent(String.self, forKey: .line2)
        self.town = try box.decodeIfPresent(String.self, forKey: .town)
        self.postcode = try box.decodeIfPresent(String.self, forKey: .postcode)
        self.country = try box.decodeIfPresent(String.self, forKey: .country)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encodeIfPresent(self.line1, forKey: .line1)
        try box.encodeIfPresent(self.line2, forKey: .line2)
        try box.encodeIfPresent(self.town, forKey: .town)
        try box.encodeIfPresent(self.postcode, forKey: .postcode)
        try box.encodeIfPresent(self.country, forKey: .country)
    }
}

/// A postal address, in fields of its own.
public struct AddressInputV1: Codable, Sendable, Hashable {
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
    /// What each field is called.
    public var fields: AddressInputV1Fields
    /// The country that all addresses are in, by ISO 3166-1, where none can be chosen. When absent: `"GB"`.
    public var country: String?
    /// The countries to choose from, in order; when absent, the address is in `country`.
    public var countries: [AddressInputV1Country]?
    /// Whether the device may offer the customer’s own address, in fields named as in the HTML standard:
    /// address-line1, address-line2, address-level2, postal-code, country. When absent: `"off"`.
    public var autocomplete: AddressInputV1Autocomplete?
    /// Never shown again, nor kept by the device: `value` is always null. When absent: `false`.
    public var sensitive: Bool?
    /// What people who use a screen reader are told it is, where the visible words do not suffice. Read
    /// together with those words, never in their place.
    public var accessibilityLabel: String?
    /// A name for analytics, the same for every customer. Absent where the id does.
    public var analyticsId: String?
    /// The address, or as much of it as was typed when it was refused; null when there is none.
    public var value: AddressInputV1Value?

    public init(
        id: String,
        revealWhen: RevealWhen? = nil,
        label: String,
        hint: String? = nil,
        required: Bool? = nil,
        fields: AddressInputV1Fields,
        country: String? = nil,
        countries: [AddressInputV1Country]? = nil,
        autocomplete: AddressInputV1Autocomplete? = nil,
        sensitive: Bool? = nil,
        accessibilityLabel: String? = nil,
        analyticsId: String? = nil,
        value: AddressInputV1Value?
    ) {
        self.id = id
        self.revealWhen = revealWhen
        self.label = label
        self.hint = hint
        self.required = required
        self.fields = fields
        self.country = country
        self.countries = countries
        self.autocomplete = autocomplete
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
        case fields
        case country
        case countries
        case autocomplete
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
        self.fields = try box.decode(AddressInputV1Fields.self, forKey: .fields)
        self.country = try box.decodeIfPresent(String.self, forKey: .country)
        self.countries = try box.decodeIfPresent([AddressInputV1Country].self, forKey: .countries)
        self.autocomplete = try box.decodeIfPresent(AddressInputV1Autocomplete.self, forKey: .autocomplete)
        self.sensitive = try box.decodeIfPresent(Bool.self, forKey: .sensitive)
        self.accessibilityLabel = try box.decodeIfPresent(String.self, forKey: .accessibilityLabel)
        self.analyticsId = try box.decodeIfPresent(String.self, forKey: .analyticsId)
        self.value = try box.decodeNullable(AddressInputV1Value.self, forKey: .value)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode("address-input", forKey: .type)
        try box.encode(1, forKey: .version)
        try box.encode(self.id, forKey: .id)
        try box.encodeIfPresent(self.revealWhen, forKey: .revealWhen)
        try box.encode(self.label, forKey: .label)
        try box.encodeIfPresent(self.hint, forKey: .hint)
        try box.encodeIfPresent(self.required, forKey: .required)
        try box.encode(self.fields, forKey: .fields)
        try box.encodeIfPresent(self.country, forKey: .country)
        try box.encodeIfPresent(self.countries, forKey: .countries)
        try box.encodeIfPresent(self.autocomplete, forKey: .autocomplete)
        try box.encodeIfPresent(self.sensitive, forKey: .sensitive)
        try box.encodeIfPresent(self.accessibilityLabel, forKey: .accessibilityLabel)
        try box.encodeIfPresent(self.analyticsId, forKey: .analyticsId)
        try box.encode(self.value, forKey: .value)
    }

    /// Of what kind its answer is, such as `money`; nil for one that takes no answer.
    public var answerKind: String? { "address" }
}
