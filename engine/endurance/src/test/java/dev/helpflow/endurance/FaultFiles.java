package dev.helpflow.endurance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a connector and a flow for each case, so that none can spoil another. */
final class FaultFiles {
  private static final String CONNECTOR =
      """
      {
        "connector": "%1$s",
        "baseUrl": "http://127.0.0.1:%2$d",
        "operations": {
          "act": {
            "method": "POST",
            "path": "/%1$s",
            "safe": %3$s,
            "timeout": "PT1S",
            "request": {"type": "object", "properties": {}, "additionalProperties": false},
            "response": {"type": "object", "properties": {"reference": {"type": "string"}}, "required": ["reference"]},
            "errors": []
          }
        }
      }
      """;

  private static final String FLOW =
      """
      {
        "spec": 1,
        "id": "faults/%1$s",
        "title": "@title",
        "locales": ["en-GB"],
        "human": {"queue": "general", "onUnavailable": "contact"},
        "start": "confirm",
        "nodes": {
          "confirm": {
            "type": "screen", "title": "@title",
            "components": [{"type": "text", "id": "intro", "text": "@title"}],
            "actions": [{"id": "continue", "type": "submit", "label": "@continue"}],
            "next": "act"
          },
          "act": {
            "type": "call", "connector": "%1$s", "operation": "act", %2$s
            "with": {}, "next": "done", "onError": "failed"
          },
          "failed": {
            "type": "screen", "title": "@failed",
            "components": [{"type": "text", "id": "intro", "text": "@failed"}],
            "actions": [{"id": "continue", "type": "submit", "label": "@again"}],
            "next": "act"
          },
          "done": {"type": "end", "outcome": "resolved"}
        },
        "messages": {
          "en-GB": {"title": "A call", "continue": "Continue", "failed": "That did not work", "again": "Try again"}
        }
      }
      """;

  private FaultFiles() {}

  /** Writes the connector of a case that calls a port. */
  static void writeConnector(Path folder, FaultCell cell, int port) {
    boolean safe = cell.kind() == CallKind.SAFE;
    try {
      Files.createDirectories(folder);
      Files.writeString(
          folder.resolve(cell.name() + ".json"), CONNECTOR.formatted(cell.name(), port, safe));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The flow of a case. */
  static String flow(FaultCell cell) {
    return FLOW.formatted(cell.name(), cell.kind() == CallKind.COMMIT ? "\"commit\": true," : "");
  }
}
