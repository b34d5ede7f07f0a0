// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.

/// How far it is, for an icon. Never shown by colour or icon alone: `status` says it in words.
public enum TaskListV1TaskState: OpenValue {
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

public struct TaskListV1Task: Codable, Sendable, Hashable {
    /// What is to be done.
    public var title: String
    /// How far it is, in a word or two.
    public var status: String
    /// How far it is, for an icon. Never shown by colour or icon alone: `status` says it in words.
    public var state: TaskListV1TaskState
    /// What the customer needs for it.
    public var hint: String?
    /// The node whose screen the change action reopens. Absent when the task cannot be opened again.
    public var change: String?

    public init(
        title: String,
        status: String,
        state: TaskListV1TaskState,
        hint: String? = nil,
        change: String? = nil
    ) {
        self.title = title
        self.status = status
        self.state = state
        self.hint = hint
        self.change = change
    }

    private enum CodingKeys: String, CodingKey {
        case title
        case status
        case state
        case hint
        case change
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.title = try box.decode(String.self, forKey: .title)
        self.status = try box.decode(String.self, forKey: .status)
        self.state = try box.decode(TaskListV1TaskState.self, forKey: .state)
        self.hint = try box.decodeIfPresent(String.self, forKey: .hint)
        self.change = try box.decodeIfPresent(String.self, forKey: .change)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode(self.title, forKey: .title)
        try box.encode(self.status, forKey: .status)
        try box.encode(self.state, forKey: .state)
        try box.encodeIfPresent(self.hint, forKey: .hint)
        try box.encodeIfPresent(self.change, forKey: .change)
    }
}

/// What there is to do in this flow, and how far the customer is.
public struct TaskListV1: Codable, Sendable, Hashable {
    /// Unique on its screen; answers and errors refer to it.
    public var id: String
    /// The component shows only while the answer to another one on the screen is, or contains, one of these
    /// values. The app decides as the customer answers; the server decides again.
    public var revealWhen: RevealWhen?
    /// The tasks, in the order in which they are done.
    public var tasks: [TaskListV1Task]

    public init(
        id: String,
        revealWhen: RevealWhen? = nil,
        tasks: [TaskListV1Task]
    ) {
        self.id = id
        self.revealWhen = revealWhen
        self.tasks = tasks
    }

    private enum CodingKeys: String, CodingKey {
        case type
        case version
        case id
        case revealWhen
        case tasks
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.id = try box.decode(String.self, forKey: .id)
        self.revealWhen = try box.decodeIfPresent(RevealWhen.self, forKey: .revealWhen)
        self.tasks = try box.decode([TaskListV1Task].self, forKey: .tasks)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode("task-list", forKey: .type)
        try box.encode(1, forKey: .version)
        try box.encode(self.id, forKey: .id)
        try box.encodeIfPresent(self.revealWhen, forKey: .revealWhen)
        try box.encode(self.tasks, forKey: .tasks)
    }

    /// Of what kind its answer is, such as `money`; nil for one that takes no answer.
    public var answerKind: String? { nil }
}
