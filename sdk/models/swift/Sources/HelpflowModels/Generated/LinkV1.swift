// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.

/// Opens a page, calls a number or writes an email. Sends nothing.
public struct LinkV1: Codable, Sendable, Hashable {
    /// Unique on its screen.
    public var id: String
    /// What the button says.
    public var label: String
    /// An https, tel or mailto address.
    public var url: String
    /// What people who use a screen reader are told beside the label, where it does not suffice: which of
    /// several cards a button is for. Begins with the label's words.
    public var accessibilityLabel: String?
    /// A name for analytics, the same for every customer. Absent where the id does.
    public var analyticsId: String?

    public init(
        id: String,
        label: String,
        url: String,
        accessibilityLabel: String? = nil,
        analyticsId: String? = nil
    ) {
        self.id = id
        self.label = label
        self.url = url
        self.accessibilityLabel = accessibilityLabel
        self.analyticsId = analyticsId
    }

    private enum CodingKeys: String, CodingKey {
        case type
        case version
        case id
        case label
        case url
        case accessibilityLabel
        case analyticsId
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.id = try box.decode(String.self, forKey: .id)
        self.label = try box.decode(String.self, forKey: .label)
        self.url = try box.decode(String.self, forKey: .url)
        self.accessibilityLabel = try box.decodeIfPresent(String.self, forKey: .accessibilityLabel)
        self.analyticsId = try box.decodeIfPresent(String.self, forKey: .analyticsId)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode("link", forKey: .type)
        try box.encode(self.id, forKey: .id)
        try box.encode(self.label, forKey: .label)
        try box.encode(self.url, forKey: .url)
        try box.encodeIfPresent(self.accessibilityLabel, forKey: .accessibilityLabel)
        try box.encodeIfPresent(self.analyticsId, forKey: .analyticsId)
    }
}
