extension KeyedDecodingContainer {
    /// A property that must be there, and may be null.
    func decodeNullable<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T? {
        try decodeNil(forKey: key) ? nil : decode(type, forKey: key)
    }

    /// A property that the screen can be shown without: nil when it cannot be read.
    func decodeExtra<T: Decodable>(_ type: T.Type, forKey key: Key) -> T? {
        try? decodeIfPresent(type, forKey: key)
    }

    /// A list without the items that cannot be read: nil when it is no list.
    func decodeReadable<T: Decodable>(_ type: T.Type, forKey key: Key) -> [T]? {
        let items = try? decodeIfPresent([Readable<T>].self, forKey: key)
        return items?.compactMap(\.value)
    }
}

extension KeyedEncodingContainer {
    /// A list that is left out when it is empty.
    mutating func encodeUnlessEmpty<T: Encodable>(_ list: [T], forKey key: Key) throws {
        if !list.isEmpty {
            try encode(list, forKey: key)
        }
    }
}

private struct Readable<T: Decodable>: Decodable {
    let value: T?

    init(from decoder: any Decoder) throws {
        value = try? T(from: decoder)
    }
}
