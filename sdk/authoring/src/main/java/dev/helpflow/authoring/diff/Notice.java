package dev.helpflow.authoring.diff;

/**
 * Who would notice a change, and what of it.
 *
 * @param effect what they meet, to stand behind who they are: {@code see other words: …}
 */
public record Notice(Customers customers, String effect, Change change) {

  /** {@code Customers who chose damaged at whatHappened go to orderNew instead of talk.} */
  @Override
  public String toString() {
    return DiffText.customers(customers) + " " + effect + ".";
  }
}
