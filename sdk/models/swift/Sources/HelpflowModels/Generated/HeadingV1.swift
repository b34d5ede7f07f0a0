// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.

/// A heading within a screen. The title of the screen is the heading of level 1, so these begin at 2.
public struct HeadingV1: Codable, Sendable, Hashable {
    /// Unique on its screen; answers and errors refer to it.
    public var id: String
    /// The component shows only while the answer to another one on the screen is, or contains, one of these
    /// values. The app decides as the customer answers; the server decides again.
    public var revealWhen: RevealWhen?
    /// What the heading says.
    public var text: String
    /// 2 for a section of the screen, 3 for a part of a section. When absent: `2`.
    public var level: Int?

    public init(
        id: String,
        revealWhen: RevealWhen? = nil,
        text: String,
        level: Int? = nil
    ) {
        self.id = id
        self.revealWhen = revealWhen
        self.text = text
        self.level = level
    }

    private enum CodingKeys: String, CodingKey {
        case type
        case version
        case id
        case revealWhen
        case text
        case level
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.id = try box.decode(String.self, forKey: .id)
        self.revealWhen = try box.decodeIfPresent(RevealWhen.self, forKey: .revealWhen)
        self.text = try box.decode(String.self, forKey: .text)
        self.level = try box.decodeIfPresent(Int.self, forKey: .level)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode("heading", forKey: .type)
        try box.encode(1, forKey: .version)
        try box.encode(self.id, forKey: .id)
        try box.encodeIfPresent(self.revealWhen, forKey: .revealWhen)
        try box.encode(self.text, forKey: .text)
        try box.encodeIfPresent(self.level, forKey: .level)
    }

    /// Of what kind its answer is, such as `money`; nil for one that takes no answer.
    public var answerKind: String? { nil }
}
