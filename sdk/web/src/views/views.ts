import type { ComponentType } from "react";
import type { Component, ComponentOf } from "../model.js";
import { AddressInputView } from "./address.js";
import * as choices from "./choices.js";
import { ConsentView } from "./consent.js";
import * as facts from "./facts.js";
import { FileUploadView } from "./files.js";
import * as inputs from "./inputs.js";
import * as pictures from "./pictures.js";
import { StepUpView } from "./proof.js";
import { SelectView } from "./select.js";
import * as words from "./words.js";

/** What draws a component of one kind. */
export type View<K extends Component["kind"]> = ComponentType<{ component: ComponentOf<K> }>;

/** A view for every kind of the catalogue: the compiler asks for one as soon as the models have it. */
export type Views = { readonly [K in Exclude<Component["kind"], "unknown">]: View<K> };

export const views: Views = {
  "accordion/1": facts.AccordionView,
  "account-picker/1": choices.AccountPickerView,
  "address-input/1": AddressInputView,
  "callout/1": words.CalloutView,
  "confirmation-panel/1": words.ConfirmationPanelView,
  "confirmation-panel/2": words.ConfirmationPanelView,
  "consent/1": ConsentView,
  "contact-card/1": words.ContactCardView,
  "date-input/1": inputs.DateInputView,
  "divider/1": words.DividerView,
  "email-input/1": inputs.EmailInputView,
  "feedback/1": choices.FeedbackView,
  "file-upload/1": FileUploadView,
  "heading/1": words.HeadingView,
  "image/1": pictures.ImageView,
  "key-value-summary/1": facts.KeyValueSummaryView,
  "list/1": words.ListView,
  "money-input/1": inputs.MoneyInputView,
  "multi-choice/1": choices.MultiChoiceView,
  "phone-input/1": inputs.PhoneInputView,
  "rating/1": choices.RatingView,
  "select/1": SelectView,
  "select/2": SelectView,
  "single-choice/1": choices.SingleChoiceView,
  "status-tag/1": words.StatusTagView,
  "step-up/1": StepUpView,
  "table/1": facts.TableView,
  "table/2": facts.TableView2,
  "task-list/1": facts.TaskListView,
  "text/1": words.TextView,
  "text-area/1": inputs.TextAreaView,
  "text-input/1": inputs.TextInputView,
  "time-input/1": inputs.TimeInputView,
  "timeline/1": facts.TimelineView,
  "timeline/2": facts.TimelineView,
  "transaction-card/1": facts.TransactionCardView,
  "transaction-picker/1": choices.TransactionPickerView,
  "video/1": pictures.VideoView,
};
