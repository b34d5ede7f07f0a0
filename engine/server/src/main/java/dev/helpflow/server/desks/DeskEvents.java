package dev.helpflow.server.desks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.server.chatwoot.ConversationWords;
import dev.helpflow.server.database.Database;
import dev.helpflow.server.handoff.DeskMoves;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.server.secrets.Secret;
import dev.helpflow.server.secrets.SecretUnavailableException;
import dev.helpflow.server.secrets.Secrets;
import dev.helpflow.server.settings.Settings;
import dev.helpflow.server.settings.SettingsOf;
import dev.helpflow.wire.Json;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what desks say: verified before it is read, taken once however often it comes, and in
 * whatever order.
 */
@Singleton
final class DeskEvents {
  private static final Logger LOG = LoggerFactory.getLogger(DeskEvents.class);

  /** How far a desk's clock may be from this server's, as Standard Webhooks has it. */
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  private static final int MAX_ID = 200;

  private final SettingsOf<Desk> desks;
  private final Secrets secrets;
  private final DeskMoves moves;
  private final DeskEventRepository repository;
  private final ConversationWords words;
  private final Database database;

  DeskEvents(
      Settings settings,
      DeskKind kind,
      Secrets secrets,
      DeskMoves moves,
      DeskEventRepository repository,
      ConversationWords words,
      Database database) {
    this.desks = settings.of(kind);
    this.secrets = secrets;
    this.moves = moves;
    this.repository = repository;
    this.words = words;
    this.database = database;
  }

  /**
   * What became of a request.
   *
   * @param replayed whether it had come before
   */
  record Taken(byte[] body, boolean replayed) {}

  Taken take(String name, DeskRequest request, Clock clock) {
    Desk desk = desks.find(name).orElseThrow(DeskEvents::unverified);
    Instant received = clock.instant();
    verify(desk, request, received);
    SaidByDesk said =
        switch (desk.adapter()) {
          case WEBHOOK -> WebhookDesk.read(name, request, received);
          case CHATWOOT -> ChatwootDesk.read(name, request, words, received);
        };
    if (said.id().isEmpty() || said.id().length() > MAX_ID) {
      throw new ProblemException(
          ProblemCode.INVALID_REQUEST,
          "The request must have an id of 1 to 200 characters in its header, by which it is known"
              + " when it is sent again.");
    }
    byte[] hash = DeskEventRepository.hash(request.body());
    Optional<DeskEventRepository.Known> known =
        database.run(connection -> repository.find(connection, name, said.id()));
    if (known.isPresent()) {
      if (!known.get().isOf(hash)) {
        throw new ProblemException(
            ProblemCode.IDEMPOTENCY_KEY_REUSED,
            "This id came before with another body. Give each event an id of its own.");
      }
      return new Taken(known.get().answer(), true);
    }
    byte[] answer = answer(said, desk, clock);
    Instant now = clock.instant();
    database.transaction(
        connection -> {
          repository.keep(connection, name, said.id(), hash, answer, now);
          return answer;
        });
    return new Taken(answer, false);
  }

  private byte[] answer(SaidByDesk said, Desk desk, Clock clock) {
    ObjectNode body = Json.mapper().createObjectNode();
    ObjectNode event = body.putObject("event").put("id", said.id());
    DeskMoves.Done done =
        switch (said) {
          case SaidByDesk.Move move ->
              moves.make(move.move(), move.queues(desk.queues()), said.id(), clock);
          case SaidByDesk.Nothing(String _, String why) -> new DeskMoves.Done.Ignored(why);
        };
    switch (done) {
      case DeskMoves.Done.Applied applied ->
          event.put("handled", "applied").put("state", applied.state());
      case DeskMoves.Done.Ignored ignored ->
          event.put("handled", "ignored").put("why", ignored.why());
    }
    return Json.write(body);
  }

  private void verify(Desk desk, DeskRequest request, Instant now) {
    boolean isChatwoot = desk.adapter() == Desk.Adapter.CHATWOOT;
    String timestamp = request.header(isChatwoot ? "x-chatwoot-timestamp" : "webhook-timestamp");
    if (!timestamp.matches("[0-9]{1,12}")) {
      throw unverified();
    }
    long seconds = Long.parseLong(timestamp);
    boolean isSigned = isSigned(desk, request, timestamp, seconds);
    Duration apart = Duration.between(Instant.ofEpochSecond(seconds), now).abs();
    if (!isSigned || apart.compareTo(TOLERANCE) > 0) {
      throw unverified();
    }
  }

  private boolean isSigned(Desk desk, DeskRequest request, String timestamp, long seconds) {
    try {
      List<Secret> known = desk.secrets().stream().map(secrets::read).toList();
      return switch (desk.adapter()) {
        case WEBHOOK ->
            DeskSignature.isStandard(
                known,
                request.header("webhook-id"),
                seconds,
                request.body(),
                request.header("webhook-signature"));
        case CHATWOOT ->
            DeskSignature.isChatwoots(
                known, timestamp, request.body(), request.header("x-chatwoot-signature"));
      };
    } catch (SecretUnavailableException | UnusableSecretException e) {
      LOG.error("Nothing that the desk {} says can be verified: {}", desk.name(), e.getMessage());
      throw new ProblemException(
              ProblemCode.UNAVAILABLE, "What this desk says cannot be verified now.")
          .withHeader("Retry-After", "60");
    }
  }

  /** The same for a desk that there is not, so that nobody learns which there are. */
  private static ProblemException unverified() {
    return new ProblemException(
        ProblemCode.UNAUTHENTICATED,
        "The request is not signed by this desk with a time within five minutes of now.");
  }
}
