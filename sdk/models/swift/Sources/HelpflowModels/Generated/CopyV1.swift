// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.

/// Copies something that the customer needs elsewhere, such as a reference number. Sends nothing.
public struct CopyV1: Codable, Sendable, Hashable {
    /// Unique on its screen.
    public var id: String
    /// What the button says.
    public var label: String
    /// What it is that is copied.
    public var name: String
    /// What is copied, as it is.
    public var text: String
    /// A picture beside the words, by its name in the catalogue. It only repeats what the words say, so that
    /// a screen reader is not told of it.
    public var icon: String?
    /// What people who use a screen reader are told beside the label, where it does not suffice: which of
    /// several cards a button is for. Begins with the label's words.
    public var accessibilityLabel: String?
    /// A name for analytics, the same for every customer. Absent where the id does.
    public var analyticsId: String?

    public init(
        id: String,
        label: String,
        name: String,
        text: String,
        icon: String? = nil,
        accessibilityLabel: String? = nil,
        analyticsId: String? = nil
    ) {
        self.id = id
        self.label = label
        self.name = name
        self.text = text
        self.icon = icon
        self.accessibilityLabel = accessibilityLabel
        self.analyticsId = analyticsId
    }

    private enum CodingKeys: String, CodingKey {
        case type
        case version
        case id
        case label
        case name
        case text
        case icon
        case accessibilityLabel
        case analyticsId
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.id = try box.decode(String.self, forKey: .id)
        self.label = try box.decode(String.self, forKey: .label)
        self.name = try box.decode(String.self, forKey: .name)
        self.text = try box.decode(String.self, forKey: .text)
        self.icon = try box.decodeIfPresent(String.self, forKey: .icon)
        self.accessibilityLabel = try box.decodeIfPresent(String.self, forKey: .accessibilityLabel)
        self.analyticsId = try box.decodeIfPresent(String.self, forKey: .analyticsId)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode("copy", forKey: .type)
        try box.encode(self.id, forKey: .id)
        try box.encode(self.label, forKey: .label)
        try box.encode(self.name, forKey: .name)
        try box.encode(self.text, forKey: .text)
        try box.encodeIfPresent(self.icon, forKey: .icon)
        try box.encodeIfPresent(self.accessibilityLabel, forKey: .accessibilityLabel)
        try box.encodeIfPresent(self.analyticsId, forKey: .analyticsId)
    }
}
