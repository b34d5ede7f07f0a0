// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.

/// A way to reach a person: a number to call, a page to open, and when somebody is there.
public struct ContactCardV1: Codable, Sendable, Hashable {
    /// Unique on its screen; answers and errors refer to it.
    public var id: String
    /// The component shows only while the answer to another one on the screen is, or contains, one of these
    /// values. The app decides as the customer answers; the server decides again.
    public var revealWhen: RevealWhen?
    /// Whom the customer reaches.
    public var title: String
    /// What they can do.
    public var text: String?
    /// The number to call, as a tel: address.
    public var phone: String?
    /// When somebody is there.
    public var hours: String?
    /// A page to open, over https.
    public var url: String?

    public init(
        id: String,
        revealWhen: RevealWhen? = nil,
        title: String,
        text: String? = nil,
        phone: String? = nil,
        hours: String? = nil,
        url: String? = nil
    ) {
        self.id = id
        self.revealWhen = revealWhen
        self.title = title
        self.text = text
        self.phone = phone
        self.hours = hours
        self.url = url
    }

    private enum CodingKeys: String, CodingKey {
        case type
        case version
        case id
        case revealWhen
        case title
        case text
        case phone
        case hours
        case url
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.id = try box.decode(String.self, forKey: .id)
        self.revealWhen = try box.decodeIfPresent(RevealWhen.self, forKey: .revealWhen)
        self.title = try box.decode(String.self, forKey: .title)
        self.text = try box.decodeIfPresent(String.self, forKey: .text)
        self.phone = try box.decodeIfPresent(String.self, forKey: .phone)
        self.hours = try box.decodeIfPresent(String.self, forKey: .hours)
        self.url = try box.decodeIfPresent(String.self, forKey: .url)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode("contact-card", forKey: .type)
        try box.encode(1, forKey: .version)
        try box.encode(self.id, forKey: .id)
        try box.encodeIfPresent(self.revealWhen, forKey: .revealWhen)
        try box.encode(self.title, forKey: .title)
        try box.encodeIfPresent(self.text, forKey: .text)
        try box.encodeIfPresent(self.phone, forKey: .phone)
        try box.encodeIfPresent(self.hours, forKey: .hours)
        try box.encodeIfPresent(self.url, forKey: .url)
    }

    /// Of what kind its answer is, such as `money`; nil for one that takes no answer.
    public var answerKind: String? { nil }
}
