// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.

public enum FileUploadV1AcceptItem: OpenValue {
    case imageJpeg
    case imagePng
    case imageHeic
    case imageWebp
    case applicationPdf
    /// A value that came later than these models.
    case unknown(String)

    public init(wire: String) {
        switch wire {
        case "image/jpeg": self = .imageJpeg
        case "image/png": self = .imagePng
        case "image/heic": self = .imageHeic
        case "image/webp": self = .imageWebp
        case "application/pdf": self = .applicationPdf
        default: self = .unknown(wire)
        }
    }

    public var wire: String {
        switch self {
        case .imageJpeg: return "image/jpeg"
        case .imagePng: return "image/png"
        case .imageHeic: return "image/heic"
        case .imageWebp: return "image/webp"
        case .applicationPdf: return "application/pdf"
        case .unknown(let word): return word
        }
    }
}

/// Photos and documents that the customer hands in.
public struct FileUploadV1: Codable, Sendable, Hashable {
    /// Unique on its screen; answers and errors refer to it.
    public var id: String
    /// The component shows only while the answer to another one on the screen is, or contains, one of these
    /// values. The app decides as the customer answers; the server decides again.
    public var revealWhen: RevealWhen?
    /// The question. It names the input to people who use a screen reader.
    public var label: String
    /// Help with the question, read out together with the label.
    public var hint: String?
    /// Whether the customer must answer. When false, say that it is optional. When absent: `true`.
    public var required: Bool?
    /// The media types that are accepted, judged by what a file contains and not by its name.
    public var accept: [FileUploadV1AcceptItem]
    /// The most files. When absent: `1`.
    public var maxFiles: Int?
    /// The most bytes of one file. When absent: `26214400`.
    public var maxBytes: Int?
    /// How else the documents can be sent, for customers whose app cannot send files; shown only to them.
    public var otherWays: String?
    /// What people who use a screen reader are told it is, where the visible words do not suffice. Read
    /// together with those words, never in their place.
    public var accessibilityLabel: String?
    /// A name for analytics, the same for every customer. Absent where the id does.
    public var analyticsId: String?
    /// The ids of the files that were handed in, or null when there are none.
    public var value: [String]?

    public init(
        id: String,
        revealWhen: RevealWhen? = nil,
        label: String,
        hint: String? = nil,
        required: Bool? = nil,
        accept: [FileUploadV1AcceptItem],
        maxFiles: Int? = nil,
        maxBytes: Int? = nil,
        otherWays: String? = nil,
        accessibilityLabel: String? = nil,
        analyticsId: String? = nil,
        value: [String]?
    ) {
        self.id = id
        self.revealWhen = revealWhen
        self.label = label
        self.hint = hint
        self.required = required
        self.accept = accept
        self.maxFiles = maxFiles
        self.maxBytes = maxBytes
        self.otherWays = otherWays
        self.accessibilityLabel = accessibilityLabel
        self.analyticsId = analyticsId
        self.value = value
    }

    private enum CodingKeys: String, CodingKey {
        case type
        case version
        case id
        case revealWhen
        case label
        case hint
        case required
        case accept
        case maxFiles
        case maxBytes
        case otherWays
        case accessibilityLabel
        case analyticsId
        case value
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.id = try box.decode(String.self, forKey: .id)
        self.revealWhen = try box.decodeIfPresent(RevealWhen.self, forKey: .revealWhen)
        self.label = try box.decode(String.self, forKey: .label)
        self.hint = try box.decodeIfPresent(String.self, forKey: .hint)
        self.required = try box.decodeIfPresent(Bool.self, forKey: .required)
        self.accept = try box.decode([FileUploadV1AcceptItem].self, forKey: .accept)
        self.maxFiles = try box.decodeIfPresent(Int.self, forKey: .maxFiles)
        self.maxBytes = try box.decodeIfPresent(Int.self, forKey: .maxBytes)
        self.otherWays = try box.decodeIfPresent(String.self, forKey: .otherWays)
        self.accessibilityLabel = try box.decodeIfPresent(String.self, forKey: .accessibilityLabel)
        self.analyticsId = try box.decodeIfPresent(String.self, forKey: .analyticsId)
        self.value = try box.decodeNullable([String].self, forKey: .value)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode("file-upload", forKey: .type)
        try box.encode(1, forKey: .version)
        try box.encode(self.id, forKey: .id)
        try box.encodeIfPresent(self.revealWhen, forKey: .revealWhen)
        try box.encode(self.label, forKey: .label)
        try box.encodeIfPresent(self.hint, forKey: .hint)
        try box.encodeIfPresent(self.required, forKey: .required)
        try box.encode(self.accept, forKey: .accept)
        try box.encodeIfPresent(self.maxFiles, forKey: .maxFiles)
        try box.encodeIfPresent(self.maxBytes, forKey: .maxBytes)
        try box.encodeIfPresent(self.otherWays, forKey: .otherWays)
        try box.encodeIfPresent(self.accessibilityLabel, forKey: .accessibilityLabel)
        try box.encodeIfPresent(self.analyticsId, forKey: .analyticsId)
        try box.encode(self.value, forKey: .value)
    }

    /// Of what kind its answer is, such as `money`; nil for one that takes no answer.
    public var answerKind: String? { "files" }
}
