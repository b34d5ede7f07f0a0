// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.

/// What kind of status it is, for an icon.
public enum TimelineV2EventStatusState: OpenValue {
    case done
    case current
    case upcoming
    case failed
    /// A value that came later than these models.
    case unknown(String)

    public init(wire: String) {
        switch wire {
        case "done": self = .done
        case "current": self = .current
        case "upcoming": self = .upcoming
        case "failed": self = .failed
        default: self = .unknown(wire)
        }
    }

    public var wire: String {
        switch self {
        case .done: return "done"
        case .current: return "current"
        case .upcoming: return "upcoming"
        case .failed: return "failed"
        case .unknown(let word): return word
        }
    }
}

/// Whether it has happened.
public struct TimelineV2EventStatus: Codable, Sendable, Hashable {
    /// What kind of status it is, for an icon.
    public var state: TimelineV2EventStatusState
    /// The same in a word or two, which is read out with the event.
    public var label: String

    public init(
        state: TimelineV2EventStatusState,
        label: String
    ) {
        self.state = state
        self.label = label
    }

    private enum CodingKeys: String, CodingKey {
        case state
        case label
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.state = try box.decode(TimelineV2EventStatusState.self, forKey: .state)
        self.label = try box.decode(String.self, forKey: .label)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode(self.state, forKey: .state)
        try box.encode(self.label, forKey: .label)
    }
}

public struct TimelineV2Event: Codable, Sendable, Hashable {
    /// What happens.
    public var title: String
    /// When it happens: "Yesterday", "By Thursday".
    public var when: String
    /// Whether it has happened.
    public var status: TimelineV2EventStatus
    /// More about it.
    public var text: String?
    /// A picture beside the words, by its name in the catalogue. It only repeats what the words say, so that
    /// a screen reader is not told of it.
    public var icon: String?

    public init(
        title: String,
        when: String,
        status: TimelineV2EventStatus,
        text: String? = nil,
        icon: String? = nil
    ) {
        self.title = title
        self.when = when
        self.status = status
        self.text = text
        self.icon = icon
    }

    private enum CodingKeys: String, CodingKey {
        case title
        case when
        case status
        case text
        case icon
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.title = try box.decode(String.self, forKey: .title)
        self.when = try box.decode(String.self, forKey: .when)
        self.status = try box.decode(TimelineV2EventStatus.self, forKey: .status)
        self.text = try box.decodeIfPresent(String.self, forKey: .text)
        self.icon = try box.decodeIfPresent(String.self, forKey: .icon)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode(self.title, forKey: .title)
        try box.encode(self.when, forKey: .when)
        try box.encode(self.status, forKey: .status)
        try box.encodeIfPresent(self.text, forKey: .text)
        try box.encodeIfPresent(self.icon, forKey: .icon)
    }
}

/// What has happened and what comes next, in order of time, each with a status in words of its own.
public struct TimelineV2: Codable, Sendable, Hashable {
    /// Unique on its screen; answers and errors refer to it.
    public var id: String
    /// The component shows only while the answer to another one on the screen is, or contains, one of these
    /// values. The app decides as the customer answers; the server decides again.
    public var revealWhen: RevealWhen?
    /// The events, the earliest first.
    public var events: [TimelineV2Event]
    /// What people who use a screen reader are told it is, where the visible words do not suffice. Read
    /// together with those words, never in their place.
    public var accessibilityLabel: String?
    /// A name for analytics, the same for every customer. Absent where the id does.
    public var analyticsId: String?

    public init(
        id: String,
        revealWhen: RevealWhen? = nil,
        events: [TimelineV2Event],
        accessibilityLabel: String? = nil,
        analyticsId: String? = nil
    ) {
        self.id = id
        self.revealWhen = revealWhen
        self.events = events
        self.accessibilityLabel = accessibilityLabel
        self.analyticsId = analyticsId
    }

    private enum CodingKeys: String, CodingKey {
        case type
        case version
        case id
        case revealWhen
        case events
        case accessibilityLabel
        case analyticsId
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.id = try box.decode(String.self, forKey: .id)
        self.revealWhen = try box.decodeIfPresent(RevealWhen.self, forKey: .revealWhen)
        self.events = try box.decode([TimelineV2Event].self, forKey: .events)
        self.accessibilityLabel = try box.decodeIfPresent(String.self, forKey: .accessibilityLabel)
        self.analyticsId = try box.decodeIfPresent(String.self, forKey: .analyticsId)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode("timeline", forKey: .type)
        try box.encode(2, forKey: .version)
        try box.encode(self.id, forKey: .id)
        try box.encodeIfPresent(self.revealWhen, forKey: .revealWhen)
        try box.encode(self.events, forKey: .events)
        try box.encodeIfPresent(self.accessibilityLabel, forKey: .accessibilityLabel)
        try box.encodeIfPresent(self.analyticsId, forKey: .analyticsId)
    }

    /// Of what kind its answer is, such as `money`; nil for one that takes no answer.
    public var answerKind: String? { nil }
}
