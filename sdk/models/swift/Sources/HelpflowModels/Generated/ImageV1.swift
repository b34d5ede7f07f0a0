// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.

/// The picture for light backgrounds; for dark ones too when there is no `dark`.
public struct ImageV1Light: Codable, Sendable, Hashable {
    /// Where the picture is, over https.
    public var url: String
    /// How wide it is, in pixels.
    public var width: Int
    /// How high it is, in pixels.
    public var height: Int

    public init(
        url: String,
        width: Int,
        height: Int
    ) {
        self.url = url
        self.width = width
        self.height = height
    }

    private enum CodingKeys: String, CodingKey {
        case url
        case width
        case height
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.url = try box.decode(String.self, forKey: .url)
        self.width = try box.decode(Int.self, forKey: .width)
        self.height = try box.decode(Int.self, forKey: .height)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode(self.url, forKey: .url)
        try box.encode(self.width, forKey: .width)
        try box.encode(self.height, forKey: .height)
    }
}

/// The picture for dark backgrounds.
public struct ImageV1Dark: Codable, Sendable, Hashable {
    /// Where the picture is, over https.
    public var url: String
    /// How wide it is, in pixels.
    public var width: Int
    /// How high it is, in pixels.
    public var height: Int

    public init(
        url: String,
        width: Int,
        height: Int
    ) {
        self.url = url
        self.width = width
        self.height = height
    }

    private enum CodingKeys: String, CodingKey {
        case url
        case width
        case height
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.url = try box.decode(String.self, forKey: .url)
        self.width = try box.decode(Int.self, forKey: .width)
        self.height = try box.decode(Int.self, forKey: .height)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode(self.url, forKey: .url)
        try box.encode(self.width, forKey: .width)
        try box.encode(self.height, forKey: .height)
    }
}

/// A picture that helps to understand something, such as where a number stands on a card.
public struct ImageV1: Codable, Sendable, Hashable {
    /// Unique on its screen; answers and errors refer to it.
    public var id: String
    /// The component shows only while the answer to another one on the screen is, or contains, one of these
    /// values. The app decides as the customer answers; the server decides again.
    public var revealWhen: RevealWhen?
    /// The picture for light backgrounds; for dark ones too when there is no `dark`.
    public var light: ImageV1Light
    /// The picture for dark backgrounds.
    public var dark: ImageV1Dark?
    /// What the picture tells, for those who do not see it.
    public var alternative: String
    /// Words under the picture, for everybody.
    public var caption: String?

    public init(
        id: String,
        revealWhen: RevealWhen? = nil,
        light: ImageV1Light,
        dark: ImageV1Dark? = nil,
        alternative: String,
        caption: String? = nil
    ) {
        self.id = id
        self.revealWhen = revealWhen
        self.light = light
        self.dark = dark
        self.alternative = alternative
        self.caption = caption
    }

    private enum CodingKeys: String, CodingKey {
        case type
        case version
        case id
        case revealWhen
        case light
        case dark
        case alternative
        case caption
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.id = try box.decode(String.self, forKey: .id)
        self.revealWhen = try box.decodeIfPresent(RevealWhen.self, forKey: .revealWhen)
        self.light = try box.decode(ImageV1Light.self, forKey: .light)
        self.dark = try box.decodeIfPresent(ImageV1Dark.self, forKey: .dark)
        self.alternative = try box.decode(String.self, forKey: .alternative)
        self.caption = try box.decodeIfPresent(String.self, forKey: .caption)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode("image", forKey: .type)
        try box.encode(1, forKey: .version)
        try box.encode(self.id, forKey: .id)
        try box.encodeIfPresent(self.revealWhen, forKey: .revealWhen)
        try box.encode(self.light, forKey: .light)
        try box.encodeIfPresent(self.dark, forKey: .dark)
        try box.encode(self.alternative, forKey: .alternative)
        try box.encodeIfPresent(self.caption, forKey: .caption)
    }

    /// Of what kind its answer is, such as `money`; nil for one that takes no answer.
    public var answerKind: String? { nil }
}
