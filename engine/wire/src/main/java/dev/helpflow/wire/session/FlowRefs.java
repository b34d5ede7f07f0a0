package dev.helpflow.wire.session;

import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;

/** The text form of a flow version: {@code cards/card-not-working@3}. */
final class FlowRefs {
  private FlowRefs() {}

  static FlowRef parse(String text) {
    int at = text.lastIndexOf('@');
    if (at < 0) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is not a flow version: expected namespace/name@number.");
    }
    return new FlowRef(
        FlowId.parse(text.substring(0, at)), Integer.parseInt(text.substring(at + 1)));
  }
}
