// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.

/// Any action of the catalogue, or one that these models do not know.
///
/// Decoding never fails over one: what came later, or is malformed, is `unknown`, with the reason.
public enum Action: Codable, Sendable, Hashable {
    case callV1(CallV1)
    case copyV1(CopyV1)
    case linkV1(LinkV1)
    case openV1(OpenV1)
    case shareV1(ShareV1)
    case submitV1(SubmitV1)
    case unknown(UnknownAction)

    private static let types: Set<String> = [
        "call",
        "copy",
        "link",
        "open",
        "share",
        "submit",
    ]

    public init(from decoder: any Decoder) throws {
        let head = EntryHead(from: decoder, absentVersion: 1)
        do {
            switch head.kind {
            case "call/1": self = .callV1(try CallV1(from: decoder))
            case "copy/1": self = .copyV1(try CopyV1(from: decoder))
            case "link/1": self = .linkV1(try LinkV1(from: decoder))
            case "open/1": self = .openV1(try OpenV1(from: decoder))
            case "share/1": self = .shareV1(try ShareV1(from: decoder))
            case "submit/1": self = .submitV1(try SubmitV1(from: decoder))
            default: self = .unknown(UnknownAction(head, reason: head.reason(known: Self.types), from: decoder))
            }
        } catch let error as DecodingError {
            self = .unknown(UnknownAction(head, reason: .malformed(error.sentence), from: decoder))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .callV1(let it): try it.encode(to: encoder)
        case .copyV1(let it): try it.encode(to: encoder)
        case .linkV1(let it): try it.encode(to: encoder)
        case .openV1(let it): try it.encode(to: encoder)
        case .shareV1(let it): try it.encode(to: encoder)
        case .submitV1(let it): try it.encode(to: encoder)
        case .unknown(let it): try it.raw.encode(to: encoder)
        }
    }

    /// Unique on its screen; empty where an unknown one has none.
    public var id: String {
        switch self {
        case .callV1(let it): return it.id
        case .copyV1(let it): return it.id
        case .linkV1(let it): return it.id
        case .openV1(let it): return it.id
        case .shareV1(let it): return it.id
        case .submitV1(let it): return it.id
        case .unknown(let it): return it.id
        }
    }
}

/// What these models cannot read: of a type or version that came later, or malformed.
public struct UnknownAction: Sendable, Hashable {
    /// The name it came with; empty when it had none.
    public let type: String
    /// The version it came with; 1 when it had none.
    public let version: Int
    /// The id it came with; empty when it had none.
    public let id: String
    /// As it was sent.
    public let raw: JSONValue
    public let reason: UnknownReason

    init(_ head: EntryHead, reason: UnknownReason, from decoder: any Decoder) {
        type = head.type
        version = head.version
        id = head.id
        raw = (try? JSONValue(from: decoder)) ?? .null
        self.reason = reason
    }
}
