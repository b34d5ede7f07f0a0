package dev.helpflow.example.bank;

import java.util.Map;

/**
 * What the bank says to a request.
 *
 * @param status of HTTP
 * @param body a value that Jackson can write
 */
record Answer(int status, Object body) {

  /** A definite no, by one of the operation's error codes or one of the bank's own. */
  static Answer refused(int status, String code, String message) {
    return new Answer(status, Map.of("code", code, "message", message));
  }

  /** The bank has broken down. */
  static Answer broken(int status) {
    return refused(status, "broken", "The bank broke down, as this id or customer makes it do.");
  }

  boolean isDone() {
    return status == 200;
  }
}
