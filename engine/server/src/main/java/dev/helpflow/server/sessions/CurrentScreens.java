package dev.helpflow.server.sessions;

import dev.helpflow.core.interpreter.View;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.server.security.Caller;
import dev.helpflow.server.security.RequestTime;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;

/**
 * Where customers are, for what is about a screen and is no step. Looks only: the session's
 * activity and its expiry stay as they are.
 */
@Singleton
public final class CurrentScreens {
  private final RequestReader requests;
  private final SessionStore store;
  private final Interpreting interpreting;
  private final Drawing drawing;

  CurrentScreens(
      RequestReader requests, SessionStore store, Interpreting interpreting, Drawing drawing) {
    this.requests = requests;
    this.store = store;
    this.interpreting = interpreting;
    this.drawing = drawing;
  }

  /**
   * The screen of the caller's session of this id.
   *
   * @throws ProblemException when the caller has no such session
   */
  public CurrentScreen of(HttpRequest<?> http, Caller caller, RequestTime time, String id) {
    Request request = requests.request(http, caller, time);
    Head head =
        store
            .load(requests.session(id), null)
            .filter(found -> found.customer().equals(request.customer()))
            .orElseThrow(SessionResponses::unknown);
    View view =
        interpreting.view(head.fold(), request.languages(), Pace.unhurried(request.clock()));
    return new CurrentScreen(
        head.id(),
        head.customer(),
        head.fold().seq(),
        request.app().client(),
        view.status().isOver(),
        head.needed(),
        head.fold().started().zone(),
        view.screen(),
        drawing.of(view, head.fold(), request.app().client()).screen().components(),
        request.clock().instant());
  }
}
