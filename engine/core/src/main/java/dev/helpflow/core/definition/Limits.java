package dev.helpflow.core.definition;

import java.time.Duration;

/**
 * How large a definition may be. Real flows need room; a mistake or an attack must not take a
 * server down. The JSON Schema of the language carries the same numbers, so that editors know them
 * too.
 */
public final class Limits {
  /**
   * The document, in bytes; checked before parsing. A thousand nodes with their texts in ten
   * languages take about half of it.
   */
  public static final int DOCUMENT_BYTES = 4 * 1024 * 1024;

  /**
   * Nesting of lists and objects in a document; the language itself needs about a dozen, constants
   * may need more.
   */
  public static final int DEPTH = 64;

  /** Nodes of a flow; what is larger is better as sub-flows. */
  public static final int NODES = 2_000;

  /** Sub-flows within sub-flows; a session keeps the names of all of them. */
  public static final int SUBFLOW_DEPTH = 8;

  /** Components of one screen; a customer scrolls past a dozen. */
  public static final int COMPONENTS = 100;

  /**
   * JSON values that fragments put into all screens of a flow, each as often as it is shown: a
   * fragment of ten components of ten values each, on every screen of the largest flow.
   */
  public static final int FRAGMENT_VALUES = 200_000;

  /** Actions of one screen. */
  public static final int ACTIONS = 20;

  /** Rules of one screen. */
  public static final int RULES = 50;

  /** Transitions of one list, and so of each way out of a node. */
  public static final int TRANSITIONS = 64;

  /**
   * Elements of a list in a component's property, options above all: the countries of the world are
   * about 250.
   */
  public static final int OPTIONS = 500;

  /** Variants of an experiment node, and outcomes of a sub-flow node. */
  public static final int BRANCHES = 64;

  /** Names in one map of a flow or node: inputs, outputs, constants, derived, {@code with}. */
  public static final int NAMES = 500;

  /** An expression's source, in characters. */
  public static final int EXPRESSION = 8_192;

  /** A script's source, in characters. */
  public static final int SCRIPT = 65_536;

  /** Locales of a flow. */
  public static final int LOCALES = 50;

  /** Messages of one locale. */
  public static final int MESSAGES = 5_000;

  /** One message's pattern, in characters. */
  public static final int MESSAGE = 8_192;

  /** Arguments of a text, and expressions that tell an agent the context. */
  public static final int ARGUMENTS = 100;

  /**
   * How long a session of a discreet flow may live without activity: whoever takes the phone
   * tomorrow finds nothing.
   */
  public static final Duration DISCREET = Duration.ofDays(1);

  private Limits() {}
}
