// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.

public struct AccordionV1Section: Codable, Sendable, Hashable {
    /// What the section is about; pressing it opens and closes the section.
    public var title: String
    /// What the section says.
    public var text: String
    /// Whether the section is open at first. When absent: `false`.
    public var open: Bool?

    public init(
        title: String,
        text: String,
        open: Bool? = nil
    ) {
        self.title = title
        self.text = text
        self.open = open
    }

    private enum CodingKeys: String, CodingKey {
        case title
        case text
        case open
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.title = try box.decode(String.self, forKey: .title)
        self.text = try box.decode(String.self, forKey: .text)
        self.open = try box.decodeIfPresent(Bool.self, forKey: .open)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode(self.title, forKey: .title)
        try box.encode(self.text, forKey: .text)
        try box.encodeIfPresent(self.open, forKey: .open)
    }
}

/// Sections of which the customer opens those that they need. For what most people can do without.
public struct AccordionV1: Codable, Sendable, Hashable {
    /// Unique on its screen; answers and errors refer to it.
    public var id: String
    /// The component shows only while the answer to another one on the screen is, or contains, one of these
    /// values. The app decides as the customer answers; the server decides again.
    public var revealWhen: RevealWhen?
    /// The sections, in order.
    public var sections: [AccordionV1Section]

    public init(
        id: String,
        revealWhen: RevealWhen? = nil,
        sections: [AccordionV1Section]
    ) {
        self.id = id
        self.revealWhen = revealWhen
        self.sections = sections
    }

    private enum CodingKeys: String, CodingKey {
        case type
        case version
        case id
        case revealWhen
        case sections
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.id = try box.decode(String.self, forKey: .id)
        self.revealWhen = try box.decodeIfPresent(RevealWhen.self, forKey: .revealWhen)
        self.sections = try box.decode([AccordionV1Section].self, forKey: .sections)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode("accordion", forKey: .type)
        try box.encode(1, forKey: .version)
        try box.encode(self.id, forKey: .id)
        try box.encodeIfPresent(self.revealWhen, forKey: .revealWhen)
        try box.encode(self.sections, forKey: .sections)
    }

    /// Of what kind its answer is, such as `money`; nil for one that takes no answer.
    public var answerKind: String? { nil }
}
