package dev.helpflow.server.sessions;

import dev.helpflow.server.database.Database;
import dev.helpflow.server.security.Caller;
import dev.helpflow.server.security.RequestTime;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What customers see of their sessions, for those who look at it again and again. */
@Singleton
public final class SessionViews {
  static final String REVISIONS = "select id, revision from sessions where id = any (?)";

  private final SessionService sessions;
  private final RequestReader requests;
  private final SessionResponses responses;
  private final Database database;

  SessionViews(
      SessionService sessions,
      RequestReader requests,
      SessionResponses responses,
      Database database) {
    this.sessions = sessions;
    this.requests = requests;
    this.responses = responses;
    this.database = database;
  }

  /**
   * A session as one app is sent it.
   *
   * @param body as reading it answers
   * @param tag the body's entity tag
   * @param revision counts the writes
   * @param isOver whether nothing will come any more
   */
  public record SessionView(byte[] body, String tag, long revision, boolean isOver) {}

  /** A session's id, as a path names it. */
  public SessionId id(String path) {
    return requests.session(path);
  }

  /**
   * What a request would be answered whenever it is asked; asking throws {@link
   * dev.helpflow.server.problem.ProblemException} when the customer has no such session.
   */
  public Supplier<SessionView> reading(
      HttpRequest<?> http, Caller caller, RequestTime time, SessionId id) {
    Request request = requests.request(http, caller, time);
    return () -> {
      Outcome outcome = sessions.read(id, request);
      HttpResponse<byte[]> answer = responses.read(outcome, null, request.app());
      if (!(outcome instanceof Outcome.Stepped read)) {
        throw SessionResponses.unknown();
      }
      return new SessionView(
          answer.getBody().orElseThrow(),
          String.valueOf(answer.getHeaders().get(HttpHeaders.ETAG)),
          read.head().revision(),
          read.view().status().isOver());
    };
  }

  /** The revisions that sessions have now; those that are gone have none. */
  public Map<SessionId, Long> revisions(Collection<SessionId> ids) {
    return database.run(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(REVISIONS)) {
            select.setArray(
                1, connection.createArrayOf("text", ids.stream().map(SessionId::value).toArray()));
            try (ResultSet row = select.executeQuery()) {
              Map<SessionId, Long> revisions = new HashMap<>();
              while (row.next()) {
                revisions.put(new SessionId(row.getString(1)), row.getLong(2));
              }
              return revisions;
            }
          }
        });
  }
}
