package dev.helpflow.cli.play;

/** Whoever plays has typed {@code quit} where the bank was asked for an answer. */
final class Stopped extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Stopped() {
    super("The game was left.", null, false, false);
  }
}
