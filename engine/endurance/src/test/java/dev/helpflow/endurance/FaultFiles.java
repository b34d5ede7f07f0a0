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
        "baseUrl": "http://127.0.0.1:%2$d",%4$s
        "operations": {
          "ping": {
            "method": "POST", "path": "/%1$s-ping", "safe": true, "timeout": "PT1S",
            "request": {"type": "object", "properties": {}, "additionalProperties": false},
            "response": {"type": "object", "properties": {"reference": {"type": "string"}}, "required": ["reference"]}
          },
          "find": {
            "method": "POST", "path": "/%1$s-find", "safe": true, "timeout": "PT1S",
            "request": {"type": "object", "properties": {"key": {"type": "string"}}, "required": ["key"]},
            "response": {"type": "object", "properties": {"reference": {"type": "string"}}, "required": ["reference"]},
            "errors": ["absent"]
          },
          "act": {
            "method": "POST",
            "path": "/%1$s",
            "safe": %3$s,%5$s
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
        "id": "faults/%3$s",
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
            "type": "call", "connector": "%1$s", "operation": "%4$s", %2$s
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

  /** It opens at the first failure. */
  private static final String BREAKER =
      """

        "breaker": {"failureRate": 1, "calls": 1, "openFor": "PT4S"},""";

  private static final String RECONCILE =
      """

            "reconcile": {"operation": "find", "key": "key", "absent": "absent"},""";

  private FaultFiles() {}

  /** Writes the connector of a case that calls a port. */
  static void writeConnector(Path folder, FaultCell cell, int port) {
    boolean safe = cell.kind() == CallKind.SAFE;
    try {
      Files.createDirectories(folder);
      Files.writeString(
          folder.resolve(cell.name() + ".json"),
          CONNECTOR.formatted(
              cell.name(),
              port,
              safe,
              cell.moment() == Moment.BREAKER_OPEN ? BREAKER : "",
              cell.kind() == CallKind.RECONCILED ? RECONCILE : ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The flow of a case. */
  static String flow(FaultCell cell) {
    String commit = cell.kind().isCommit() ? "\"commit\": true," : "";
    return FLOW.formatted(cell.name(), commit, cell.name(), "act");
  }

  /** A flow that calls the same connector and changes nothing. */
  static String ping(FaultCell cell) {
    return FLOW.formatted(cell.name(), "", pingName(cell), "ping");
  }

  /** The name of that flow. */
  static String pingName(FaultCell cell) {
    return cell.name() + "-ping";
  }
}
