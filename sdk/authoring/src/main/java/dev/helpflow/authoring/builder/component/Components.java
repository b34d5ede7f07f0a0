package dev.helpflow.authoring.builder.component;

import javax.annotation.processing.Generated;

/**
 * Begins the components of the catalogue, to be imported statically: each by its name, in its
 * newest version.
 */
@Generated("the catalogue")
public final class Components {
  private Components() {
  }

  /**
   * Heading: a heading within a screen. The title of the screen is the heading of level 1, so
   * these begin at 2.
   */
  public static HeadingV1.NeedsText heading(String id) {
    return HeadingV1.of(id);
  }

  /**
   * Text: paragraphs of text in the markdown subset: emphasis, strong, lists and links to
   * https, tel and mailto; no HTML.
   */
  public static TextV1.NeedsText text(String id) {
    return TextV1.of(id);
  }

  /**
   * Callout: something that must not be missed, set apart from the text around it.
   */
  public static CalloutV1.NeedsTone callout(String id) {
    return CalloutV1.of(id);
  }

  /**
   * Key-value summary: what the customer said, or what we know, as rows of a label and a
   * value, with a way to change what can be changed.
   */
  public static KeyValueSummaryV1.NeedsRows keyValueSummary(String id) {
    return KeyValueSummaryV1.of(id);
  }

  /**
   * Single choice: a question with one answer out of a list.
   */
  public static SingleChoiceV1.NeedsLabel singleChoice(String id) {
    return SingleChoiceV1.of(id);
  }

  /**
   * Multiple choice: a question with any number of answers out of a list.
   */
  public static MultiChoiceV1.NeedsLabel multiChoice(String id) {
    return MultiChoiceV1.of(id);
  }

  /**
   * Text input: a box to type into. The format says what is typed, and so which keyboard suits
   * and what the answer is.
   */
  public static TextInputV1.NeedsLabel textInput(String id) {
    return TextInputV1.of(id);
  }

  /**
   * Contact card: a way to reach a person: a number to call, a page to open, and when somebody
   * is there.
   */
  public static ContactCardV1.NeedsTitle contactCard(String id) {
    return ContactCardV1.of(id);
  }

  /**
   * List: points or steps, one under the other.
   */
  public static ListV1.NeedsItems list(String id) {
    return ListV1.of(id);
  }

  /**
   * Divider: a line, or some room, between two parts of a screen. It says nothing, so nothing
   * is lost without it.
   */
  public static DividerV1 divider(String id) {
    return DividerV1.of(id);
  }

  /**
   * Accordion: sections of which the customer opens those that they need. For what most people
   * can do without.
   */
  public static AccordionV1.NeedsSections accordion(String id) {
    return AccordionV1.of(id);
  }

  /**
   * Table: a few facts side by side, such as what each kind of account costs.
   */
  public static TableV1.NeedsCaption tableV1(String id) {
    return TableV1.of(id);
  }

  /**
   * Status tag: how one thing stands, in a word or two.
   */
  public static StatusTagV1.NeedsLabel statusTag(String id) {
    return StatusTagV1.of(id);
  }

  /**
   * Timeline: what has happened and what comes next, in order of time.
   */
  public static TimelineV1.NeedsEvents timelineV1(String id) {
    return TimelineV1.of(id);
  }

  /**
   * Task list: what there is to do in this flow, and how far the customer is.
   */
  public static TaskListV1.NeedsTasks taskList(String id) {
    return TaskListV1.of(id);
  }

  /**
   * Confirmation panel: that something is done, and what happens next.
   */
  public static ConfirmationPanelV1.NeedsTitle confirmationPanelV1(String id) {
    return ConfirmationPanelV1.of(id);
  }

  /**
   * Select: a question with one answer out of a list that is too long to show at once.
   */
  public static SelectV1.NeedsLabel selectV1(String id) {
    return SelectV1.of(id);
  }

  /**
   * Text area: a box for several lines, to tell something in one's own words.
   */
  public static TextAreaV1.NeedsLabel textArea(String id) {
    return TextAreaV1.of(id);
  }

  /**
   * Money input: an amount of money in one currency.
   */
  public static MoneyInputV1.NeedsLabel moneyInput(String id) {
    return MoneyInputV1.of(id);
  }

  /**
   * Date input: a day of the calendar.
   */
  public static DateInputV1.NeedsLabel dateInput(String id) {
    return DateInputV1.of(id);
  }

  /**
   * Phone input: a telephone number.
   */
  public static PhoneInputV1.NeedsLabel phoneInput(String id) {
    return PhoneInputV1.of(id);
  }

  /**
   * Email input: an email address.
   */
  public static EmailInputV1.NeedsLabel emailInput(String id) {
    return EmailInputV1.of(id);
  }

  /**
   * Image: a picture that helps to understand something, such as where a number stands on a
   * card.
   */
  public static ImageV1.NeedsLight image(String id) {
    return ImageV1.of(id);
  }

  /**
   * Video: a short film that shows how something is done.
   */
  public static VideoV1.NeedsTitle video(String id) {
    return VideoV1.of(id);
  }

  /**
   * Transaction card: one transaction of the customer's, as their statement shows it.
   */
  public static TransactionCardV1.NeedsName transactionCard(String id) {
    return TransactionCardV1.of(id);
  }

  /**
   * Account picker: a question about which of the customer's accounts is meant.
   */
  public static AccountPickerV1.NeedsLabel accountPicker(String id) {
    return AccountPickerV1.of(id);
  }

  /**
   * Transaction picker: a question about which of the customer's transactions is meant.
   */
  public static TransactionPickerV1.NeedsLabel transactionPicker(String id) {
    return TransactionPickerV1.of(id);
  }

  /**
   * Rating: a question with an answer on a scale.
   */
  public static RatingV1.NeedsLabel rating(String id) {
    return RatingV1.of(id);
  }

  /**
   * Consent: something that the customer says yes to, and that is never said for them.
   */
  public static ConsentV1.NeedsLabel consent(String id) {
    return ConsentV1.of(id);
  }

  /**
   * Time input: a time of the day, by the 24-hour clock in the contract and by the customer’s
   * own on the screen.
   */
  public static TimeInputV1.NeedsLabel timeInput(String id) {
    return TimeInputV1.of(id);
  }

  /**
   * Feedback: whether something helped, in the customer’s own judgement.
   */
  public static FeedbackV1.NeedsLabel feedback(String id) {
    return FeedbackV1.of(id);
  }

  /**
   * Address input: a postal address, in fields of its own.
   */
  public static AddressInputV1.NeedsLabel addressInput(String id) {
    return AddressInputV1.of(id);
  }

  /**
   * File upload: photos and documents that the customer hands in.
   */
  public static FileUploadV1.NeedsLabel fileUpload(String id) {
    return FileUploadV1.of(id);
  }

  /**
   * Step-up: a proof of who the customer is, which the app gets from the bank’s own identity
   * system.
   */
  public static StepUpV1.NeedsLabel stepUp(String id) {
    return StepUpV1.of(id);
  }

  /**
   * Timeline: what has happened and what comes next, in order of time, each with a status in
   * words of its own.
   */
  public static TimelineV2.NeedsEvents timeline(String id) {
    return TimelineV2.of(id);
  }

  /**
   * Confirmation panel: says that something is done, what to quote about it, and what happens
   * next.
   */
  public static ConfirmationPanelV2.NeedsTitle confirmationPanel(String id) {
    return ConfirmationPanelV2.of(id);
  }

  /**
   * Table: a few facts side by side, such as what each kind of account costs; each row has a
   * header of its own.
   */
  public static TableV2.NeedsCaption table(String id) {
    return TableV2.of(id);
  }

  /**
   * Select: a question with one answer out of a list that is too long to show at once, in
   * groups.
   */
  public static SelectV2.NeedsLabel select(String id) {
    return SelectV2.of(id);
  }
}
