// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.

public struct VideoV1Caption: Codable, Sendable, Hashable {
    /// The language, as a BCP 47 tag.
    public var locale: String
    /// The name of the language, in that language.
    public var label: String
    /// Where the captions are, over https.
    public var url: String

    public init(
        locale: String,
        label: String,
        url: String
    ) {
        self.locale = locale
        self.label = label
        self.url = url
    }

    private enum CodingKeys: String, CodingKey {
        case locale
        case label
        case url
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.locale = try box.decode(String.self, forKey: .locale)
        self.label = try box.decode(String.self, forKey: .label)
        self.url = try box.decode(String.self, forKey: .url)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode(self.locale, forKey: .locale)
        try box.encode(self.label, forKey: .label)
        try box.encode(self.url, forKey: .url)
    }
}

/// A short film that shows how something is done.
public struct VideoV1: Codable, Sendable, Hashable {
    /// Unique on its screen; answers and errors refer to it.
    public var id: String
    /// The component shows only while the answer to another one on the screen is, or contains, one of these
    /// values. The app decides as the customer answers; the server decides again.
    public var revealWhen: RevealWhen?
    /// What the film shows. It names the player to people who use a screen reader.
    public var title: String
    /// Where the film is, over https.
    public var url: String
    /// A still picture to show before it plays, over https.
    public var poster: String?
    /// How long it is, in seconds.
    public var seconds: Int?
    /// What is said and heard, as WebVTT files, one for each language.
    public var captions: [VideoV1Caption]
    /// A page with all that is said and shown, over https.
    public var transcript: String

    public init(
        id: String,
        revealWhen: RevealWhen? = nil,
        title: String,
        url: String,
        poster: String? = nil,
        seconds: Int? = nil,
        captions: [VideoV1Caption],
        transcript: String
    ) {
        self.id = id
        self.revealWhen = revealWhen
        self.title = title
        self.url = url
        self.poster = poster
        self.seconds = seconds
        self.captions = captions
        self.transcript = transcript
    }

    private enum CodingKeys: String, CodingKey {
        case type
        case version
        case id
        case revealWhen
        case title
        case url
        case poster
        case seconds
        case captions
        case transcript
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.id = try box.decode(String.self, forKey: .id)
        self.revealWhen = try box.decodeIfPresent(RevealWhen.self, forKey: .revealWhen)
        self.title = try box.decode(String.self, forKey: .title)
        self.url = try box.decode(String.self, forKey: .url)
        self.poster = try box.decodeIfPresent(String.self, forKey: .poster)
        self.seconds = try box.decodeIfPresent(Int.self, forKey: .seconds)
        self.captions = try box.decode([VideoV1Caption].self, forKey: .captions)
        self.transcript = try box.decode(String.self, forKey: .transcript)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode("video", forKey: .type)
        try box.encode(1, forKey: .version)
        try box.encode(self.id, forKey: .id)
        try box.encodeIfPresent(self.revealWhen, forKey: .revealWhen)
        try box.encode(self.title, forKey: .title)
        try box.encode(self.url, forKey: .url)
        try box.encodeIfPresent(self.poster, forKey: .poster)
        try box.encodeIfPresent(self.seconds, forKey: .seconds)
        try box.encode(self.captions, forKey: .captions)
        try box.encode(self.transcript, forKey: .transcript)
    }

    /// Of what kind its answer is, such as `money`; nil for one that takes no answer.
    public var answerKind: String? { nil }
}
