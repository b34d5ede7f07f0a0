/// Why an entry could not be read.
public enum UnknownReason: Sendable, Hashable {
    case unknownType
    case unknownVersion
    /// With a sentence for developers, which never has what a customer typed.
    case malformed(String)
}

/// What tells an entry from others, as far as it was sent.
struct EntryHead {
    let type: String
    let version: Int
    let id: String

    private enum CodingKeys: String, CodingKey {
        case type
        case version
        case id
    }

    init(from decoder: any Decoder, absentVersion: Int) {
        let values = try? decoder.container(keyedBy: CodingKeys.self)
        type = (try? values?.decode(String.self, forKey: .type)) ?? ""
        version = (try? values?.decode(Int.self, forKey: .version)) ?? absentVersion
        id = (try? values?.decode(String.self, forKey: .id)) ?? ""
    }

    var kind: String { "\(type)/\(version)" }

    func reason(known types: Set<String>) -> UnknownReason {
        if type.isEmpty || version < 1 {
            return .malformed("There should be a type and a version.")
        }
        return types.contains(type) ? .unknownVersion : .unknownType
    }
}

extension DecodingError {
    /// Where it is wrong and what was expected; never the value.
    var sentence: String {
        switch self {
        case .keyNotFound(let key, let context):
            return "\(key.stringValue) is missing at \(context.place)."
        case .typeMismatch(let type, let context), .valueNotFound(let type, let context):
            return "There should be a value of \(type) at \(context.place)."
        case .dataCorrupted(let context):
            return "The value at \(context.place) is not of the shape."
        @unknown default:
            return "It is not of the shape."
        }
    }
}

extension DecodingError.Context {
    fileprivate var place: String {
        codingPath.isEmpty ? "the top" : "/" + codingPath.map(\.stringValue).joined(separator: "/")
    }
}
