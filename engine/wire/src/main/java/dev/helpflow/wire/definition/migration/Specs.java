package dev.helpflow.wire.definition.migration;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.issue.Issue;
import java.util.Optional;

/** Which versions of the definition language can be read. */
public final class Specs {
  /** The newest. */
  public static final int NEWEST = 1;

  /** The code of the issue that {@link #check} finds. */
  public static final String UNKNOWN = "spec/unknown";

  private Specs() {}

  /**
   * What is wrong with the {@code spec} of a document; a missing one is left to the JSON Schema.
   */
  public static Optional<Issue> check(JsonNode document) {
    JsonNode spec = document.path("spec");
    if (spec.isMissingNode() || (spec.isNumber() && spec.doubleValue() == NEWEST)) {
      return Optional.empty();
    }
    String found = spec.isNumber() ? "spec " + spec.asText() : "a spec that is not a number";
    return Optional.of(
        Issue.error(
            UNKNOWN,
            "/spec",
            "The definition has "
                + found
                + ", but this release reads spec "
                + NEWEST
                + ": write \"spec\": "
                + NEWEST
                + ", or publish with a release that knows it."));
  }
}
