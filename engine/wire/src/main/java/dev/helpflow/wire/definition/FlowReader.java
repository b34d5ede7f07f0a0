package dev.helpflow.wire.definition;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.definition.Limits;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.JsonCodes;
import dev.helpflow.wire.JsonException;
import dev.helpflow.wire.JsonText;
import dev.helpflow.wire.Origins;
import dev.helpflow.wire.definition.fragment.Expanded;
import dev.helpflow.wire.definition.fragment.Fragments;
import dev.helpflow.wire.definition.migration.Migrated;
import dev.helpflow.wire.definition.migration.Specs;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads flow definitions: parses, checks them against the JSON Schema of their spec, brings older
 * ones up to date, and makes records of them. Never throws over what an author wrote, and tells all
 * of its issues at once, up to {@link #MAX_ISSUES}.
 */
public final class FlowReader {
  /** The most issues that are told at once. */
  public static final int MAX_ISSUES = 500;

  private FlowReader() {}

  /** Reads a published document. */
  public static Decoded decode(byte[] utf8) {
    try {
      JsonText text = JsonText.of(utf8, Limits.DOCUMENT_BYTES);
      return decode(new FlowSource(text.parse(), SourceMap.of(text)));
    } catch (JsonException e) {
      return new Decoded.Bad(List.of(located(e, "", null)));
    }
  }

  /** Reads a document that was put together of several files. */
  public static Decoded decode(FlowSource source) {
    JsonNode document = source.document();
    Optional<Issue> unknownSpec = Specs.check(document).or(() -> Fragments.tooOld(document));
    if (unknownSpec.isPresent()) {
      return new Decoded.Bad(List.of(source.sources().locate(unknownSpec.get())));
    }
    List<Issue> issues = new ArrayList<>();
    for (JsonException fault : Json.faults(document)) {
      issues.add(fault.issue(""));
    }
    // The validator compares numbers exactly, and fails on one that is beyond a double.
    if (issues.stream().noneMatch(issue -> issue.code().equals(JsonCodes.NUMBER))) {
      issues.addAll(DefinitionSchema.of(Specs.of(document)).issues(document));
    }
    if (!issues.isEmpty()) {
      return new Decoded.Bad(located(issues, source.sources()));
    }
    Migrated newest = Specs.migrate(document);
    Expanded whole = Fragments.expand(newest.document());
    Origins origins = whole.origins().after(newest.origins());
    return whole.issues().isEmpty()
        ? new Decoded.Good(DocumentReader.read(whole.document()), document, origins)
        : new Decoded.Bad(
            located(whole.issues().stream().map(newest.origins()::of).toList(), source.sources()));
  }

  static LocatedIssue located(JsonException e, String holder, @Nullable String file) {
    return new LocatedIssue(e.issue(holder), file, Math.max(e.line(), 1), Math.max(e.column(), 1));
  }

  private static List<LocatedIssue> located(List<Issue> issues, SourceMap sources) {
    List<LocatedIssue> located = new ArrayList<>();
    issues.stream().limit(MAX_ISSUES).map(sources::locate).forEach(located::add);
    located.sort(
        Comparator.comparing((LocatedIssue each) -> each.file() == null ? "" : each.file())
            .thenComparingInt(LocatedIssue::line)
            .thenComparingInt(LocatedIssue::column));
    if (issues.size() > MAX_ISSUES) {
      located.add(
          sources.locate(
              Issue.error(
                  DefinitionCodes.MORE,
                  "",
                  "There are "
                      + (issues.size() - MAX_ISSUES)
                      + " more issues: correct these first.")));
    }
    return located;
  }
}
