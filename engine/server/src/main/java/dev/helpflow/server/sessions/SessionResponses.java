package dev.helpflow.server.sessions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.interpreter.Move;
import dev.helpflow.core.interpreter.Reply;
import dev.helpflow.core.interpreter.View;
import dev.helpflow.core.message.Messages;
import dev.helpflow.server.clients.App;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.server.problem.ProblemMembers;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.adaptive.AdaptiveCard;
import dev.helpflow.wire.session.BodyWriter;
import dev.helpflow.wire.session.SessionBody;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers of the customer's endpoints: the body of section 5 of the design, or a problem that
 * carries it.
 */
@Singleton
final class SessionResponses {
  static final String REPLAYED = "Idempotency-Replayed";
  private static final String PRIVATE = "private, no-store";
  private static final String VARY =
      String.join(", ", HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE, App.HEADER);

  /** Whoever repeats a request may not have seen where the first led: they come back to it. */
  private static final Move RESUMED = new Move(Move.Kind.RESUME, null, null);

  private final SupportOfSession support;
  private final Drawing drawing;
  private final NoticedFallbacks noticed;
  private final Clock clock;
  private final AdaptiveCard card;

  SessionResponses(
      SupportOfSession support,
      Drawing drawing,
      NoticedFallbacks noticed,
      Clock clock,
      Messages builtIn) {
    this.support = support;
    this.card = new AdaptiveCard(builtIn);
    this.drawing = drawing;
    this.noticed = noticed;
    this.clock = clock;
  }

  /** The answer to a request that changes a session; {@code created} is whether it makes one. */
  HttpResponse<byte[]> of(Outcome outcome, boolean created, App app) {
    try {
      return typed(warned(answer(outcome, created, app), app), app);
    } catch (ProblemException problem) {
      throw app.warning() == null ? problem : problem.withHeader(App.WARNING, app.warning());
    }
  }

  private static <T> MutableHttpResponse<T> warned(MutableHttpResponse<T> response, App app) {
    return app.warning() == null ? response : response.header(App.WARNING, app.warning());
  }

  private static <T> MutableHttpResponse<T> typed(MutableHttpResponse<T> response, App app) {
    return app.drawsCards() ? response.contentType(AdaptiveCard.MEDIA_TYPE) : response;
  }

  private MutableHttpResponse<byte[]> answer(Outcome outcome, boolean created, App app) {
    return switch (outcome) {
      case Outcome.Stepped stepped -> {
        byte[] body = body(stepped, app);
        MutableHttpResponse<byte[]> response =
            created
                ? HttpResponse.created(body)
                    .header(HttpHeaders.LOCATION, "/v1/sessions/" + stepped.head().id())
                : HttpResponse.ok(body);
        yield response.header(HttpHeaders.CACHE_CONTROL, PRIVATE);
      }
      case Outcome.Replayed replayed ->
          HttpResponse.ok(
                  body(replayed.head(), shown(replayed.head(), replayed.view(), app), RESUMED, app))
              .header(REPLAYED, "true")
              .header(HttpHeaders.CACHE_CONTROL, PRIVATE);
      case Outcome.KeyReused reused ->
          throw new ProblemException(
              ProblemCode.IDEMPOTENCY_KEY_REUSED,
              "This Idempotency-Key came before with another body. Send a new key with a new"
                  + " action.");
      case Outcome.Refused refused when app.drawsCards() -> card(refused, app);
      case Outcome.Refused refused -> throw refusal(refused, app);
      case Outcome.Unknown unknown -> throw unknown();
      case Outcome.SignalGone gone ->
          throw new IllegalStateException("A customer's request takes no signal.");
    };
  }

  /** The answer to a request that only reads, which its entity tag may have spared. */
  HttpResponse<byte[]> read(Outcome outcome, @Nullable String ifNoneMatch, App app) {
    if (!(outcome instanceof Outcome.Stepped read)) {
      return of(outcome, false, app);
    }
    byte[] body = body(read.head(), shown(read.head(), read.view(), app), null, app);
    String etag = BodyWriter.etag(body);
    MutableHttpResponse<byte[]> response =
        matches(ifNoneMatch, etag) ? HttpResponse.notModified() : HttpResponse.ok(body);
    return typed(warned(response, app), app)
        .header(HttpHeaders.ETAG, etag)
        .header(HttpHeaders.VARY, VARY)
        .header(HttpHeaders.CACHE_CONTROL, PRIVATE);
  }

  static ProblemException unknown() {
    return new ProblemException(
        ProblemCode.SESSION_NOT_FOUND, "There is no session of that id that is this customer's.");
  }

  private static boolean matches(@Nullable String ifNoneMatch, String etag) {
    return ifNoneMatch != null
        && (ifNoneMatch.trim().equals("*")
            || List.of(ifNoneMatch.split("\\s*,\\s*")).stream()
                .map(tag -> tag.strip().replaceFirst("^W/", ""))
                .anyMatch(etag::equals));
  }

  /**
   * The card of the screen to show now, with what is wrong on it: hosts draw what they are sent.
   */
  private MutableHttpResponse<byte[]> card(Outcome.Refused refused, App app) {
    Reply.Rejected rejected = refused.rejected();
    View view = shown(refused.head(), rejected.current(), app);
    return HttpResponse.<byte[]>status(HttpStatus.valueOf(code(rejected.reason()).status()))
        .body(body(refused.head(), view, null, app))
        .header(HttpHeaders.CACHE_CONTROL, PRIVATE);
  }

  private ProblemException refusal(Outcome.Refused refused, App app) {
    Reply.Rejected rejected = refused.rejected();
    View view = shown(refused.head(), rejected.current(), app);
    Move move = rejected.move() == null ? null : rejected.move().on(view.screen());
    return new ProblemException(
        code(rejected.reason()),
        rejected.detail(),
        members(body(refused.head(), view, move, app), view));
  }

  private static ProblemCode code(Reply.Reason reason) {
    return switch (reason) {
      case STALE -> ProblemCode.STALE;
      case INVALID_ANSWERS -> ProblemCode.INVALID_ANSWERS;
      case UNKNOWN_ACTION -> ProblemCode.UNKNOWN_ACTION;
      case NO_WAY_BACK -> ProblemCode.NO_WAY_BACK;
      case UNKNOWN_TARGET -> ProblemCode.UNKNOWN_TARGET;
      case WITH_AGENT -> ProblemCode.WITH_AGENT;
      case WAITING -> ProblemCode.WAITING;
      case OVER -> ProblemCode.SESSION_OVER;
      case NO_HANDOFF -> ProblemCode.NO_HANDOFF;
      case TOO_LONG -> ProblemCode.SESSION_TOO_LONG;
    };
  }

  /** What the app is sent where no step has written down what had to be replaced. */
  private View shown(Head head, View view, App app) {
    Drawing.Drawn drawn = drawing.draw(view, head.fold(), app.client());
    View sent = drawing.of(drawn);
    if (sent != view) {
      noticed.notice(head, Drawing.fallbacks(drawn, clock.instant()));
    }
    return sent;
  }

  private byte[] body(Outcome.Stepped stepped, App app) {
    Head head = stepped.head();
    View view = drawing.of(stepped.view(), head.fold(), app.client(), stepped.drawn());
    return body(head, view, stepped.move(), app);
  }

  private byte[] body(Head head, View view, @Nullable Move move, App app) {
    SessionBody body =
        new SessionBody(
            head.id().value(),
            head.revision(),
            view,
            move,
            notices(view),
            support.of(head, clock.instant()));
    return app.drawsCards() ? card.write(body) : BodyWriter.write(body);
  }

  /**
   * Every member of the body beside the problem's own, but support, which every problem has that a
   * customer's app gets; the screen is the bytes that it always is.
   */
  private static ProblemMembers members(byte[] body, View view) {
    ObjectNode members = (ObjectNode) Json.parse(body);
    members.remove("support");
    return json -> {
      for (Map.Entry<String, JsonNode> member : members.properties()) {
        json.writeFieldName(member.getKey());
        byte[] value =
            member.getKey().equals("screen")
                ? BodyWriter.writeScreen(view.screen())
                : Json.write(member.getValue());
        json.writeRawValue(new String(value, java.nio.charset.StandardCharsets.UTF_8));
      }
    };
  }

  private static List<Map<String, Object>> notices(View view) {
    return view.notices().stream()
        .map(
            notice ->
                Map.<String, Object>of(
                    "id", notice.id(), "severity", notice.severity(), "text", notice.text()))
        .toList();
  }
}
