package dev.helpflow.server.flows;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.server.database.Database;
import dev.helpflow.server.shared.SharedContent;
import dev.helpflow.server.shared.SharedContentRepository;
import dev.helpflow.wire.Json;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Warns of what a flow takes from its namespace and has other than is kept there now. */
@Singleton
final class OtherThanShared {
  private static final String TEXT = "message/other-than-shared";
  private static final String FRAGMENT = "fragment/other-than-shared";

  private final Database database;
  private final FlowVersions versions;
  private final FlowRepository repository;
  private final SharedContentRepository shared;

  OtherThanShared(
      Database database,
      FlowVersions versions,
      FlowRepository repository,
      SharedContentRepository shared) {
    this.database = database;
    this.versions = versions;
    this.repository = repository;
    this.shared = shared;
  }

  /** Warnings of a document, before it is a version. */
  static List<Issue> of(JsonNode document, SharedContent kept) {
    Stream<Issue> fragments =
        kept.otherFragmentsIn(document).stream()
            .map(pointer -> warning(FRAGMENT, pointer, "fragment of this name", "show", kept));
    Stream<Issue> texts =
        kept.otherTextsIn(document).stream()
            .map(pointer -> warning(TEXT, pointer, "text of this", "say", kept));
    return Stream.concat(fragments, texts).toList();
  }

  /** Warnings of a version, such as one that was rolled back to. */
  Findings of(FlowRef ref) {
    if (!versions.find(ref).orElseThrow().flow().upkeep().takesShared()) {
      return Findings.NONE;
    }
    return database.run(
        connection -> {
          VersionRow.Stored stored = repository.stored(connection, ref).orElseThrow();
          JsonNode document = Json.parse(stored.document().getBytes(StandardCharsets.UTF_8));
          SharedContent kept = shared.newest(connection, ref.id().namespace());
          return new Findings(
              of(document, kept).stream().map(issue -> Findings.Told.of(ref, issue)).toList());
        });
  }

  private static Issue warning(
      String code, String pointer, String what, String deed, SharedContent kept) {
    return Issue.warning(
        code,
        pointer,
        "The namespace keeps another %s, of revision %d by %s, so that flows %s different things. Take that one, or share yours."
            .formatted(what, kept.revision(), kept.changedBy(), deed));
  }
}
