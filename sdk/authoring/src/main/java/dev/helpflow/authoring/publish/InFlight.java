package dev.helpflow.authoring.publish;

import java.util.Locale;

/** What becomes of the sessions that are open when a version goes live. */
public enum InFlight {
  /** They finish on the version that they are on. */
  PIN,
  /** They move where they come to the same place with every entry that led there. */
  FOLLOW,
  /** They move, and their customers are asked again only what is new or no longer valid. */
  RECONCILE;

  /** The word for it in JSON. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
