package dev.helpflow.server.flows;

import java.util.Locale;

/** What becomes of the sessions that are open when a version goes live (design, section 7). */
public enum InFlight {
  /** They finish on the version that they are on. */
  PIN,
  /** They move where they come to the same place with every entry that led there. */
  FOLLOW,
  /** They move, and their customers are asked again what is new or no longer valid. */
  RECONCILE;

  /** The word for it in JSON. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * What a word stands for.
   *
   * @throws IllegalArgumentException when it stands for nothing
   */
  public static InFlight of(String word) {
    for (InFlight each : values()) {
      if (each.word().equals(word)) {
        return each;
      }
    }
    throw new IllegalArgumentException(
        "\"" + word + "\" is not a way to treat open sessions; expected pin, follow or reconcile.");
  }
}
