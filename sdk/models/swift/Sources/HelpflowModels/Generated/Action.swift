// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.

/// Any action of the catalogue, or one that these models do not know.
///
/// Decoding never fails over one: what came later, or is malformed, is `unknown`, with the reason.
public enum Action: Codable, Sendable, Hashable {
    case linkV1(LinkV1)
    case openV1(OpenV1)
    case submitV1(SubmitV1)
    case unknown(UnknownAction)

    private static let types: Set<String> = [
        "link",
        "open",
        "submit",
    ]

    public init(from decoder: any Decoder) throws {
        let head = EntryHead(from: decoder, absentVersion: 1)
        do {
            switch head.kind {
            case "link/1": self = .linkV1(try LinkV1(from: decoder))
            case "open/1": self = .openV1(try OpenV1(from: decoder))
            case "submit/1": self = .submitV1(try SubmitV1(from: decoder))
            default: self = .unknown(UnknownAction(head, reason: head.reason(known: Self.types), from: decoder))
            }
        } catch let error as DecodingError {
            self = .unknown(UnknownAction(head, reason: .malformed(error.sentence), from: decoder))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .linkV1(let it): try it.encode(to: encoder)
        case .openV1(let it): try it.encode(to: encoder)
        case .submitV1(let it): try it.encode(to: encoder)
        case .unknown(let it): try it.raw.encode(to: encoder)
        }
    }

    /// Unique on its screen; empty where an unknown one has none.
    public var id: String {
        switch self {
        case .linkV1(let it): return it.id
        case .openV1(let it): return it.id
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
