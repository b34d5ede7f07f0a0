package dev.helpflow.server.handoff;

/** A hand-off was over before what a desk said of it could be stored. */
final class OvertakenException extends RuntimeException {
  private final String state;

  OvertakenException(String state) {
    super("The hand-off is " + state + ".");
    this.state = state;
  }

  String state() {
    return state;
  }
}
