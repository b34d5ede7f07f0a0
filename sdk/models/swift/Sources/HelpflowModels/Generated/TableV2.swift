// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.

/// Words, or figures that are compared and so stand at the end.
public enum TableV2ColumnKind: OpenValue {
    case words
    case figures
    /// A value that came later than these models.
    case unknown(String)

    public init(wire: String) {
        switch wire {
        case "words": self = .words
        case "figures": self = .figures
        default: self = .unknown(wire)
        }
    }

    public var wire: String {
        switch self {
        case .words: return "words"
        case .figures: return "figures"
        case .unknown(let word): return word
        }
    }
}

public struct TableV2Column: Codable, Sendable, Hashable {
    /// What the column is about.
    public var label: String
    /// Words, or figures that are compared and so stand at the end. When absent: `"words"`.
    public var kind: TableV2ColumnKind?

    public init(
        label: String,
        kind: TableV2ColumnKind? = nil
    ) {
        self.label = label
        self.kind = kind
    }

    private enum CodingKeys: String, CodingKey {
        case label
        case kind
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.label = try box.decode(String.self, forKey: .label)
        self.kind = try box.decodeIfPresent(TableV2ColumnKind.self, forKey: .kind)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode(self.label, forKey: .label)
        try box.encodeIfPresent(self.kind, forKey: .kind)
    }
}

public struct TableV2Row: Codable, Sendable, Hashable {
    /// What the row is about. It is read out before each of its cells.
    public var header: String
    /// One cell for each column, in their order. What is unknown has words too, if only a dash.
    public var cells: [String]

    public init(
        header: String,
        cells: [String]
    ) {
        self.header = header
        self.cells = cells
    }

    private enum CodingKeys: String, CodingKey {
        case header
        case cells
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.header = try box.decode(String.self, forKey: .header)
        self.cells = try box.decode([String].self, forKey: .cells)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode(self.header, forKey: .header)
        try box.encode(self.cells, forKey: .cells)
    }
}

/// A few facts side by side, such as what each kind of account costs; each row has a header of its own.
public struct TableV2: Codable, Sendable, Hashable {
    /// Unique on its screen; answers and errors refer to it.
    public var id: String
    /// The component shows only while the answer to another one on the screen is, or contains, one of these
    /// values. The app decides as the customer answers; the server decides again.
    public var revealWhen: RevealWhen?
    /// What the table shows. It names the table to people who use a screen reader.
    public var caption: String
    /// What the rows' headers are about: "Account".
    public var corner: String
    /// The columns beside the headers of the rows, in order.
    public var columns: [TableV2Column]
    /// The rows, in order.
    public var rows: [TableV2Row]
    /// What must be known about the figures.
    public var note: String?
    /// What people who use a screen reader are told it is, where the visible words do not suffice. Read
    /// together with those words, never in their place.
    public var accessibilityLabel: String?
    /// A name for analytics, the same for every customer. Absent where the id does.
    public var analyticsId: String?

    public init(
        id: String,
        revealWhen: RevealWhen? = nil,
        caption: String,
        corner: String,
        columns: [TableV2Column],
        rows: [TableV2Row],
        note: String? = nil,
        accessibilityLabel: String? = nil,
        analyticsId: String? = nil
    ) {
        self.id = id
        self.revealWhen = revealWhen
        self.caption = caption
        self.corner = corner
        self.columns = columns
        self.rows = rows
        self.note = note
        self.accessibilityLabel = accessibilityLabel
        self.analyticsId = analyticsId
    }

    private enum CodingKeys: String, CodingKey {
        case type
        case version
        case id
        case revealWhen
        case caption
        case corner
        case columns
        case rows
        case note
        case accessibilityLabel
        case analyticsId
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.id = try box.decode(String.self, forKey: .id)
        self.revealWhen = try box.decodeIfPresent(RevealWhen.self, forKey: .revealWhen)
        self.caption = try box.decode(String.self, forKey: .caption)
        self.corner = try box.decode(String.self, forKey: .corner)
        self.columns = try box.decode([TableV2Column].self, forKey: .columns)
        self.rows = try box.decode([TableV2Row].self, forKey: .rows)
        self.note = try box.decodeIfPresent(String.self, forKey: .note)
        self.accessibilityLabel = try box.decodeIfPresent(String.self, forKey: .accessibilityLabel)
        self.analyticsId = try box.decodeIfPresent(String.self, forKey: .analyticsId)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode("table", forKey: .type)
        try box.encode(2, forKey: .version)
        try box.encode(self.id, forKey: .id)
        try box.encodeIfPresent(self.revealWhen, forKey: .revealWhen)
        try box.encode(self.caption, forKey: .caption)
        try box.encode(self.corner, forKey: .corner)
        try box.encode(self.columns, forKey: .columns)
        try box.encode(self.rows, forKey: .rows)
        try box.encodeIfPresent(self.note, forKey: .note)
        try box.encodeIfPresent(self.accessibilityLabel, forKey: .accessibilityLabel)
        try box.encodeIfPresent(self.analyticsId, forKey: .analyticsId)
    }

    /// Of what kind its answer is, such as `money`; nil for one that takes no answer.
    public var answerKind: String? { nil }
}
