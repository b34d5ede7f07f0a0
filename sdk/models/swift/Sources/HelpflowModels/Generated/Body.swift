// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.

/// Whether the customer can act, something is awaited, a person has taken over, or the session is over.
public enum SessionStatus: OpenValue {
    case active
    case waiting
    case escalated
    case ended
    case expired
    case abandoned
    /// A value that came later than these models.
    case unknown(String)

    public init(wire: String) {
        switch wire {
        case "active": self = .active
        case "waiting": self = .waiting
        case "escalated": self = .escalated
        case "ended": self = .ended
        case "expired": self = .expired
        case "abandoned": self = .abandoned
        default: self = .unknown(wire)
        }
    }

    public var wire: String {
        switch self {
        case .active: return "active"
        case .waiting: return "waiting"
        case .escalated: return "escalated"
        case .ended: return "ended"
        case .expired: return "expired"
        case .abandoned: return "abandoned"
        case .unknown(let word): return word
        }
    }
}

/// One customer going through one flow.
public struct Session: Codable, Sendable, Hashable {
    /// Names the session in the addresses of its calls.
    public var id: String
    public var status: SessionStatus
    /// How many times the session was written.
    public var revision: Int
    /// The flow, as namespace/name.
    public var flow: String
    /// The version of the flow that the session is on.
    public var flowVersion: Int
    /// True when somebody else may look at this phone: keep the session out of lists, recent screens,
    /// screenshots and notifications. Absent otherwise.
    public var discreet: Bool?
    /// When it expires if nothing is done; absent when it is over.
    public var expiresAt: String?
    /// Of a session that is over: resolved, unresolved, redirected, or the flow's own.
    public var outcome: String?

    public init(
        id: String,
        status: SessionStatus,
        revision: Int,
        flow: String,
        flowVersion: Int,
        discreet: Bool? = nil,
        expiresAt: String? = nil,
        outcome: String? = nil
    ) {
        self.id = id
        self.status = status
        self.revision = revision
        self.flow = flow
        self.flowVersion = flowVersion
        self.discreet = discreet
        self.expiresAt = expiresAt
        self.outcome = outcome
    }

    private enum CodingKeys: String, CodingKey {
        case id
        case status
        case revision
        case flow
        case flowVersion
        case discreet
        case expiresAt
        case outcome
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.id = try box.decode(String.self, forKey: .id)
        self.status = try box.decode(SessionStatus.self, forKey: .status)
        self.revision = try box.decode(Int.self, forKey: .revision)
        self.flow = try box.decode(String.self, forKey: .flow)
        self.flowVersion = try box.decode(Int.self, forKey: .flowVersion)
        self.discreet = try box.decodeIfPresent(Bool.self, forKey: .discreet)
        self.expiresAt = try box.decodeIfPresent(String.self, forKey: .expiresAt)
        self.outcome = try box.decodeIfPresent(String.self, forKey: .outcome)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode(self.id, forKey: .id)
        try box.encode(self.status, forKey: .status)
        try box.encode(self.revision, forKey: .revision)
        try box.encode(self.flow, forKey: .flow)
        try box.encode(self.flowVersion, forKey: .flowVersion)
        try box.encodeIfPresent(self.discreet, forKey: .discreet)
        try box.encodeIfPresent(self.expiresAt, forKey: .expiresAt)
        try box.encodeIfPresent(self.outcome, forKey: .outcome)
    }
}

/// What is wrong with the answer to one component.
public struct FieldError: Codable, Sendable, Hashable {
    /// The id of the component.
    public var component: String
    /// The part of the answer that is wrong, such as the town of an address; absent when it is all of it.
    public var part: String?
    /// Stable, such as required or tooLong; rule for a rule of the flow.
    public var code: String
    /// What to tell the customer, in their language.
    public var message: String

    public init(
        component: String,
        part: String? = nil,
        code: String,
        message: String
    ) {
        self.component = component
        self.part = part
        self.code = code
        self.message = message
    }

    private enum CodingKeys: String, CodingKey {
        case component
        case part
        case code
        case message
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.component = try box.decode(String.self, forKey: .component)
        self.part = try box.decodeIfPresent(String.self, forKey: .part)
        self.code = try box.decode(String.self, forKey: .code)
        self.message = try box.decode(String.self, forKey: .message)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode(self.component, forKey: .component)
        try box.encodeIfPresent(self.part, forKey: .part)
        try box.encode(self.code, forKey: .code)
        try box.encode(self.message, forKey: .message)
    }
}

/// Whether that language is written from left to right or from right to left.
public enum ScreenDir: OpenValue {
    case ltr
    case rtl
    /// A value that came later than these models.
    case unknown(String)

    public init(wire: String) {
        switch wire {
        case "ltr": self = .ltr
        case "rtl": self = .rtl
        default: self = .unknown(wire)
        }
    }

    public var wire: String {
        switch self {
        case .ltr: return "ltr"
        case .rtl: return "rtl"
        case .unknown(let word): return word
        }
    }
}

/// Something is awaited.
public struct ScreenRefresh: Codable, Sendable, Hashable {
    /// Ask for the session again after this many milliseconds.
    public var afterMs: Int

    public init(
        afterMs: Int
    ) {
        self.afterMs = afterMs
    }

    private enum CodingKeys: String, CodingKey {
        case afterMs
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.afterMs = try box.decode(Int.self, forKey: .afterMs)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode(self.afterMs, forKey: .afterMs)
    }
}

/// What to call the screen in the app's own statistics.
public struct ScreenAnalytics: Codable, Sendable, Hashable {
    /// Flow and screen, the same for all customers.
    public var id: String

    public init(
        id: String
    ) {
        self.id = id
    }

    private enum CodingKeys: String, CodingKey {
        case id
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.id = try box.decode(String.self, forKey: .id)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode(self.id, forKey: .id)
    }
}

/// What to draw. All texts are in the screen's locale, all values final.
public struct Screen: Codable, Sendable, Hashable {
    /// The same for all customers; the target of the action change.
    public var id: String
    /// Opaque; sent back with each step.
    public var key: String
    /// The heading of the whole screen.
    public var title: String
    /// The language of the texts, as a BCP 47 tag.
    public var locale: String
    /// Whether that language is written from left to right or from right to left.
    public var dir: ScreenDir
    /// Whether to offer the action back.
    public var back: Bool
    /// What is on the screen, in the order in which to draw it.
    public var components: [Component]
    /// What the customer can press, in order.
    public var actions: [Action]
    /// With the problem invalid-answers: what to correct.
    public var errors: [FieldError]?
    /// Something is awaited.
    public var refresh: ScreenRefresh?
    /// What to call the screen in the app's own statistics.
    public var analytics: ScreenAnalytics

    public init(
        id: String,
        key: String,
        title: String,
        locale: String,
        dir: ScreenDir,
        back: Bool,
        components: [Component],
        actions: [Action],
        errors: [FieldError]? = nil,
        refresh: ScreenRefresh? = nil,
        analytics: ScreenAnalytics
    ) {
        self.id = id
        self.key = key
        self.title = title
        self.locale = locale
        self.dir = dir
        self.back = back
        self.components = components
        self.actions = actions
        self.errors = errors
        self.refresh = refresh
        self.analytics = analytics
    }

    private enum CodingKeys: String, CodingKey {
        case id
        case key
        case title
        case locale
        case dir
        case back
        case components
        case actions
        case errors
        case refresh
        case analytics
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.id = try box.decode(String.self, forKey: .id)
        self.key = try box.decode(String.self, forKey: .key)
        self.title = try box.decode(String.self, forKey: .title)
        self.locale = try box.decode(String.self, forKey: .locale)
        self.dir = try box.decode(ScreenDir.self, forKey: .dir)
        self.back = try box.decode(Bool.self, forKey: .back)
        self.components = try box.decode([Component].self, forKey: .components)
        self.actions = try box.decode([Action].self, forKey: .actions)
        self.errors = box.decodeReadable(FieldError.self, forKey: .errors)
        self.refresh = box.decodeExtra(ScreenRefresh.self, forKey: .refresh)
        self.analytics = try box.decode(ScreenAnalytics.self, forKey: .analytics)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode(self.id, forKey: .id)
        try box.encode(self.key, forKey: .key)
        try box.encode(self.title, forKey: .title)
        try box.encode(self.locale, forKey: .locale)
        try box.encode(self.dir, forKey: .dir)
        try box.encode(self.back, forKey: .back)
        try box.encode(self.components, forKey: .components)
        try box.encode(self.actions, forKey: .actions)
        try box.encodeIfPresent(self.errors, forKey: .errors)
        try box.encodeIfPresent(self.refresh, forKey: .refresh)
        try box.encode(self.analytics, forKey: .analytics)
    }
}

/// The customer's action led on; a screen before is open again; another screen stands in this one's place;
/// something came of itself; or the customer came back.
public enum MoveKind: OpenValue {
    case forward
    case back
    case replace
    case update
    case resume
    /// A value that came later than these models.
    case unknown(String)

    public init(wire: String) {
        switch wire {
        case "forward": self = .forward
        case "back": self = .back
        case "replace": self = .replace
        case "update": self = .update
        case "resume": self = .resume
        default: self = .unknown(wire)
        }
    }

    public var wire: String {
        switch self {
        case .forward: return "forward"
        case .back: return "back"
        case .replace: return "replace"
        case .update: return "update"
        case .resume: return "resume"
        case .unknown(let word): return word
        }
    }
}

/// How a screen came to be, for transitions and for assistive technology.
public struct Move: Codable, Sendable, Hashable {
    /// The customer's action led on; a screen before is open again; another screen stands in this one's
    /// place; something came of itself; or the customer came back.
    public var kind: MoveKind
    /// The component to focus; the title when absent.
    public var focus: String?
    /// What a screen reader says beside the title.
    public var announce: String?

    public init(
        kind: MoveKind,
        focus: String? = nil,
        announce: String? = nil
    ) {
        self.kind = kind
        self.focus = focus
        self.announce = announce
    }

    private enum CodingKeys: String, CodingKey {
        case kind
        case focus
        case announce
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.kind = try box.decode(MoveKind.self, forKey: .kind)
        self.focus = try box.decodeIfPresent(String.self, forKey: .focus)
        self.announce = try box.decodeIfPresent(String.self, forKey: .announce)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode(self.kind, forKey: .kind)
        try box.encodeIfPresent(self.focus, forKey: .focus)
        try box.encodeIfPresent(self.announce, forKey: .announce)
    }
}

/// A banner above the screen.
public struct Notice: Codable, Sendable, Hashable {
    /// The same while it is the same notice, so that it is announced once.
    public var id: String
    /// How much it matters, such as urgent.
    public var severity: String
    /// What it says.
    public var text: String

    public init(
        id: String,
        severity: String,
        text: String
    ) {
        self.id = id
        self.severity = severity
        self.text = text
    }

    private enum CodingKeys: String, CodingKey {
        case id
        case severity
        case text
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.id = try box.decode(String.self, forKey: .id)
        self.severity = try box.decode(String.self, forKey: .severity)
        self.text = try box.decode(String.self, forKey: .text)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode(self.id, forKey: .id)
        try box.encode(self.severity, forKey: .severity)
        try box.encode(self.text, forKey: .text)
    }
}

/// Why nobody can be had.
public enum OutlookReason: OpenValue {
    case closed
    case full
    case deskDown
    /// A value that came later than these models.
    case unknown(String)

    public init(wire: String) {
        switch wire {
        case "closed": self = .closed
        case "full": self = .full
        case "deskDown": self = .deskDown
        default: self = .unknown(wire)
        }
    }

    public var wire: String {
        switch self {
        case .closed: return "closed"
        case .full: return "full"
        case .deskDown: return "deskDown"
        case .unknown(let word): return word
        }
    }
}

/// Whether a person can be had, before the customer asks for one.
public struct Outlook: Codable, Sendable, Hashable {
    /// Whether somebody is there now.
    public var available: Bool
    /// About how many seconds it takes until somebody is there, in whole minutes.
    public var waitSeconds: Int?
    /// Why nobody can be had.
    public var reason: OutlookReason?
    /// When somebody is there again.
    public var opensAt: String?

    public init(
        available: Bool,
        waitSeconds: Int? = nil,
        reason: OutlookReason? = nil,
        opensAt: String? = nil
    ) {
        self.available = available
        self.waitSeconds = waitSeconds
        self.reason = reason
        self.opensAt = opensAt
    }

    private enum CodingKeys: String, CodingKey {
        case available
        case waitSeconds
        case reason
        case opensAt
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.available = try box.decode(Bool.self, forKey: .available)
        self.waitSeconds = try box.decodeIfPresent(Int.self, forKey: .waitSeconds)
        self.reason = try box.decodeIfPresent(OutlookReason.self, forKey: .reason)
        self.opensAt = try box.decodeIfPresent(String.self, forKey: .opensAt)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode(self.available, forKey: .available)
        try box.encodeIfPresent(self.waitSeconds, forKey: .waitSeconds)
        try box.encodeIfPresent(self.reason, forKey: .reason)
        try box.encodeIfPresent(self.opensAt, forKey: .opensAt)
    }
}

/// How to reach a person. Empty when nothing is configured.
public struct Support: Codable, Sendable, Hashable {
    /// A link to dial, which begins with tel:.
    public var phone: String?
    /// The flow that helps with everything.
    public var flow: String?
    /// Whether a person can be had here now. Absent when nothing is known of it.
    public var human: Outlook?

    public init(
        phone: String? = nil,
        flow: String? = nil,
        human: Outlook? = nil
    ) {
        self.phone = phone
        self.flow = flow
        self.human = human
    }

    private enum CodingKeys: String, CodingKey {
        case phone
        case flow
        case human
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.phone = try box.decodeIfPresent(String.self, forKey: .phone)
        self.flow = try box.decodeIfPresent(String.self, forKey: .flow)
        self.human = box.decodeExtra(Outlook.self, forKey: .human)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encodeIfPresent(self.phone, forKey: .phone)
        try box.encodeIfPresent(self.flow, forKey: .flow)
        try box.encodeIfPresent(self.human, forKey: .human)
    }
}

/// Where a customer stands, and what to draw.
public struct SessionBody: Codable, Sendable, Hashable {
    public var session: Session
    public var screen: Screen
    /// How the screen came to be. Absent where nothing moved: when the session was only read.
    public var move: Move?
    /// Banners above the screen, such as of an incident. Absent when there are none.
    public var notices: [Notice]
    /// How to reach a person if the app or the server fails the customer.
    public var support: Support?

    public init(
        session: Session,
        screen: Screen,
        move: Move? = nil,
        notices: [Notice] = [],
        support: Support? = nil
    ) {
        self.session = session
        self.screen = screen
        self.move = move
        self.notices = notices
        self.support = support
    }

    private enum CodingKeys: String, CodingKey {
        case session
        case screen
        case move
        case notices
        case support
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.session = try box.decode(Session.self, forKey: .session)
        self.screen = try box.decode(Screen.self, forKey: .screen)
        self.move = box.decodeExtra(Move.self, forKey: .move)
        self.notices = box.decodeReadable(Notice.self, forKey: .notices) ?? []
        self.support = box.decodeExtra(Support.self, forKey: .support)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode(self.session, forKey: .session)
        try box.encode(self.screen, forKey: .screen)
        try box.encodeIfPresent(self.move, forKey: .move)
        try box.encodeUnlessEmpty(self.notices, forKey: .notices)
        try box.encodeIfPresent(self.support, forKey: .support)
    }
}

/// Why a call failed (RFC 9457), with what helps to go on.
public struct Problem: Codable, Sendable, Hashable {
    /// The address of the page about problems of this code.
    public var type: String
    /// What kind of problem it is, for developers.
    public var title: String
    /// The HTTP status.
    public var status: Int
    /// Stable; what to decide by.
    public var code: String
    /// What was found, what was expected, what to do; for developers.
    public var detail: String
    /// A JSON Pointer to what is wrong in the body that was sent.
    public var pointer: String?
    /// What the server's log calls it.
    public var errorId: String?
    /// Where the customer stands, if they have a session.
    public var session: Session?
    /// The screen to show: the one that is current, or the one that was sent with what to correct.
    public var screen: Screen?
    /// Where the focus goes and what a screen reader says, of a step that was refused.
    public var move: Move?
    /// Banners above the screen. Absent when there are none.
    public var notices: [Notice]
    /// How to reach a person.
    public var support: Support?
    /// Of an upload whose part came at the wrong place: where the next bytes begin.
    public var offset: Int?

    public init(
        type: String,
        title: String,
        status: Int,
        code: String,
        detail: String,
        pointer: String? = nil,
        errorId: String? = nil,
        session: Session? = nil,
        screen: Screen? = nil,
        move: Move? = nil,
        notices: [Notice] = [],
        support: Support? = nil,
        offset: Int? = nil
    ) {
        self.type = type
        self.title = title
        self.status = status
        self.code = code
        self.detail = detail
        self.pointer = pointer
        self.errorId = errorId
        self.session = session
        self.screen = screen
        self.move = move
        self.notices = notices
        self.support = support
        self.offset = offset
    }

    private enum CodingKeys: String, CodingKey {
        case type
        case title
        case status
        case code
        case detail
        case pointer
        case errorId
        case session
        case screen
        case move
        case notices
        case support
        case offset
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.type = try box.decode(String.self, forKey: .type)
        self.title = try box.decode(String.self, forKey: .title)
        self.status = try box.decode(Int.self, forKey: .status)
        self.code = try box.decode(String.self, forKey: .code)
        self.detail = try box.decode(String.self, forKey: .detail)
        self.pointer = box.decodeExtra(String.self, forKey: .pointer)
        self.errorId = box.decodeExtra(String.self, forKey: .errorId)
        self.session = box.decodeExtra(Session.self, forKey: .session)
        self.screen = box.decodeExtra(Screen.self, forKey: .screen)
        self.move = box.decodeExtra(Move.self, forKey: .move)
        self.notices = box.decodeReadable(Notice.self, forKey: .notices) ?? []
        self.support = box.decodeExtra(Support.self, forKey: .support)
        self.offset = box.decodeExtra(Int.self, forKey: .offset)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode(self.type, forKey: .type)
        try box.encode(self.title, forKey: .title)
        try box.encode(self.status, forKey: .status)
        try box.encode(self.code, forKey: .code)
        try box.encode(self.detail, forKey: .detail)
        try box.encodeIfPresent(self.pointer, forKey: .pointer)
        try box.encodeIfPresent(self.errorId, forKey: .errorId)
        try box.encodeIfPresent(self.session, forKey: .session)
        try box.encodeIfPresent(self.screen, forKey: .screen)
        try box.encodeIfPresent(self.move, forKey: .move)
        try box.encodeUnlessEmpty(self.notices, forKey: .notices)
        try box.encodeIfPresent(self.support, forKey: .support)
        try box.encodeIfPresent(self.offset, forKey: .offset)
    }
}

/// A session as a list shows it.
public struct SessionSummary: Codable, Sendable, Hashable {
    /// Names the session in the addresses of its calls.
    public var id: String
    /// The flow, as namespace/name.
    public var flow: String
    /// The flow's title, in the language of the session.
    public var title: String
    public var status: SessionStatus
    /// When it was last written.
    public var updatedAt: String
    /// When it expires if nothing is done; absent when it is over.
    public var expiresAt: String?

    public init(
        id: String,
        flow: String,
        title: String,
        status: SessionStatus,
        updatedAt: String,
        expiresAt: String? = nil
    ) {
        self.id = id
        self.flow = flow
        self.title = title
        self.status = status
        self.updatedAt = updatedAt
        self.expiresAt = expiresAt
    }

    private enum CodingKeys: String, CodingKey {
        case id
        case flow
        case title
        case status
        case updatedAt
        case expiresAt
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.id = try box.decode(String.self, forKey: .id)
        self.flow = try box.decode(String.self, forKey: .flow)
        self.title = try box.decode(String.self, forKey: .title)
        self.status = try box.decode(SessionStatus.self, forKey: .status)
        self.updatedAt = try box.decode(String.self, forKey: .updatedAt)
        self.expiresAt = try box.decodeIfPresent(String.self, forKey: .expiresAt)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode(self.id, forKey: .id)
        try box.encode(self.flow, forKey: .flow)
        try box.encode(self.title, forKey: .title)
        try box.encode(self.status, forKey: .status)
        try box.encode(self.updatedAt, forKey: .updatedAt)
        try box.encodeIfPresent(self.expiresAt, forKey: .expiresAt)
    }
}

/// The customer's sessions.
public struct SessionList: Codable, Sendable, Hashable {
    /// Those asked for, the newest first.
    public var sessions: [SessionSummary]

    public init(
        sessions: [SessionSummary]
    ) {
        self.sessions = sessions
    }

    private enum CodingKeys: String, CodingKey {
        case sessions
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.sessions = try box.decode([SessionSummary].self, forKey: .sessions)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode(self.sessions, forKey: .sessions)
    }
}

/// Starts a session.
public struct StartRequest: Codable, Sendable, Hashable {
    /// The flow, as namespace/name.
    public var flow: String
    /// What the flow declares as its inputs, by name.
    public var inputs: [String: JSONValue]?
    /// The language of the whole session, as a BCP 47 tag, in place of the header Accept-Language.
    public var locale: String?

    public init(
        flow: String,
        inputs: [String: JSONValue]? = nil,
        locale: String? = nil
    ) {
        self.flow = flow
        self.inputs = inputs
        self.locale = locale
    }

    private enum CodingKeys: String, CodingKey {
        case flow
        case inputs
        case locale
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.flow = try box.decode(String.self, forKey: .flow)
        self.inputs = try box.decodeIfPresent([String: JSONValue].self, forKey: .inputs)
        self.locale = try box.decodeIfPresent(String.self, forKey: .locale)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode(self.flow, forKey: .flow)
        try box.encodeIfPresent(self.inputs, forKey: .inputs)
        try box.encodeIfPresent(self.locale, forKey: .locale)
    }
}

/// What the customer did on a screen.
public struct StepRequest: Codable, Sendable, Hashable {
    /// The screen's key; may be left out of resume, abandon and restart.
    public var key: String?
    /// The id of an action of the screen that submits, or back, change, resume, escalate, abandon, cancel or
    /// restart.
    public var action: String
    /// The answers by the ids of their components.
    public var answers: [String: Answer]?
    /// With the action change: the id of the screen to open again.
    public var target: String?

    public init(
        key: String? = nil,
        action: String,
        answers: [String: Answer]? = nil,
        target: String? = nil
    ) {
        self.key = key
        self.action = action
        self.answers = answers
        self.target = target
    }

    private enum CodingKeys: String, CodingKey {
        case key
        case action
        case answers
        case target
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.key = try box.decodeIfPresent(String.self, forKey: .key)
        self.action = try box.decode(String.self, forKey: .action)
        self.answers = try box.decodeIfPresent([String: Answer].self, forKey: .answers)
        self.target = try box.decodeIfPresent(String.self, forKey: .target)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encodeIfPresent(self.key, forKey: .key)
        try box.encode(self.action, forKey: .action)
        try box.encodeIfPresent(self.answers, forKey: .answers)
        try box.encodeIfPresent(self.target, forKey: .target)
    }
}

/// A screen was shown; something was opened; something could not be drawn; the customer left.
public enum AppEventType: OpenValue {
    case shown
    case opened
    case renderFailed
    case closed
    /// A value that came later than these models.
    case unknown(String)

    public init(wire: String) {
        switch wire {
        case "shown": self = .shown
        case "opened": self = .opened
        case "renderFailed": self = .renderFailed
        case "closed": self = .closed
        default: self = .unknown(wire)
        }
    }

    public var wire: String {
        switch self {
        case .shown: return "shown"
        case .opened: return "opened"
        case .renderFailed: return "renderFailed"
        case .closed: return "closed"
        case .unknown(let word): return word
        }
    }
}

/// One thing that happened in the app.
public struct AppEvent: Codable, Sendable, Hashable {
    /// A UUID, new for each event, and the same when it is sent again.
    public var id: String
    /// A screen was shown; something was opened; something could not be drawn; the customer left.
    public var type: AppEventType
    /// When it happened, by the device's clock.
    public var at: String
    /// The key of the screen.
    public var screen: String
    /// The id of the component it happened to.
    public var component: String?
    /// More for whoever looks into it; never what a customer typed.
    public var detail: String?

    public init(
        id: String,
        type: AppEventType,
        at: String,
        screen: String,
        component: String? = nil,
        detail: String? = nil
    ) {
        self.id = id
        self.type = type
        self.at = at
        self.screen = screen
        self.component = component
        self.detail = detail
    }

    private enum CodingKeys: String, CodingKey {
        case id
        case type
        case at
        case screen
        case component
        case detail
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.id = try box.decode(String.self, forKey: .id)
        self.type = try box.decode(AppEventType.self, forKey: .type)
        self.at = try box.decode(String.self, forKey: .at)
        self.screen = try box.decode(String.self, forKey: .screen)
        self.component = try box.decodeIfPresent(String.self, forKey: .component)
        self.detail = try box.decodeIfPresent(String.self, forKey: .detail)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode(self.id, forKey: .id)
        try box.encode(self.type, forKey: .type)
        try box.encode(self.at, forKey: .at)
        try box.encode(self.screen, forKey: .screen)
        try box.encodeIfPresent(self.component, forKey: .component)
        try box.encodeIfPresent(self.detail, forKey: .detail)
    }
}

/// What the app saw.
public struct EventsRequest: Codable, Sendable, Hashable {
    /// The events, in the order in which they happened.
    public var events: [AppEvent]

    public init(
        events: [AppEvent]
    ) {
        self.events = events
    }

    private enum CodingKeys: String, CodingKey {
        case events
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.events = try box.decode([AppEvent].self, forKey: .events)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode(self.events, forKey: .events)
    }
}

/// Whether bytes are still to come, it is being looked at, or it can or cannot be used.
public enum FileRefStatus: OpenValue {
    case uploading
    case scanning
    case ready
    case refused
    /// A value that came later than these models.
    case unknown(String)

    public init(wire: String) {
        switch wire {
        case "uploading": self = .uploading
        case "scanning": self = .scanning
        case "ready": self = .ready
        case "refused": self = .refused
        default: self = .unknown(wire)
        }
    }

    public var wire: String {
        switch self {
        case .uploading: return "uploading"
        case .scanning: return "scanning"
        case .ready: return "ready"
        case .refused: return "refused"
        case .unknown(let word): return word
        }
    }
}

/// Why it was refused.
public struct FileRefError: Codable, Sendable, Hashable {
    /// Stable; what to decide by.
    public var code: String
    /// What to tell the customer, in their language.
    public var message: String

    public init(
        code: String,
        message: String
    ) {
        self.code = code
        self.message = message
    }

    private enum CodingKeys: String, CodingKey {
        case code
        case message
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.code = try box.decode(String.self, forKey: .code)
        self.message = try box.decode(String.self, forKey: .message)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode(self.code, forKey: .code)
        try box.encode(self.message, forKey: .message)
    }
}

/// A file that was or is being uploaded.
public struct FileRef: Codable, Sendable, Hashable {
    /// Names the file in the answer of its component.
    public var id: String
    /// The id of the component that it answers.
    public var component: String
    /// Its name on the device.
    public var name: String
    /// Its length in bytes.
    public var size: Int
    /// Its media type.
    public var type: String
    /// Whether bytes are still to come, it is being looked at, or it can or cannot be used.
    public var status: FileRefStatus
    /// How many bytes have arrived.
    public var offset: Int
    /// Why it was refused.
    public var error: FileRefError?

    public init(
        id: String,
        component: String,
        name: String,
        size: Int,
        type: String,
        status: FileRefStatus,
        offset: Int,
        error: FileRefError? = nil
    ) {
        self.id = id
        self.component = component
        self.name = name
        self.size = size
        self.type = type
        self.status = status
        self.offset = offset
        self.error = error
    }

    private enum CodingKeys: String, CodingKey {
        case id
        case component
        case name
        case size
        case type
        case status
        case offset
        case error
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.id = try box.decode(String.self, forKey: .id)
        self.component = try box.decode(String.self, forKey: .component)
        self.name = try box.decode(String.self, forKey: .name)
        self.size = try box.decode(Int.self, forKey: .size)
        self.type = try box.decode(String.self, forKey: .type)
        self.status = try box.decode(FileRefStatus.self, forKey: .status)
        self.offset = try box.decode(Int.self, forKey: .offset)
        self.error = try box.decodeIfPresent(FileRefError.self, forKey: .error)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode(self.id, forKey: .id)
        try box.encode(self.component, forKey: .component)
        try box.encode(self.name, forKey: .name)
        try box.encode(self.size, forKey: .size)
        try box.encode(self.type, forKey: .type)
        try box.encode(self.status, forKey: .status)
        try box.encode(self.offset, forKey: .offset)
        try box.encodeIfPresent(self.error, forKey: .error)
    }
}

/// A file of a session.
public struct FileBody: Codable, Sendable, Hashable {
    public var file: FileRef

    public init(
        file: FileRef
    ) {
        self.file = file
    }

    private enum CodingKeys: String, CodingKey {
        case file
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.file = try box.decode(FileRef.self, forKey: .file)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode(self.file, forKey: .file)
    }
}
