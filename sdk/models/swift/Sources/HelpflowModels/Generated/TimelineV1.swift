// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.

/// Whether it has happened, is happening or is still to come. Never shown by colour or icon alone: `when`
/// says it in words.
public enum TimelineV1EventState: OpenValue {
    case done
    case current
    case upcoming
    /// A value that came later than these models.
    case unknown(String)

    public init(wire: String) {
        switch wire {
        case "done": self = .done
        case "current": self = .current
        case "upcoming": self = .upcoming
        default: self = .unknown(wire)
        }
    }

    public var wire: String {
        switch self {
        case .done: return "done"
        case .current: return "current"
        case .upcoming: return "upcoming"
        case .unknown(let word): return word
        }
    }
}

public struct TimelineV1Event: Codable, Sendable, Hashable {
    /// What happens.
    public var title: String
    /// When it happens, in words that also say whether it has: "Yesterday", "By Thursday".
    public var when: String
    /// More about it.
    public var text: String?
    /// Whether it has happened, is happening or is still to come. Never shown by colour or icon alone: `when`
    /// says it in words.
    public var state: TimelineV1EventState

    public init(
        title: String,
        when: String,
        text: String? = nil,
        state: TimelineV1EventState
    ) {
        self.title = title
        self.when = when
        self.text = text
        self.state = state
    }

    private enum CodingKeys: String, CodingKey {
        case title
        case when
        case text
        case state
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.title = try box.decode(String.self, forKey: .title)
        self.when = try box.decode(String.self, forKey: .when)
        self.text = try box.decodeIfPresent(String.self, forKey: .text)
        self.state = try box.decode(TimelineV1EventState.self, forKey: .state)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode(self.title, forKey: .title)
        try box.encode(self.when, forKey: .when)
        try box.encodeIfPresent(self.text, forKey: .text)
        try box.encode(self.state, forKey: .state)
    }
}

/// What has happened and what comes next, in order of time.
public struct TimelineV1: Codable, Sendable, Hashable {
    /// Unique on its screen; answers and errors refer to it.
    public var id: String
    /// The component shows only while the answer to another one on the screen is, or contains, one of these
    /// values. The app decides as the customer answers; the server decides again.
    public var revealWhen: RevealWhen?
    /// The events, the earliest first.
    public var events: [TimelineV1Event]

    public init(
        id: String,
        revealWhen: RevealWhen? = nil,
        events: [TimelineV1Event]
    ) {
        self.id = id
        self.revealWhen = revealWhen
        self.events = events
    }

    private enum CodingKeys: String, CodingKey {
        case type
        case version
        case id
        case revealWhen
        case events
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.id = try box.decode(String.self, forKey: .id)
        self.revealWhen = try box.decodeIfPresent(RevealWhen.self, forKey: .revealWhen)
        self.events = try box.decode([TimelineV1Event].self, forKey: .events)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode("timeline", forKey: .type)
        try box.encode(1, forKey: .version)
        try box.encode(self.id, forKey: .id)
        try box.encodeIfPresent(self.revealWhen, forKey: .revealWhen)
        try box.encode(self.events, forKey: .events)
    }

    /// Of what kind its answer is, such as `money`; nil for one that takes no answer.
    public var answerKind: String? { nil }
}
