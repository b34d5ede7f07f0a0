// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.

public enum OpenV1WithValue: Codable, Sendable, Hashable {
    case flag(Bool)
    case number(Double)
    case text(String)

    public init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if let it = try? value.decode(Bool.self) {
            self = .flag(it)
            return
        }
        if let it = try? value.decode(Double.self) {
            self = .number(it)
            return
        }
        if let it = try? value.decode(String.self) {
            self = .text(it)
            return
        }
        throw DecodingError.dataCorruptedError(
            in: value, debugDescription: "There should be one of: flag, number, text.")
    }

    public func encode(to encoder: any Encoder) throws {
        var value = encoder.singleValueContainer()
        switch self {
        case .flag(let it): try value.encode(it)
        case .number(let it): try value.encode(it)
        case .text(let it): try value.encode(it)
        }
    }
}

/// Opens a place in the app by its name. Sends nothing.
public struct OpenV1: Codable, Sendable, Hashable {
    /// Unique on its screen.
    public var id: String
    /// What the button says.
    public var label: String
    /// The name of the place, which the app knows.
    public var destination: String
    /// What the place needs to know.
    public var with: [String: OpenV1WithValue]?

    public init(
        id: String,
        label: String,
        destination: String,
        with: [String: OpenV1WithValue]? = nil
    ) {
        self.id = id
        self.label = label
        self.destination = destination
        self.with = with
    }

    private enum CodingKeys: String, CodingKey {
        case type
        case version
        case id
        case label
        case destination
        case with
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.id = try box.decode(String.self, forKey: .id)
        self.label = try box.decode(String.self, forKey: .label)
        self.destination = try box.decode(String.self, forKey: .destination)
        self.with = try box.decodeIfPresent([String: OpenV1WithValue].self, forKey: .with)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode("open", forKey: .type)
        try box.encode(self.id, forKey: .id)
        try box.encode(self.label, forKey: .label)
        try box.encode(self.destination, forKey: .destination)
        try box.encodeIfPresent(self.with, forKey: .with)
    }
}
