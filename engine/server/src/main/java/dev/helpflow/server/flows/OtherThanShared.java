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

/** Warns of what a flow takes from its namespace and has other than is kept there now. */
@Singleton
final class OtherThanShared {
  private static final String TEXT = "message/other-than-shared";
  private static final String FRAGMENT = "fragment/other-than-shared";

  private final Database database;
  private final FlowRepository repository;
  private final SharedContentRepository shared;

  OtherThanShared(Database database, FlowRepository repository, SharedContentRepository shared) {
    this.database = database;
    this.repository = repository;
    this.shared = shared;
  }

  /** Warnings of a document, before it is a version. */
  static List<Issue> of(JsonNode document, SharedContent kept) {
    return kept.otherIn(document).stream().map(pointer -> warning(pointer, kept)).toList();
  }

  /** Warnings of a version, such as one that was rolled back to. */
  Findings of(FlowRef ref) {
    return database.run(
        connection -> {
          VersionRow.Stored stored = repository.stored(connection, ref).orElseThrow();
          JsonNode document = Json.parse(stored.document().getBytes(StandardCharsets.UTF_8));
          SharedContent kept = shared.newest(connection, ref.id().namespace());
          return new Findings(
              of(document, kept).stream().map(issue -> Findings.Told.of(ref, issue)).toList());
        });
  }

  private static Issue warning(String pointer, SharedContent kept) {
    boolean isText = pointer.startsWith("/messages/");
    return Issue.warning(
        isText ? TEXT : FRAGMENT,
        pointer,
        "The namespace keeps another %s, of revision %d by %s, so that flows %s different things. Take that one, or share yours."
            .formatted(
                isText ? "text of this" : "fragment of this name",
                kept.revision(),
                kept.changedBy(),
                isText ? "say" : "show"));
  }
}
