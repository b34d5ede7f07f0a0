// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.

/// Where the cells stand: figures that are compared stand at the end.
public enum TableV1ColumnAlign: OpenValue {
    case start
    case end
    /// A value that came later than these models.
    case unknown(String)

    public init(wire: String) {
        switch wire {
        case "start": self = .start
        case "end": self = .end
        default: self = .unknown(wire)
        }
    }

    public var wire: String {
        switch self {
        case .start: return "start"
        case .end: return "end"
        case .unknown(let word): return word
        }
    }
}

public struct TableV1Column: Codable, Sendable, Hashable {
    /// What the column is about.
    public var label: String
    /// Where the cells stand: figures that are compared stand at the end. When absent: `"start"`.
    public var align: TableV1ColumnAlign?

    public init(
        label: String,
        align: TableV1ColumnAlign? = nil
    ) {
        self.label = label
        self.align = align
    }

    private enum CodingKeys: String, CodingKey {
        case label
        case align
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.label = try box.decode(String.self, forKey: .label)
        self.align = try box.decodeIfPresent(TableV1ColumnAlign.self, forKey: .align)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode(self.label, forKey: .label)
        try box.encodeIfPresent(self.align, forKey: .align)
    }
}

public struct TableV1Row: Codable, Sendable, Hashable {
    /// One cell for each column, in their order. What is unknown has words too, if only a dash.
    public var cells: [String]

    public init(
        cells: [String]
    ) {
        self.cells = cells
    }

    private enum CodingKeys: String, CodingKey {
        case cells
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.cells = try box.decode([String].self, forKey: .cells)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode(self.cells, forKey: .cells)
    }
}

/// A few facts side by side, such as what each kind of account costs.
public struct TableV1: Codable, Sendable, Hashable {
    /// Unique on its screen; answers and errors refer to it.
    public var id: String
    /// The component shows only while the answer to another one on the screen is, or contains, one of these
    /// values. The app decides as the customer answers; the server decides again.
    public var revealWhen: RevealWhen?
    /// What the table shows. It names the table to people who use a screen reader.
    public var caption: String
    /// The columns, in order. The first one names each row.
    public var columns: [TableV1Column]
    /// The rows, in order.
    public var rows: [TableV1Row]

    public init(
        id: String,
        revealWhen: RevealWhen? = nil,
        caption: String,
        columns: [TableV1Column],
        rows: [TableV1Row]
    ) {
        self.id = id
        self.revealWhen = revealWhen
        self.caption = caption
        self.columns = columns
        self.rows = rows
    }

    private enum CodingKeys: String, CodingKey {
        case type
        case version
        case id
        case revealWhen
        case caption
        case columns
        case rows
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.id = try box.decode(String.self, forKey: .id)
        self.revealWhen = try box.decodeIfPresent(RevealWhen.self, forKey: .revealWhen)
        self.caption = try box.decode(String.self, forKey: .caption)
        self.columns = try box.decode([TableV1Column].self, forKey: .columns)
        self.rows = try box.decode([TableV1Row].self, forKey: .rows)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode("table", forKey: .type)
        try box.encode(1, forKey: .version)
        try box.encode(self.id, forKey: .id)
        try box.encodeIfPresent(self.revealWhen, forKey: .revealWhen)
        try box.encode(self.caption, forKey: .caption)
        try box.encode(self.columns, forKey: .columns)
        try box.encode(self.rows, forKey: .rows)
    }

    /// Of what kind its answer is, such as `money`; nil for one that takes no answer.
    public var answerKind: String? { nil }
}
