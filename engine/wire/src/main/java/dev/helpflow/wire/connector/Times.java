package dev.helpflow.wire.connector;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.wire.Pointer;
import java.time.Duration;
import java.util.List;

/** Reads times that have to last. */
final class Times {
  private Times() {}

  /** The property's time, or what holds when it is left out. */
  static Duration read(
      JsonNode node, String name, Duration otherwise, Pointer at, List<Issue> issues) {
    if (!node.has(name)) {
      return otherwise;
    }
    Duration time = Duration.parse(node.path(name).asText());
    if (!time.isPositive()) {
      issues.add(
          Issue.error(
              "connector/no-time",
              at.child(name).toString(),
              "The time must be longer than nothing: give at least PT0.001S."));
    }
    return time;
  }
}
