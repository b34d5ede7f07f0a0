package dev.helpflow.server.previews;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.server.database.Database;
import dev.helpflow.server.flows.FlowPublisher;
import dev.helpflow.server.flows.FlowTexts;
import dev.helpflow.server.flows.PreviewedFlows;
import dev.helpflow.server.security.Caller;
import dev.helpflow.server.security.IssuedTokens;
import dev.helpflow.server.security.Role;
import dev.helpflow.server.security.TokenSecret;
import dev.helpflow.server.sessions.Rehearsal;
import dev.helpflow.wire.Json;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens flows that are not published, for a day, to whoever has the link. */
@Singleton
final class Previews implements PreviewedFlows, IssuedTokens {
  private static final Logger LOG = LoggerFactory.getLogger(Previews.class);
  private static final String KIND = "hfp";
  private static final Duration GOOD_FOR = Duration.ofDays(1);

  private final Database database;
  private final PreviewRepository repository;
  private final FlowPublisher publisher;
  private final FlowTexts texts;
  private final Rehearsal rehearsal;
  private final Clock clock;

  Previews(
      Database database,
      PreviewRepository repository,
      FlowPublisher publisher,
      FlowTexts texts,
      Rehearsal rehearsal,
      Clock clock) {
    this.database = database;
    this.repository = repository;
    this.publisher = publisher;
    this.texts = texts;
    this.rehearsal = rehearsal;
    this.clock = clock;
  }

  @Override
  public Optional<Checked> find(FlowId id) {
    return database.run(connection -> repository.document(connection, id.name()));
  }

  @Override
  public boolean isMeant(String credentials) {
    return TokenSecret.isMeant(KIND, credentials);
  }

  @Override
  public Optional<Caller> verify(String credentials, Instant now) {
    return TokenSecret.parse(KIND, credentials)
        .filter(
            secret ->
                database
                    .run(connection -> repository.hash(connection, secret.id(), now))
                    .filter(secret::isOf)
                    .isPresent())
        .map(secret -> customer(secret.id()));
  }

  private static Caller customer(String id) {
    return new Caller(Preview.customer(id), Set.of(Role.CUSTOMER), Set.of());
  }

  /**
   * {@code {"flow", "session", "screen", "steps", "stoppedAt"?, "token", "link", "expiresAt"}}.
   *
   * @param who whoever wants to look
   */
  ObjectNode open(PreviewRequest request, String who, Instant at) {
    TokenSecret secret =
        TokenSecret.random(KIND).named("p" + UUID.randomUUID().toString().replace("-", ""));
    FlowId id = new FlowId(NAMESPACE, secret.id());
    Preview preview =
        new Preview(
            id,
            publisher.check(document(request), id),
            request.stubs().toString(),
            at,
            who,
            at.plus(GOOD_FOR));
    database.transaction(
        connection -> {
          repository.insert(connection, secret.id(), secret.hash(), preview);
          return preview;
        });
    Rehearsal.Rehearsed rehearsed =
        rehearsal.play(
            customer(secret.id()), id, request.inputs(), request.locale(), request.deeds(), at);
    return told(preview, secret, rehearsed);
  }

  private byte[] document(PreviewRequest request) {
    return request.flow() == null || request.document() != null
        ? Json.write(java.util.Objects.requireNonNull(request.document()))
        : texts
            .document(new FlowRef(request.flow(), request.version()))
            .getBytes(StandardCharsets.UTF_8);
  }

  private static ObjectNode told(
      Preview preview, TokenSecret secret, Rehearsal.Rehearsed rehearsed) {
    ObjectNode told =
        Json.mapper()
            .createObjectNode()
            .put("flow", preview.flow().toString())
            .put("session", rehearsed.session().value())
            .put("screen", rehearsed.screen())
            .put("steps", rehearsed.steps());
    if (rehearsed.stuckAt() != null) {
      told.putObject("stoppedAt").put("screen", rehearsed.stuckAt()).put("why", rehearsed.why());
    }
    return told.put("token", secret.text())
        // Behind the hash sign, where no server and no log sees it.
        .put("link", "/?session=" + rehearsed.session().value() + "#token=" + secret.text())
        .put("expiresAt", preview.expiresAt().toString());
  }

  /** Forgets those whose time is over. */
  @Scheduled(fixedDelay = "1h", initialDelay = "2m")
  void purge() {
    Instant now = clock.instant();
    int forgotten = database.run(connection -> repository.purge(connection, now));
    if (forgotten > 0) {
      LOG.info("Forgot {} previews whose time was over.", forgotten);
    }
  }
}
