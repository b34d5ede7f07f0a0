package dev.helpflow.wire.definition.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.wire.Origins;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The versions of the definition language: which can be read, and how one becomes the next. */
public final class Specs {
  /** From each spec to the next, the first from 1 to 2. */
  private static final List<SpecMigration> MIGRATIONS = List.of(new NamedContext());

  /** The oldest that is read. */
  public static final int OLDEST = 1;

  /** The newest, which definitions are written in. */
  public static final int NEWEST = OLDEST + MIGRATIONS.size();

  /** The document's {@code spec} is not one that this release reads. */
  public static final String UNKNOWN = "spec/unknown";

  private Specs() {}

  /**
   * What is wrong with the {@code spec} of a document; a missing one is left to the JSON Schema.
   */
  public static Optional<Issue> check(JsonNode document) {
    JsonNode spec = document.path("spec");
    if (spec.isMissingNode() || isKnown(spec)) {
      return Optional.empty();
    }
    String found = spec.isNumber() ? "spec " + spec.asText() : "a spec that is not a number";
    return Optional.of(
        Issue.error(
            UNKNOWN,
            "/spec",
            "The definition has "
                + found
                + ", but this release reads specs "
                + OLDEST
                + " to "
                + NEWEST
                + ": write \"spec\": "
                + NEWEST
                + ", or publish with a release that knows it."));
  }

  private static boolean isKnown(JsonNode spec) {
    double number = spec.asDouble();
    return spec.isNumber() && number == Math.rint(number) && number >= OLDEST && number <= NEWEST;
  }

  /** The spec of a document that {@link #check} has no issue with; the newest if it has none. */
  public static int of(JsonNode document) {
    return document.path("spec").asInt(NEWEST);
  }

  /**
   * What to change in a document, so that the spec after its own says the same; nothing when its
   * own is the newest.
   *
   * @param document one that the JSON Schema of its own spec has accepted; it stays as it is
   */
  public static List<Edit> edits(JsonNode document) {
    int spec = of(document);
    if (spec == NEWEST) {
      return List.of();
    }
    List<Edit> edits = new ArrayList<>(MIGRATIONS.get(spec - OLDEST).forward(document));
    edits.add(new Edit("/spec", IntNode.valueOf(spec + 1), Map.of()));
    return edits;
  }

  /**
   * A document in the newest spec.
   *
   * @param document one that the JSON Schema of its own spec has accepted; it stays as it is
   */
  public static Migrated migrate(JsonNode document) {
    if (of(document) == NEWEST) {
      return new Migrated(document, Origins.SAME);
    }
    JsonNode changed = document.deepCopy();
    Origins origins = Origins.SAME;
    for (List<Edit> edits = edits(changed); !edits.isEmpty(); edits = edits(changed)) {
      Map<String, String> moved = new HashMap<>();
      for (Edit edit : edits) {
        edit.apply(changed);
        moved.putAll(edit.origins());
      }
      origins = new Origins(moved).after(origins);
    }
    return new Migrated(changed, origins);
  }

  /**
   * A document in the oldest spec that can say it. What tells one document from another is found of
   * this, so that it is the same whichever release reads it.
   *
   * @param document one of the newest spec; it stays as it is
   */
  public static JsonNode oldest(JsonNode document) {
    JsonNode changed = document.deepCopy();
    int spec = NEWEST;
    for (SpecMigration migration : MIGRATIONS.reversed()) {
      Optional<List<Edit>> back = migration.back(changed);
      if (back.isEmpty()) {
        break;
      }
      back.get().forEach(edit -> edit.apply(changed));
      spec--;
    }
    new Edit("/spec", IntNode.valueOf(spec), Map.of()).apply(changed);
    return changed;
  }
}
