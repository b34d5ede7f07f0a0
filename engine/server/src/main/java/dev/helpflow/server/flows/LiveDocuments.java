package dev.helpflow.server.flows;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.server.database.Database;
import dev.helpflow.wire.Json;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The documents of what is live. */
@Singleton
public final class LiveDocuments {
  private final LiveVersions live;
  private final FlowVersions versions;
  private final FlowRepository repository;
  private final ScheduledLives scheduled;
  private final Database database;

  LiveDocuments(
      LiveVersions live,
      FlowVersions versions,
      FlowRepository repository,
      ScheduledLives scheduled,
      Database database) {
    this.live = live;
    this.versions = versions;
    this.repository = repository;
    this.scheduled = scheduled;
    this.database = database;
  }

  /**
   * A live version.
   *
   * @param inFlight what became of open sessions when it went live
   * @param obstacle why no other version can take its place without more being said, or null
   */
  public record LiveDocument(
      FlowRef ref, InFlight inFlight, @Nullable String obstacle, JsonNode document) {}

  /** Those of a namespace that take texts or fragments from it, by name. */
  public List<LiveDocument> takingShared(String namespace) {
    live.reload();
    return live.refs().stream()
        .filter(ref -> ref.id().namespace().equals(namespace))
        .filter(ref -> versions.find(ref).orElseThrow().flow().upkeep().takesShared())
        .sorted(
            Comparator.comparing((FlowRef ref) -> ref.id().toString())
                .thenComparing(FlowRef::version))
        .flatMap(ref -> document(ref).stream())
        .toList();
  }

  /** Empty when the flow was retired since its version was read to be live. */
  private Optional<LiveDocument> document(FlowRef ref) {
    return live.live(ref.id()).map(now -> document(ref, now));
  }

  private LiveDocument document(FlowRef ref, Live now) {
    return database.run(
        connection -> {
          String obstacle = null;
          if (now.isShared()) {
            obstacle =
                "Only some customers start on a version of this flow. Make one live for everybody.";
          } else if (scheduled.pending(connection, ref.id()).isPresent()) {
            obstacle =
                "A version of this flow is to go live later. Take that back, or make the new one"
                    + " live yourself.";
          }
          VersionRow.Stored stored = repository.stored(connection, ref).orElseThrow();
          return new LiveDocument(
              ref,
              now.inFlight(),
              obstacle,
              Json.parse(stored.document().getBytes(StandardCharsets.UTF_8)));
        });
  }
}
