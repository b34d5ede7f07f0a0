// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.

/// What kind of news it is. Never shown by colour alone: the app adds an icon or a word for it.
public enum CalloutV1Tone: OpenValue {
    case info
    case success
    case warning
    case danger
    /// A value that came later than these models.
    case unknown(String)

    public init(wire: String) {
        switch wire {
        case "info": self = .info
        case "success": self = .success
        case "warning": self = .warning
        case "danger": self = .danger
        default: self = .unknown(wire)
        }
    }

    public var wire: String {
        switch self {
        case .info: return "info"
        case .success: return "success"
        case .warning: return "warning"
        case .danger: return "danger"
        case .unknown(let word): return word
        }
    }
}

/// Something that must not be missed, set apart from the text around it.
public struct CalloutV1: Codable, Sendable, Hashable {
    /// Unique on its screen; answers and errors refer to it.
    public var id: String
    /// The component shows only while the answer to another one on the screen is, or contains, one of these
    /// values. The app decides as the customer answers; the server decides again.
    public var revealWhen: RevealWhen?
    /// What kind of news it is. Never shown by colour alone: the app adds an icon or a word for it.
    public var tone: CalloutV1Tone
    /// A short heading.
    public var title: String?
    /// What the customer must know.
    public var text: String

    public init(
        id: String,
        revealWhen: RevealWhen? = nil,
        tone: CalloutV1Tone,
        title: String? = nil,
        text: String
    ) {
        self.id = id
        self.revealWhen = revealWhen
        self.tone = tone
        self.title = title
        self.text = text
    }

    private enum CodingKeys: String, CodingKey {
        case type
        case version
        case id
        case revealWhen
        case tone
        case title
        case text
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.id = try box.decode(String.self, forKey: .id)
        self.revealWhen = try box.decodeIfPresent(RevealWhen.self, forKey: .revealWhen)
        self.tone = try box.decode(CalloutV1Tone.self, forKey: .tone)
        self.title = try box.decodeIfPresent(String.self, forKey: .title)
        self.text = try box.decode(String.self, forKey: .text)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode("callout", forKey: .type)
        try box.encode(1, forKey: .version)
        try box.encode(self.id, forKey: .id)
        try box.encodeIfPresent(self.revealWhen, forKey: .revealWhen)
        try box.encode(self.tone, forKey: .tone)
        try box.encodeIfPresent(self.title, forKey: .title)
        try box.encode(self.text, forKey: .text)
    }

    /// Of what kind its answer is, such as `money`; nil for one that takes no answer.
    public var answerKind: String? { nil }
}
