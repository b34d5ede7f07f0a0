// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.

/// Any component of the catalogue, or one that these models do not know.
///
/// Decoding never fails over one: what came later, or is malformed, is `unknown`, with the reason.
public enum Component: Codable, Sendable, Hashable {
    case accordionV1(AccordionV1)
    case accountPickerV1(AccountPickerV1)
    case calloutV1(CalloutV1)
    case confirmationPanelV1(ConfirmationPanelV1)
    case contactCardV1(ContactCardV1)
    case dateInputV1(DateInputV1)
    case dividerV1(DividerV1)
    case emailInputV1(EmailInputV1)
    case headingV1(HeadingV1)
    case imageV1(ImageV1)
    case keyValueSummaryV1(KeyValueSummaryV1)
    case listV1(ListV1)
    case moneyInputV1(MoneyInputV1)
    case multiChoiceV1(MultiChoiceV1)
    case phoneInputV1(PhoneInputV1)
    case ratingV1(RatingV1)
    case selectV1(SelectV1)
    case singleChoiceV1(SingleChoiceV1)
    case statusTagV1(StatusTagV1)
    case tableV1(TableV1)
    case taskListV1(TaskListV1)
    case textV1(TextV1)
    case textAreaV1(TextAreaV1)
    case textInputV1(TextInputV1)
    case timelineV1(TimelineV1)
    case transactionCardV1(TransactionCardV1)
    case transactionPickerV1(TransactionPickerV1)
    case videoV1(VideoV1)
    case unknown(UnknownComponent)

    private static let types: Set<String> = [
        "accordion",
        "account-picker",
        "callout",
        "confirmation-panel",
        "contact-card",
        "date-input",
        "divider",
        "email-input",
        "heading",
        "image",
        "key-value-summary",
        "list",
        "money-input",
        "multi-choice",
        "phone-input",
        "rating",
        "select",
        "single-choice",
        "status-tag",
        "table",
        "task-list",
        "text",
        "text-area",
        "text-input",
        "timeline",
        "transaction-card",
        "transaction-picker",
        "video",
    ]

    public init(from decoder: any Decoder) throws {
        let head = EntryHead(from: decoder, absentVersion: 0)
        do {
            switch head.kind {
            case "accordion/1": self = .accordionV1(try AccordionV1(from: decoder))
            case "account-picker/1": self = .accountPickerV1(try AccountPickerV1(from: decoder))
            case "callout/1": self = .calloutV1(try CalloutV1(from: decoder))
            case "confirmation-panel/1": self = .confirmationPanelV1(try ConfirmationPanelV1(from: decoder))
            case "contact-card/1": self = .contactCardV1(try ContactCardV1(from: decoder))
            case "date-input/1": self = .dateInputV1(try DateInputV1(from: decoder))
            case "divider/1": self = .dividerV1(try DividerV1(from: decoder))
            case "email-input/1": self = .emailInputV1(try EmailInputV1(from: decoder))
            case "heading/1": self = .headingV1(try HeadingV1(from: decoder))
            case "image/1": self = .imageV1(try ImageV1(from: decoder))
            case "key-value-summary/1": self = .keyValueSummaryV1(try KeyValueSummaryV1(from: decoder))
            case "list/1": self = .listV1(try ListV1(from: decoder))
            case "money-input/1": self = .moneyInputV1(try MoneyInputV1(from: decoder))
            case "multi-choice/1": self = .multiChoiceV1(try MultiChoiceV1(from: decoder))
            case "phone-input/1": self = .phoneInputV1(try PhoneInputV1(from: decoder))
            case "rating/1": self = .ratingV1(try RatingV1(from: decoder))
            case "select/1": self = .selectV1(try SelectV1(from: decoder))
            case "single-choice/1": self = .singleChoiceV1(try SingleChoiceV1(from: decoder))
            case "status-tag/1": self = .statusTagV1(try StatusTagV1(from: decoder))
            case "table/1": self = .tableV1(try TableV1(from: decoder))
            case "task-list/1": self = .taskListV1(try TaskListV1(from: decoder))
            case "text/1": self = .textV1(try TextV1(from: decoder))
            case "text-area/1": self = .textAreaV1(try TextAreaV1(from: decoder))
            case "text-input/1": self = .textInputV1(try TextInputV1(from: decoder))
            case "timeline/1": self = .timelineV1(try TimelineV1(from: decoder))
            case "transaction-card/1": self = .transactionCardV1(try TransactionCardV1(from: decoder))
            case "transaction-picker/1": self = .transactionPickerV1(try TransactionPickerV1(from: decoder))
            case "video/1": self = .videoV1(try VideoV1(from: decoder))
            default: self = .unknown(UnknownComponent(head, reason: head.reason(known: Self.types), from: decoder))
            }
        } catch let error as DecodingError {
            self = .unknown(UnknownComponent(head, reason: .malformed(error.sentence), from: decoder))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .accordionV1(let it): try it.encode(to: encoder)
        case .accountPickerV1(let it): try it.encode(to: encoder)
        case .calloutV1(let it): try it.encode(to: encoder)
        case .confirmationPanelV1(let it): try it.encode(to: encoder)
        case .contactCardV1(let it): try it.encode(to: encoder)
        case .dateInputV1(let it): try it.encode(to: encoder)
        case .dividerV1(let it): try it.encode(to: encoder)
        case .emailInputV1(let it): try it.encode(to: encoder)
        case .headingV1(let it): try it.encode(to: encoder)
        case .imageV1(let it): try it.encode(to: encoder)
        case .keyValueSummaryV1(let it): try it.encode(to: encoder)
        case .listV1(let it): try it.encode(to: encoder)
        case .moneyInputV1(let it): try it.encode(to: encoder)
        case .multiChoiceV1(let it): try it.encode(to: encoder)
        case .phoneInputV1(let it): try it.encode(to: encoder)
        case .ratingV1(let it): try it.encode(to: encoder)
        case .selectV1(let it): try it.encode(to: encoder)
        case .singleChoiceV1(let it): try it.encode(to: encoder)
        case .statusTagV1(let it): try it.encode(to: encoder)
        case .tableV1(let it): try it.encode(to: encoder)
        case .taskListV1(let it): try it.encode(to: encoder)
        case .textV1(let it): try it.encode(to: encoder)
        case .textAreaV1(let it): try it.encode(to: encoder)
        case .textInputV1(let it): try it.encode(to: encoder)
        case .timelineV1(let it): try it.encode(to: encoder)
        case .transactionCardV1(let it): try it.encode(to: encoder)
        case .transactionPickerV1(let it): try it.encode(to: encoder)
        case .videoV1(let it): try it.encode(to: encoder)
        case .unknown(let it): try it.raw.encode(to: encoder)
        }
    }

    /// Unique on its screen; empty where an unknown one has none.
    public var id: String {
        switch self {
        case .accordionV1(let it): return it.id
        case .accountPickerV1(let it): return it.id
        case .calloutV1(let it): return it.id
        case .confirmationPanelV1(let it): return it.id
        case .contactCardV1(let it): return it.id
        case .dateInputV1(let it): return it.id
        case .dividerV1(let it): return it.id
        case .emailInputV1(let it): return it.id
        case .headingV1(let it): return it.id
        case .imageV1(let it): return it.id
        case .keyValueSummaryV1(let it): return it.id
        case .listV1(let it): return it.id
        case .moneyInputV1(let it): return it.id
        case .multiChoiceV1(let it): return it.id
        case .phoneInputV1(let it): return it.id
        case .ratingV1(let it): return it.id
        case .selectV1(let it): return it.id
        case .singleChoiceV1(let it): return it.id
        case .statusTagV1(let it): return it.id
        case .tableV1(let it): return it.id
        case .taskListV1(let it): return it.id
        case .textV1(let it): return it.id
        case .textAreaV1(let it): return it.id
        case .textInputV1(let it): return it.id
        case .timelineV1(let it): return it.id
        case .transactionCardV1(let it): return it.id
        case .transactionPickerV1(let it): return it.id
        case .videoV1(let it): return it.id
        case .unknown(let it): return it.id
        }
    }

    /// Of what kind its answer is, such as `money`; nil for one that takes no answer.
    public var answerKind: String? {
        switch self {
        case .accordionV1(let it): return it.answerKind
        case .accountPickerV1(let it): return it.answerKind
        case .calloutV1(let it): return it.answerKind
        case .confirmationPanelV1(let it): return it.answerKind
        case .contactCardV1(let it): return it.answerKind
        case .dateInputV1(let it): return it.answerKind
        case .dividerV1(let it): return it.answerKind
        case .emailInputV1(let it): return it.answerKind
        case .headingV1(let it): return it.answerKind
        case .imageV1(let it): return it.answerKind
        case .keyValueSummaryV1(let it): return it.answerKind
        case .listV1(let it): return it.answerKind
        case .moneyInputV1(let it): return it.answerKind
        case .multiChoiceV1(let it): return it.answerKind
        case .phoneInputV1(let it): return it.answerKind
        case .ratingV1(let it): return it.answerKind
        case .selectV1(let it): return it.answerKind
        case .singleChoiceV1(let it): return it.answerKind
        case .statusTagV1(let it): return it.answerKind
        case .tableV1(let it): return it.answerKind
        case .taskListV1(let it): return it.answerKind
        case .textV1(let it): return it.answerKind
        case .textAreaV1(let it): return it.answerKind
        case .textInputV1(let it): return it.answerKind
        case .timelineV1(let it): return it.answerKind
        case .transactionCardV1(let it): return it.answerKind
        case .transactionPickerV1(let it): return it.answerKind
        case .videoV1(let it): return it.answerKind
        case .unknown: return nil
        }
    }
}

/// What these models cannot read: of a type or version that came later, or malformed.
public struct UnknownComponent: Sendable, Hashable {
    /// The name it came with; empty when it had none.
    public let type: String
    /// The version it came with; 0 when it had none.
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
