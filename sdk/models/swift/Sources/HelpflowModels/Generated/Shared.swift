// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.

/// An amount of money in whole minor units, such as pence.
public struct Money: Codable, Sendable, Hashable {
    /// The currency, by its ISO 4217 code.
    public var currency: String
    /// The amount in minor units.
    public var minor: Int

    public init(
        currency: String,
        minor: Int
    ) {
        self.currency = currency
        self.minor = minor
    }

    private enum CodingKeys: String, CodingKey {
        case currency
        case minor
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.currency = try box.decode(String.self, forKey: .currency)
        self.minor = try box.decode(Int.self, forKey: .minor)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode(self.currency, forKey: .currency)
        try box.encode(self.minor, forKey: .minor)
    }
}

/// A postal address.
public struct Address: Codable, Sendable, Hashable {
    /// The first line: a house and a street.
    public var line1: String
    /// The second line.
    public var line2: String?
    /// The town or city.
    public var town: String
    /// The postcode, where there is one.
    public var postcode: String?
    /// The country, by its ISO 3166-1 code of two letters.
    public var country: String?

    public init(
        line1: String,
        line2: String? = nil,
        town: String,
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
        self.line1 = try box.decode(String.self, forKey: .line1)
        self.line2 = try box.decodeIfPresent(String.self, forKey: .line2)
        self.town = try box.decode(String.self, forKey: .town)
        self.postcode = try box.decodeIfPresent(String.self, forKey: .postcode)
        self.country = try box.decodeIfPresent(String.self, forKey: .country)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode(self.line1, forKey: .line1)
        try box.encodeIfPresent(self.line2, forKey: .line2)
        try box.encode(self.town, forKey: .town)
        try box.encodeIfPresent(self.postcode, forKey: .postcode)
        try box.encodeIfPresent(self.country, forKey: .country)
    }
}

/// A component shows only while the answer to another one on the screen is, or contains, one of these values.
public struct RevealWhen: Codable, Sendable, Hashable {
    /// The id of the other component.
    public var component: String
    /// The option values that reveal the component.
    public var `in`: [String]

    public init(
        component: String,
        `in`: [String]
    ) {
        self.component = component
        self.`in` = `in`
    }

    private enum CodingKeys: String, CodingKey {
        case component
        case `in`
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.component = try box.decode(String.self, forKey: .component)
        self.`in` = try box.decode([String].self, forKey: .`in`)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode(self.component, forKey: .component)
        try box.encode(self.`in`, forKey: .`in`)
    }
}
