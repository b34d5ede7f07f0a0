// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.

/// Whether the money went out or came in. Never shown by colour alone: the app adds a sign or a word for it.
public enum TransactionCardV1Direction: OpenValue {
    case out
    case `in`
    /// A value that came later than these models.
    case unknown(String)

    public init(wire: String) {
        switch wire {
        case "out": self = .out
        case "in": self = .`in`
        default: self = .unknown(wire)
        }
    }

    public var wire: String {
        switch self {
        case .out: return "out"
        case .`in`: return "in"
        case .unknown(let word): return word
        }
    }
}

public struct TransactionCardV1Detail: Codable, Sendable, Hashable {
    /// What the row is about.
    public var label: String
    /// What is known.
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

/// One transaction of the customer's, as their statement shows it.
public struct TransactionCardV1: Codable, Sendable, Hashable {
    /// Unique on its screen; answers and errors refer to it.
    public var id: String
    /// The component shows only while the answer to another one on the screen is, or contains, one of these
    /// values. The app decides as the customer answers; the server decides again.
    public var revealWhen: RevealWhen?
    /// Whom it was paid to or came from, as on the statement.
    public var name: String
    /// The amount with its currency, as the customer's locale writes it.
    public var amount: String
    /// The day, as the customer's locale writes it.
    public var date: String
    /// Whether the money went out or came in. Never shown by colour alone: the app adds a sign or a word for
    /// it. When absent: `"out"`.
    public var direction: TransactionCardV1Direction?
    /// How it stands, if that matters: "Pending".
    public var status: String?
    /// What else is known, as rows of a label and a value.
    public var details: [TransactionCardV1Detail]?

    public init(
        id: String,
        revealWhen: RevealWhen? = nil,
        name: String,
        amount: String,
        date: String,
        direction: TransactionCardV1Direction? = nil,
        status: String? = nil,
        details: [TransactionCardV1Detail]? = nil
    ) {
        self.id = id
        self.revealWhen = revealWhen
        self.name = name
        self.amount = amount
        self.date = date
        self.direction = direction
        self.status = status
        self.details = details
    }

    private enum CodingKeys: String, CodingKey {
        case type
        case version
        case id
        case revealWhen
        case name
        case amount
        case date
        case direction
        case status
        case details
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.id = try box.decode(String.self, forKey: .id)
        self.revealWhen = try box.decodeIfPresent(RevealWhen.self, forKey: .revealWhen)
        self.name = try box.decode(String.self, forKey: .name)
        self.amount = try box.decode(String.self, forKey: .amount)
        self.date = try box.decode(String.self, forKey: .date)
        self.direction = try box.decodeIfPresent(TransactionCardV1Direction.self, forKey: .direction)
        self.status = try box.decodeIfPresent(String.self, forKey: .status)
        self.details = try box.decodeIfPresent([TransactionCardV1Detail].self, forKey: .details)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode("transaction-card", forKey: .type)
        try box.encode(1, forKey: .version)
        try box.encode(self.id, forKey: .id)
        try box.encodeIfPresent(self.revealWhen, forKey: .revealWhen)
        try box.encode(self.name, forKey: .name)
        try box.encode(self.amount, forKey: .amount)
        try box.encode(self.date, forKey: .date)
        try box.encodeIfPresent(self.direction, forKey: .direction)
        try box.encodeIfPresent(self.status, forKey: .status)
        try box.encodeIfPresent(self.details, forKey: .details)
    }

    /// Of what kind its answer is, such as `money`; nil for one that takes no answer.
    public var answerKind: String? { nil }
}
