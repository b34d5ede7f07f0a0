// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.

public struct KeyValueSummaryV1Row: Codable, Sendable, Hashable {
    /// What the row is about.
    public var label: String
    /// What was said, or is known.
    public var value: String
    /// The node whose screen the change action reopens. Absent when the row cannot be changed.
    public var change: String?

    public init(
        label: String,
        value: String,
        change: String? = nil
    ) {
        self.label = label
        self.value = value
        self.change = change
    }

    private enum CodingKeys: String, CodingKey {
        case label
        case value
        case change
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.label = try box.decode(String.self, forKey: .label)
        self.value = try box.decode(String.self, forKey: .value)
        self.change = try box.decodeIfPresent(String.self, forKey: .change)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode(self.label, forKey: .label)
        try box.encode(self.value, forKey: .value)
        try box.encodeIfPresent(self.change, forKey: .change)
    }
}

/// What the customer said, or what we know, as rows of a label and a value, with a way to change what can be
/// changed.
public struct KeyValueSummaryV1: Codable, Sendable, Hashable {
    /// Unique on its screen; answers and errors refer to it.
    public var id: String
    /// The component shows only while the answer to another one on the screen is, or contains, one of these
    /// values. The app decides as the customer answers; the server decides again.
    public var revealWhen: RevealWhen?
    /// The rows, in order.
    public var rows: [KeyValueSummaryV1Row]

    public init(
        id: String,
        revealWhen: RevealWhen? = nil,
        rows: [KeyValueSummaryV1Row]
    ) {
        self.id = id
        self.revealWhen = revealWhen
        self.rows = rows
    }

    private enum CodingKeys: String, CodingKey {
        case type
        case version
        case id
        case revealWhen
        case rows
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.id = try box.decode(String.self, forKey: .id)
        self.revealWhen = try box.decodeIfPresent(RevealWhen.self, forKey: .revealWhen)
        self.rows = try box.decode([KeyValueSummaryV1Row].self, forKey: .rows)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode("key-value-summary", forKey: .type)
        try box.encode(1, forKey: .version)
        try box.encode(self.id, forKey: .id)
        try box.encodeIfPresent(self.revealWhen, forKey: .revealWhen)
        try box.encode(self.rows, forKey: .rows)
    }

    /// Of what kind its answer is, such as `money`; nil for one that takes no answer.
    public var answerKind: String? { nil }
}
