// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.

/// What to quote when asking about it.
public struct ConfirmationPanelV1Reference: Codable, Sendable, Hashable {
    /// What the reference is called.
    public var label: String
    /// The reference, as it is quoted.
    public var value: String

    public init(
        label: String,
        value: String
    ) {
        self.label = label
        self.value = value
    }

    private enum CodingKeys: String, CodingKey {
        case label
        case value
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.label = try box.decode(String.self, forKey: .label)
        self.value = try box.decode(String.self, forKey: .value)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode(self.label, forKey: .label)
        try box.encode(self.value, forKey: .value)
    }
}

/// That something is done, and what happens next.
public struct ConfirmationPanelV1: Codable, Sendable, Hashable {
    /// Unique on its screen; answers and errors refer to it.
    public var id: String
    /// The component shows only while the answer to another one on the screen is, or contains, one of these
    /// values. The app decides as the customer answers; the server decides again.
    public var revealWhen: RevealWhen?
    /// What is done.
    public var title: String
    /// What happens next.
    public var text: String
    /// What to quote when asking about it.
    public var reference: ConfirmationPanelV1Reference?

    public init(
        id: String,
        revealWhen: RevealWhen? = nil,
        title: String,
        text: String,
        reference: ConfirmationPanelV1Reference? = nil
    ) {
        self.id = id
        self.revealWhen = revealWhen
        self.title = title
        self.text = text
        self.reference = reference
    }

    private enum CodingKeys: String, CodingKey {
        case type
        case version
        case id
        case revealWhen
        case title
        case text
        case reference
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.id = try box.decode(String.self, forKey: .id)
        self.revealWhen = try box.decodeIfPresent(RevealWhen.self, forKey: .revealWhen)
        self.title = try box.decode(String.self, forKey: .title)
        self.text = try box.decode(String.self, forKey: .text)
        self.reference = try box.decodeIfPresent(ConfirmationPanelV1Reference.self, forKey: .reference)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode("confirmation-panel", forKey: .type)
        try box.encode(1, forKey: .version)
        try box.encode(self.id, forKey: .id)
        try box.encodeIfPresent(self.revealWhen, forKey: .revealWhen)
        try box.encode(self.title, forKey: .title)
        try box.encode(self.text, forKey: .text)
        try box.encodeIfPresent(self.reference, forKey: .reference)
    }

    /// Of what kind its answer is, such as `money`; nil for one that takes no answer.
    public var answerKind: String? { nil }
}
