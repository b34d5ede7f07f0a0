/// Any JSON.
public enum JSONValue: Codable, Sendable, Hashable {
    case null
    case flag(Bool)
    case whole(Int)
    case number(Double)
    case text(String)
    case list([JSONValue])
    case object([String: JSONValue])

    public init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            self = .null
        } else if let it = try? value.decode(Bool.self) {
            self = .flag(it)
        } else if let it = try? value.decode(Int.self) {
            self = .whole(it)
        } else if let it = try? value.decode(Double.self) {
            self = .number(it)
        } else if let it = try? value.decode(String.self) {
            self = .text(it)
        } else if let it = try? value.decode([JSONValue].self) {
            self = .list(it)
        } else {
            self = .object(try value.decode([String: JSONValue].self))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var value = encoder.singleValueContainer()
        switch self {
        case .null: try value.encodeNil()
        case .flag(let it): try value.encode(it)
        case .whole(let it): try value.encode(it)
        case .number(let it): try value.encode(it)
        case .text(let it): try value.encode(it)
        case .list(let it): try value.encode(it)
        case .object(let it): try value.encode(it)
        }
    }
}
