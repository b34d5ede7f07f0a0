// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.
import * as c from "../codec.js";
import type { AnswerKinds } from "../answers.js";
import { type AccordionV1, accordionV1 } from "./components/accordion-1.js";
import { type AccountPickerV1, accountPickerV1 } from "./components/account-picker-1.js";
import { type AddressInputV1, addressInputV1 } from "./components/address-input-1.js";
import { type CalloutV1, calloutV1 } from "./components/callout-1.js";
import { type ConfirmationPanelV1, confirmationPanelV1 } from "./components/confirmation-panel-1.js";
import { type ConfirmationPanelV2, confirmationPanelV2 } from "./components/confirmation-panel-2.js";
import { type ConsentV1, consentV1 } from "./components/consent-1.js";
import { type ContactCardV1, contactCardV1 } from "./components/contact-card-1.js";
import { type DateInputV1, dateInputV1 } from "./components/date-input-1.js";
import { type DividerV1, dividerV1 } from "./components/divider-1.js";
import { type EmailInputV1, emailInputV1 } from "./components/email-input-1.js";
import { type FeedbackV1, feedbackV1 } from "./components/feedback-1.js";
import { type FileUploadV1, fileUploadV1 } from "./components/file-upload-1.js";
import { type HeadingV1, headingV1 } from "./components/heading-1.js";
import { type ImageV1, imageV1 } from "./components/image-1.js";
import { type KeyValueSummaryV1, keyValueSummaryV1 } from "./components/key-value-summary-1.js";
import { type ListV1, listV1 } from "./components/list-1.js";
import { type MoneyInputV1, moneyInputV1 } from "./components/money-input-1.js";
import { type MultiChoiceV1, multiChoiceV1 } from "./components/multi-choice-1.js";
import { type PhoneInputV1, phoneInputV1 } from "./components/phone-input-1.js";
import { type RatingV1, ratingV1 } from "./components/rating-1.js";
import { type SelectV1, selectV1 } from "./components/select-1.js";
import { type SelectV2, selectV2 } from "./components/select-2.js";
import { type SingleChoiceV1, singleChoiceV1 } from "./components/single-choice-1.js";
import { type StatusTagV1, statusTagV1 } from "./components/status-tag-1.js";
import { type StepUpV1, stepUpV1 } from "./components/step-up-1.js";
import { type TableV1, tableV1 } from "./components/table-1.js";
import { type TableV2, tableV2 } from "./components/table-2.js";
import { type TaskListV1, taskListV1 } from "./components/task-list-1.js";
import { type TextV1, textV1 } from "./components/text-1.js";
import { type TextAreaV1, textAreaV1 } from "./components/text-area-1.js";
import { type TextInputV1, textInputV1 } from "./components/text-input-1.js";
import { type TimeInputV1, timeInputV1 } from "./components/time-input-1.js";
import { type TimelineV1, timelineV1 } from "./components/timeline-1.js";
import { type TimelineV2, timelineV2 } from "./components/timeline-2.js";
import { type TransactionCardV1, transactionCardV1 } from "./components/transaction-card-1.js";
import { type TransactionPickerV1, transactionPickerV1 } from "./components/transaction-picker-1.js";
import { type VideoV1, videoV1 } from "./components/video-1.js";

/** Any component of the catalogue, told apart by `kind`, or one that these models do not know. */
export type Component =
  | AccordionV1
  | AccountPickerV1
  | AddressInputV1
  | CalloutV1
  | ConfirmationPanelV1
  | ConfirmationPanelV2
  | ConsentV1
  | ContactCardV1
  | DateInputV1
  | DividerV1
  | EmailInputV1
  | FeedbackV1
  | FileUploadV1
  | HeadingV1
  | ImageV1
  | KeyValueSummaryV1
  | ListV1
  | MoneyInputV1
  | MultiChoiceV1
  | PhoneInputV1
  | RatingV1
  | SelectV1
  | SelectV2
  | SingleChoiceV1
  | StatusTagV1
  | StepUpV1
  | TableV1
  | TableV2
  | TaskListV1
  | TextV1
  | TextAreaV1
  | TextInputV1
  | TimeInputV1
  | TimelineV1
  | TimelineV2
  | TransactionCardV1
  | TransactionPickerV1
  | VideoV1
  | UnknownComponent;

/** What these models cannot read as a component: of a type or version that came later, or malformed. */
export interface UnknownComponent extends c.UnknownEntry {}

/** The components that these models know, by their `kind`. */
export const componentKinds = [
  "accordion/1",
  "account-picker/1",
  "address-input/1",
  "callout/1",
  "confirmation-panel/1",
  "confirmation-panel/2",
  "consent/1",
  "contact-card/1",
  "date-input/1",
  "divider/1",
  "email-input/1",
  "feedback/1",
  "file-upload/1",
  "heading/1",
  "image/1",
  "key-value-summary/1",
  "list/1",
  "money-input/1",
  "multi-choice/1",
  "phone-input/1",
  "rating/1",
  "select/1",
  "select/2",
  "single-choice/1",
  "status-tag/1",
  "step-up/1",
  "table/1",
  "table/2",
  "task-list/1",
  "text/1",
  "text-area/1",
  "text-input/1",
  "time-input/1",
  "timeline/1",
  "timeline/2",
  "transaction-card/1",
  "transaction-picker/1",
  "video/1",
] as const;

export const component: c.Codec<Component> = c.family<Component>("component", [
  accordionV1,
  accountPickerV1,
  addressInputV1,
  calloutV1,
  confirmationPanelV1,
  confirmationPanelV2,
  consentV1,
  contactCardV1,
  dateInputV1,
  dividerV1,
  emailInputV1,
  feedbackV1,
  fileUploadV1,
  headingV1,
  imageV1,
  keyValueSummaryV1,
  listV1,
  moneyInputV1,
  multiChoiceV1,
  phoneInputV1,
  ratingV1,
  selectV1,
  selectV2,
  singleChoiceV1,
  statusTagV1,
  stepUpV1,
  tableV1,
  tableV2,
  taskListV1,
  textV1,
  textAreaV1,
  textInputV1,
  timeInputV1,
  timelineV1,
  timelineV2,
  transactionCardV1,
  transactionPickerV1,
  videoV1,
], 0);

/** Of what kind the answers to each input are. */
export const answerKinds: Readonly<Record<string, AnswerKinds>> = {
  "account-picker/1": { kind: "choice" },
  "address-input/1": { kind: "address" },
  "consent/1": { kind: "consent" },
  "date-input/1": { kind: "date" },
  "email-input/1": { kind: "email" },
  "feedback/1": { kind: "choice" },
  "file-upload/1": { kind: "files" },
  "money-input/1": { kind: "money" },
  "multi-choice/1": { kind: "choices" },
  "phone-input/1": { kind: "phone" },
  "rating/1": { kind: "choice" },
  "select/1": { kind: "choice" },
  "select/2": { kind: "choice" },
  "single-choice/1": { kind: "choice" },
  "step-up/1": { kind: "proof" },
  "text-area/1": { kind: "multiline" },
  "text-input/1": { property: "format", kinds: { "plain": "text", "multiline": "multiline", "integer": "integer", "decimal": "decimal", "digits": "digits", "phone": "phone", "email": "email", "date": "date", "money": "money" }, otherwise: "text" },
  "time-input/1": { kind: "time" },
  "transaction-picker/1": { kind: "choice" },
};
