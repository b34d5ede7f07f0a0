// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.

/// What kind of news it is. Never shown by colour alone: `status` says it in words.
public enum StatusTagV1Tone: OpenValue {
    case neutral
    case info
    case success
    case warning
    case danger
    /// A value that came later than these models.
    case unknown(String)

    public init(wire: String) {
        switch wire {
        case "neutral": self = .neutral
        case "info": self = .info
        case "success": self = .success
        case "warning": self = .warning
        case "danger": self = .danger
        default: self = .unknown(wire)
        }
    }

    public var wire: String {
        switch self {
        case .neutral: return "neutral"
        case .info: return "info"
        case .success: return "success"
        case .warning: return "warning"
        case .danger: return "danger"
        case .unknown(let word): return word
        }
    }
}

/// How one thing stands, in a word or two.
public struct StatusTagV1: Codable, Sendable, Hashable {
    /// Unique on its screen; answers and errors refer to it.
    public var id: String
    /// The component shows only while the answer to another one on the screen is, or contains, one of these
    /// values. The app decides as the customer answers; the server decides again.
    public var revealWhen: RevealWhen?
    /// What it is that stands so.
    public var label: String
    /// How it stands, in a word or two.
    public var status: String
    /// What kind of news it is. Never shown by colour alone: `status` says it in words. When absent:
    /// `"neutral"`.
    public var tone: StatusTagV1Tone?

    public init(
        id: String,
        revealWhen: RevealWhen? = nil,
        label: String,
        status: String,
        tone: StatusTagV1Tone? = nil
    ) {
        self.id = id
        self.revealWhen = revealWhen
        self.label = label
        self.status = status
        self.tone = tone
    }

    private enum CodingKeys: String, CodingKey {
        case type
        case version
        case id
        case revealWhen
        case label
        case status
        case tone
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.id = try box.decode(String.self, forKey: .id)
        self.revealWhen = try box.decodeIfPresent(RevealWhen.self, forKey: .revealWhen)
        self.label = try box.decode(String.self, forKey: .label)
        self.status = try box.decode(String.self, forKey: .status)
        self.tone = try box.decodeIfPresent(StatusTagV1Tone.self, forKey: .tone)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode("status-tag", forKey: .type)
        try box.encode(1, forKey: .version)
        try box.encode(self.id, forKey: .id)
        try box.encodeIfPresent(self.revealWhen, forKey: .revealWhen)
        try box.encode(self.label, forKey: .label)
        try box.encode(self.status, forKey: .status)
        try box.encodeIfPresent(self.tone, forKey: .tone)
    }

    /// Of what kind its answer is, such as `money`; nil for one that takes no answer.
    public var answerKind: String? { nil }
}
