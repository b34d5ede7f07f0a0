// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.

/// Opens a page, calls a number or writes an email. Sends nothing.
public struct LinkV1: Codable, Sendable, Hashable {
    /// Unique on its screen.
    public var id: String
    /// What the button says.
    public var label: String
    /// An https, tel or mailto address.
    public var url: String

    public init(
        id: String,
        label: String,
        url: String
    ) {
        self.id = id
        self.label = label
        self.url = url
    }

    private enum CodingKeys: String, CodingKey {
        case type
        case version
        case id
        case label
        case url
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.id = try box.decode(String.self, forKey: .id)
        self.label = try box.decode(String.self, forKey: .label)
        self.url = try box.decode(String.self, forKey: .url)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode("link", forKey: .type)
        try box.encode(self.id, forKey: .id)
        try box.encode(self.label, forKey: .label)
        try box.encode(self.url, forKey: .url)
    }
}
