package dev.helpflow.endurance;

import java.util.Locale;

/** What happens to the server meanwhile. */
enum Moment {
  /** Nothing. */
  ALIVE,
  /** Its breaker has opened over an earlier call, so that nothing is sent. */
  BREAKER_OPEN,
  /** It is killed before any of the request can have been sent; a commit's intention is stored. */
  KILLED_BEFORE_SEND,
  /** It is killed when the bank has the request, and before it answers. */
  KILLED_AFTER_SEND,
  /** It is killed when the bank has answered, before it has stored what came of it. */
  KILLED_BEFORE_RECORDING;

  String word() {
    String words = name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return this == BREAKER_OPEN ? words : "server " + words;
  }
}
