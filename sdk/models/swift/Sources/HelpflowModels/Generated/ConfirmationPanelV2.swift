// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.

public struct ConfirmationPanelV2Reference: Codable, Sendable, Hashable {
    /// What it is called.
    public var label: String
    /// What it is, as it is quoted.
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

/// What happens next, step by step.
public struct ConfirmationPanelV2Next: Codable, Sendable, Hashable {
    /// The heading above the steps.
    public var title: String
    /// The steps, in order.
    public var steps: [String]

    public init(
        title: String,
        steps: [String]
    ) {
        self.title = title
        self.steps = steps
    }

    private enum CodingKeys: String, CodingKey {
        case title
        case steps
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.title = try box.decode(String.self, forKey: .title)
        self.steps = try box.decode([String].self, forKey: .steps)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode(self.title, forKey: .title)
        try box.encode(self.steps, forKey: .steps)
    }
}

/// Says that something is done, what to quote about it, and what happens next.
public struct ConfirmationPanelV2: Codable, Sendable, Hashable {
    /// Unique on its screen; answers and errors refer to it.
    public var id: String
    /// The component shows only while the answer to another one on the screen is, or contains, one of these
    /// values. The app decides as the customer answers; the server decides again.
    public var revealWhen: RevealWhen?
    /// What is done.
    public var title: String
    /// What it means.
    public var text: String
    /// A picture beside the words, by its name in the catalogue. It only repeats what the words say, so that
    /// a screen reader is not told of it.
    public var icon: String?
    /// What to quote or to remember, such as a reference number and the day.
    public var references: [ConfirmationPanelV2Reference]?
    /// What happens next, step by step.
    public var next: ConfirmationPanelV2Next?
    /// What people who use a screen reader are told it is, where the visible words do not suffice. Read
    /// together with those words, never in their place.
    public var accessibilityLabel: String?
    /// A name for analytics, the same for every customer. Absent where the id does.
    public var analyticsId: String?

    public init(
        id: String,
        revealWhen: RevealWhen? = nil,
        title: String,
        text: String,
        icon: String? = nil,
        references: [ConfirmationPanelV2Reference]? = nil,
        next: ConfirmationPanelV2Next? = nil,
        accessibilityLabel: String? = nil,
        analyticsId: String? = nil
    ) {
        self.id = id
        self.revealWhen = revealWhen
        self.title = title
        self.text = text
        self.icon = icon
        self.references = references
        self.next = next
        self.accessibilityLabel = accessibilityLabel
        self.analyticsId = analyticsId
    }

    private enum CodingKeys: String, CodingKey {
        case type
        case version
        case id
        case revealWhen
        case title
        case text
        case icon
        case references
        case next
        case accessibilityLabel
        case analyticsId
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.id = try box.decode(String.self, forKey: .id)
        self.revealWhen = try box.decodeIfPresent(RevealWhen.self, forKey: .revealWhen)
        self.title = try box.decode(String.self, forKey: .title)
        self.text = try box.decode(String.self, forKey: .text)
        self.icon = try box.decodeIfPresent(String.self, forKey: .icon)
        self.references = try box.decodeIfPresent([ConfirmationPanelV2Reference].self, forKey: .references)
        self.next = try box.decodeIfPresent(ConfirmationPanelV2Next.self, forKey: .next)
        self.accessibilityLabel = try box.decodeIfPresent(String.self, forKey: .accessibilityLabel)
        self.analyticsId = try box.decodeIfPresent(String.self, forKey: .analyticsId)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode("confirmation-panel", forKey: .type)
        try box.encode(2, forKey: .version)
        try box.encode(self.id, forKey: .id)
        try box.encodeIfPresent(self.revealWhen, forKey: .revealWhen)
        try box.encode(self.title, forKey: .title)
        try box.encode(self.text, forKey: .text)
        try box.encodeIfPresent(self.icon, forKey: .icon)
        try box.encodeIfPresent(self.references, forKey: .references)
        try box.encodeIfPresent(self.next, forKey: .next)
        try box.encodeIfPresent(self.accessibilityLabel, forKey: .accessibilityLabel)
        try box.encodeIfPresent(self.analyticsId, forKey: .analyticsId)
    }

    /// Of what kind its answer is, such as `money`; nil for one that takes no answer.
    public var answerKind: String? { nil }
}
