/// The answer to one component, as it is sent. Made by the function that has the name of its kind in the catalogue;
/// see `Component.answerKind`.
public struct Answer: Codable, Sendable, Hashable {
    public let json: JSONValue

    init(_ json: JSONValue) {
        self.json = json
    }

    public init(from decoder: any Decoder) throws {
        json = try JSONValue(from: decoder)
    }

    public func encode(to encoder: any Encoder) throws {
        try json.encode(to: encoder)
    }

    /// One option, by its value.
    public static func choice(_ value: String) -> Answer { Answer(.text(value)) }

    /// Several options, by their values.
    public static func choices(_ values: [String]) -> Answer { Answer(.list(values.map { .text($0) })) }

    /// One line as it was typed.
    public static func text(_ typed: String) -> Answer { Answer(.text(typed)) }

    /// Several lines as they were typed.
    public static func multiline(_ typed: String) -> Answer { Answer(.text(typed)) }

    /// A whole number.
    public static func integer(_ value: Int) -> Answer { Answer(.whole(value)) }

    /// A number.
    public static func decimal(_ value: Double) -> Answer { Answer(.number(value)) }

    /// Digits, such as a sort code, as they were typed.
    public static func digits(_ typed: String) -> Answer { Answer(.text(typed)) }

    /// A telephone number as it was typed.
    public static func phone(_ typed: String) -> Answer { Answer(.text(typed)) }

    /// An email address as it was typed.
    public static func email(_ typed: String) -> Answer { Answer(.text(typed)) }

    /// A day, such as `2026-11-26`.
    public static func date(_ day: String) -> Answer { Answer(.text(day)) }

    /// A time of day, such as `14:30`.
    public static func time(_ time: String) -> Answer { Answer(.text(time)) }

    /// An amount in whole minor units: £12.50 is `money("GBP", minor: 1250)`.
    public static func money(_ currency: String, minor: Int) -> Answer {
        Answer(.object(["currency": .text(currency), "minor": .whole(minor)]))
    }

    /// A postal address.
    public static func address(_ address: Address) -> Answer {
        let lines: [String: String?] = [
            "line1": address.line1, "line2": address.line2, "town": address.town,
            "postcode": address.postcode, "country": address.country,
        ]
        return Answer(.object(lines.compactMapValues { $0.map { JSONValue.text($0) } }))
    }

    /// The customer agrees.
    public static func consent() -> Answer { Answer(.flag(true)) }

    /// Files that were uploaded, by their ids.
    public static func files(_ ids: [String]) -> Answer { choices(ids) }

    /// The opaque reference to a proof of identity; never the secret itself.
    public static func proof(_ reference: String) -> Answer { Answer(.text(reference)) }

    /// Any answer as it was typed, such as a number or an amount: the server reads it and says what is wrong.
    public static func asTyped(_ typed: String) -> Answer { Answer(.text(typed)) }

    /// Takes an answer back.
    public static func none() -> Answer { Answer(.null) }
}
