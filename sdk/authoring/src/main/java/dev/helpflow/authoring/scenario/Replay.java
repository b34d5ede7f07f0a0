package dev.helpflow.authoring.scenario;

/** The ways in which a scenario is run; each must show the screens that {@link #PLAIN} shows. */
public enum Replay {
  /** As it is written. */
  PLAIN("plain"),
  /** Stored and loaded before every step, entries and fold, and compared with what was stored. */
  STORED("stored"),
  /**
   * With back pressed at every screen that has it, and undone by answering again what was answered.
   */
  BACK("back"),
  /** With every submit sent twice, the second of which must change nothing. */
  TWICE("twice");

  private final String word;

  Replay(String word) {
    this.word = word;
  }

  /** The word for it, as tests are named by it. */
  public String word() {
    return word;
  }
}
