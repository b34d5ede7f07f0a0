package dev.helpflow.core.issue;

/**
 * The stable codes of what can be wrong with a flow, beside those of expressions ({@link
 * dev.helpflow.core.expression.ExpressionCodes}) and of JSON and its schema.
 */
public final class IssueCodes {
  /** A transition, or the start, leads to a node that is not there. */
  public static final String UNKNOWN_NODE = "flow/unknown-node";

  /** A component of a type or version that the catalogue does not have. */
  public static final String UNKNOWN_COMPONENT_TYPE = "flow/unknown-component-type";

  /** An action of a type that the catalogue does not have. */
  public static final String UNKNOWN_ACTION_TYPE = "flow/unknown-action-type";

  /** An action opens a place that the catalogue does not have. */
  public static final String UNKNOWN_DESTINATION = "flow/unknown-destination";

  /** A property names an icon that the catalogue does not have. */
  public static final String UNKNOWN_ICON = "flow/unknown-icon";

  /** A property that the catalogue entry does not have. */
  public static final String UNKNOWN_PROPERTY = "flow/unknown-property";

  /** A property that the catalogue entry requires is not there. */
  public static final String MISSING_PROPERTY = "flow/missing-property";

  /** A property is of another type than the catalogue entry says. */
  public static final String PROPERTY_TYPE = "flow/property-type";

  /** A property has a value of the right type that the catalogue entry does not allow. */
  public static final String PROPERTY_VALUE = "flow/property-value";

  /** A row of a summary changes what is no screen before it. */
  public static final String CHANGE_TARGET = "flow/change-target";

  /** A call of an operation that no connector declares. */
  public static final String UNKNOWN_OPERATION = "flow/unknown-operation";

  /** A wait whose timeout counts in the hours of a calendar that operators do not keep. */
  public static final String UNKNOWN_CALENDAR = "flow/unknown-calendar";

  /** A sub-flow that is not live, or not in that version. */
  public static final String UNKNOWN_FLOW = "flow/unknown-flow";

  /** A flow runs itself, by a sub-flow or by what that runs. */
  public static final String RECURSION = "flow/recursion";

  /** Sub-flows within sub-flows are more than a session keeps. */
  public static final String SUBFLOW_DEPTH = "flow/subflow-depth";

  /** A sub-flow node handles an outcome that the flow it runs never has. */
  public static final String UNKNOWN_OUTCOME = "flow/unknown-outcome";

  /** A sub-flow node does not handle an outcome of the flow it runs. */
  public static final String MISSING_OUTCOME = "flow/missing-outcome";

  /** A call or a sub-flow is given something that it does not take. */
  public static final String UNKNOWN_PARAMETER = "flow/unknown-parameter";

  /** A call or a sub-flow is not given something that it needs. */
  public static final String MISSING_PARAMETER = "flow/missing-parameter";

  /** An end gives an output that the flow does not declare. */
  public static final String UNKNOWN_OUTPUT = "flow/unknown-output";

  /** An end does not give an output that the flow declares as required. */
  public static final String MISSING_OUTPUT = "flow/missing-output";

  /** A rule or a {@code revealWhen} names a component that it cannot refer to. */
  public static final String UNKNOWN_COMPONENT = "flow/unknown-component";

  /** A {@code revealWhen} waits for a value that the other component does not have. */
  public static final String UNKNOWN_OPTION = "flow/unknown-option";

  /** A property is taken from a constant that the flow does not have. */
  public static final String UNKNOWN_CONSTANT = "flow/unknown-constant";

  /** Two components, or two actions, of one screen have the same id. */
  public static final String DUPLICATE_ID = "flow/duplicate-id";

  /** An action has the id of one that every screen has by itself. */
  public static final String RESERVED_ID = "flow/reserved-id";

  /** An outcome is not a name. */
  public static final String MALFORMED_NAME = "flow/malformed-name";

  /** A screen has no action that goes on. */
  public static final String NO_ACTION = "flow/no-action";

  /** No path leads from the start to a node. */
  public static final String UNREACHABLE_NODE = "flow/unreachable-node";

  /** Nothing leads on from a node where the customer would be stuck. */
  public static final String DEAD_END = "flow/dead-end";

  /** All transitions of a list have guards that may all fail to hold. */
  public static final String NO_DEFAULT_TRANSITION = "flow/no-default-transition";

  /** A transition can never be taken. */
  public static final String UNREACHABLE_TRANSITION = "flow/unreachable-transition";

  /** No path leads from a node to an end or to a human. */
  public static final String NO_WAY_TO_END = "flow/no-way-to-end";

  /** A loop can go round without stopping for anybody. */
  public static final String AUTOMATIC_LOOP = "flow/automatic-loop";

  /** Some path leads to a commit without the customer having been asked. */
  public static final String COMMIT_WITHOUT_SCREEN = "flow/commit-without-screen";

  /** A call of an operation that changes something is not marked as a commit. */
  public static final String UNSAFE_WITHOUT_COMMIT = "flow/unsafe-without-commit";

  /** A call of an operation that changes nothing is marked as a commit. */
  public static final String SAFE_COMMIT = "flow/safe-commit";

  /** A flow does not say how its customers reach a person. */
  public static final String NO_HUMAN = "flow/no-human";

  /** A protected flow, or one that it runs, puts its customers in an experiment. */
  public static final String PROTECTED_EXPERIMENT = "flow/protected-experiment";

  /** A node has another name now, yet the old name is a node's too, or two have one new name. */
  public static final String RENAME_CONFLICT = "flow/rename-conflict";

  /** Sessions of a discreet flow live too long. */
  public static final String DISCREET_TOO_LONG = "flow/discreet-too-long";

  /** A {@code showIf} reads what is answered on its own screen. */
  public static final String OWN_ANSWER = "flow/own-answer";

  /** Something is read that some path to that point has not set. */
  public static final String MAY_BE_ABSENT = "flow/may-be-absent";

  /** A guard, a rule or a {@code showIf} never holds. */
  public static final String GUARD_NEVER_HOLDS = "flow/guard-never-holds";

  /** A guard always holds, so that transitions after it are never taken. */
  public static final String GUARD_ALWAYS_HOLDS = "flow/guard-always-holds";

  /** Something sensitive goes where it would not be treated as such. */
  public static final String SENSITIVE_VALUE = "flow/sensitive-value";

  /** Customers are asked for what nothing reads. */
  public static final String UNUSED_ANSWER = "flow/unused-answer";

  /** Nothing reads an input, a constant or a derived expression. */
  public static final String UNUSED_NAME = "flow/unused-name";

  /** A screen asks much at once. */
  public static final String MANY_QUESTIONS = "flow/many-questions";

  /** A screen says much at once. */
  public static final String MANY_WORDS = "flow/many-words";

  /** A script is in a language that cannot be run here. */
  public static final String UNKNOWN_LANGUAGE = "script/unknown-language";

  /** A script does not parse. */
  public static final String SCRIPT_SYNTAX = "script/syntax";

  /** A text uses a message that no locale has. */
  public static final String UNKNOWN_MESSAGE = "message/unknown";

  /** Nothing uses a message. */
  public static final String UNUSED_MESSAGE = "message/unused";

  /** A message that is used is not there in a declared locale. */
  public static final String MISSING_TRANSLATION = "message/missing-translation";

  /** A text has changed since it was translated. */
  public static final String STALE_TRANSLATION = "message/stale-translation";

  /** A message is not an ICU pattern. */
  public static final String MALFORMED_MESSAGE = "message/malformed";

  /**
   * A message needs an argument that a text does not give, or does without one that another locale
   * uses.
   */
  public static final String MISSING_ARGUMENT = "message/missing-argument";

  /** A declared locale has no messages. */
  public static final String LOCALE_WITHOUT_MESSAGES = "message/locale-without-messages";

  /** There are messages in a locale that the flow does not declare. */
  public static final String UNDECLARED_LOCALE = "message/undeclared-locale";

  /** A message that is used says nothing in some locale. */
  public static final String BLANK_MESSAGE = "message/blank";

  /** Two questions of a screen have the same label. */
  public static final String SAME_QUESTION = "accessibility/same-question";

  /** Two options of a question have the same label. */
  public static final String SAME_OPTION = "accessibility/same-option";

  /** Two actions of a screen have the same label. */
  public static final String SAME_ACTION = "accessibility/same-action";

  /** A heading skips a level. */
  public static final String HEADING_ORDER = "accessibility/heading-order";

  /** A flow holds something to be of another severity that lint has no code for. */
  public static final String UNKNOWN_LINT_CODE = "lint/unknown-code";

  /** A flow holds an error to be less that would fail its customers. */
  public static final String FIXED_SEVERITY = "lint/fixed-severity";

  /** A flow holds something to be of another severity that is no longer found. */
  public static final String UNUSED_OVERRIDE = "lint/unused-override";

  /** There are more issues than are told. */
  public static final String MORE = "flow/more";

  private IssueCodes() {}
}
