package dev.helpflow.cli.play;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.interpreter.View;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.session.BodyWriter;

/** Screens for programs, one a line: {@code {"status", "outcome"?, "screen": {…}}}. */
final class ScreenLines {
  private ScreenLines() {}

  static String of(View view) {
    ObjectNode line = Json.mapper().createObjectNode().put("status", view.status().word());
    if (view.outcome() != null) {
      line.put("outcome", view.outcome());
    }
    line.set("screen", Json.parse(BodyWriter.writeScreen(view.screen())));
    return line.toString();
  }
}
