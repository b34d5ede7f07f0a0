package dev.helpflow.core.experiment;

import java.util.Locale;

/** Where an allocation puts a customer. */
public sealed interface Placement {
  /** In a variant. */
  record In(String variant) implements Placement {}

  /** In none. */
  record Outside(Why why) implements Placement {}

  /** Why a customer is in no variant. */
  enum Why {
    /** Kept out of all experiments of a holdout. */
    HELD_OUT,
    /** Another part of the exclusion group. */
    OTHER_EXPERIMENT,
    /** Beyond the coverage. */
    NOT_COVERED;

    /** The word for it in JSON: {@code heldOut}. */
    public String word() {
      String[] parts = name().toLowerCase(Locale.ROOT).split("_");
      StringBuilder word = new StringBuilder(parts[0]);
      for (int i = 1; i < parts.length; i++) {
        word.append(Character.toUpperCase(parts[i].charAt(0))).append(parts[i].substring(1));
      }
      return word.toString();
    }
  }
}
