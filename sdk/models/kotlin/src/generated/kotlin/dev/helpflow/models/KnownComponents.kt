// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.
package dev.helpflow.models

import kotlinx.serialization.KSerializer

/** How each component that these models know is read, by its type and version. */
internal val knownComponents: Map<String, KSerializer<out Component>> =
    mapOf(
        "accordion/1" to AccordionV1.serializer(),
        "account-picker/1" to AccountPickerV1.serializer(),
        "address-input/1" to AddressInputV1.serializer(),
        "callout/1" to CalloutV1.serializer(),
        "confirmation-panel/1" to ConfirmationPanelV1.serializer(),
        "confirmation-panel/2" to ConfirmationPanelV2.serializer(),
        "consent/1" to ConsentV1.serializer(),
        "contact-card/1" to ContactCardV1.serializer(),
        "date-input/1" to DateInputV1.serializer(),
        "divider/1" to DividerV1.serializer(),
        "email-input/1" to EmailInputV1.serializer(),
        "feedback/1" to FeedbackV1.serializer(),
        "file-upload/1" to FileUploadV1.serializer(),
        "heading/1" to HeadingV1.serializer(),
        "image/1" to ImageV1.serializer(),
        "key-value-summary/1" to KeyValueSummaryV1.serializer(),
        "list/1" to ListV1.serializer(),
        "money-input/1" to MoneyInputV1.serializer(),
        "multi-choice/1" to MultiChoiceV1.serializer(),
        "phone-input/1" to PhoneInputV1.serializer(),
        "rating/1" to RatingV1.serializer(),
        "select/1" to SelectV1.serializer(),
        "select/2" to SelectV2.serializer(),
        "single-choice/1" to SingleChoiceV1.serializer(),
        "status-tag/1" to StatusTagV1.serializer(),
        "step-up/1" to StepUpV1.serializer(),
        "table/1" to TableV1.serializer(),
        "table/2" to TableV2.serializer(),
        "task-list/1" to TaskListV1.serializer(),
        "text/1" to TextV1.serializer(),
        "text-area/1" to TextAreaV1.serializer(),
        "text-input/1" to TextInputV1.serializer(),
        "time-input/1" to TimeInputV1.serializer(),
        "timeline/1" to TimelineV1.serializer(),
        "timeline/2" to TimelineV2.serializer(),
        "transaction-card/1" to TransactionCardV1.serializer(),
        "transaction-picker/1" to TransactionPickerV1.serializer(),
        "video/1" to VideoV1.serializer(),
    )
