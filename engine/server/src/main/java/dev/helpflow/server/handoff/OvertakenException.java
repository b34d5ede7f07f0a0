package dev.helpflow.server.handoff;

/** What a desk said of a hand-off changes nothing any more, as the session is now. */
final class OvertakenException extends RuntimeException {
  private final String why;

  OvertakenException(String why) {
    super(why);
    this.why = why;
  }

  String why() {
    return why;
  }
}
