package dev.helpflow.cli.publish;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.authoring.publish.GoLive;
import dev.helpflow.authoring.publish.PublishClient;
import dev.helpflow.authoring.publish.PublishClient.Deed;
import dev.helpflow.authoring.publish.Published;
import dev.helpflow.authoring.publish.ServerException;
import java.util.Optional;

/**
 * Making versions live that were just published. What a person took away is not brought back by
 * whoever publishes the same folder again, such as a CI.
 */
record GoingLive(PublishClient client) {
  private static final String OTHER_THAN_SHARED = "/other-than-shared";

  /** Makes a version live, unless it is so, or may not be. */
  Outcome of(Published published, GoLive wanted) {
    // Else a repository that is behind would take back what was changed for all flows.
    if (published.issues().stream().anyMatch(issue -> issue.code().endsWith(OTHER_THAN_SHARED))) {
      return new Outcome.HeldBack();
    }
    int version = published.version().version();
    JsonNode flow = client.flow(published.version().id());
    if (flow.has("retired")) {
      return new Outcome.Retired(published.version(), flow.path("retired"));
    }
    JsonNode now = flow.path("live");
    boolean isSame = now.path("version").asInt() == version;
    if (isSame && now.path("percent").asInt(100) == wanted.percent() && wanted.at() == null) {
      return new Outcome.WasLive();
    }
    LiveStack before = LiveStack.of(client.history(published.version().id()));
    Optional<Deed> takenBack = before.takenBack(version);
    if (takenBack.isPresent()) {
      return new Outcome.TakenBack(published.version(), takenBack.get());
    }
    JsonNode made;
    try {
      made = client.goLive(wanted);
    } catch (ServerException e) {
      if (isOfThisFlow(e)) {
        return new Outcome.Refused(published.version(), e);
      }
      throw e;
    }
    if (made.has("scheduled")) {
      return new Outcome.Scheduled();
    }
    if (wanted.percent() < 100) {
      return new Outcome.SharedLive();
    }
    boolean isAgain = before.wasLive(version) && !isSame && !now.isMissingNode();
    return isAgain
        ? new Outcome.LiveAgain(find(published), now.path("version").asInt())
        : new Outcome.WentLive();
  }

  /** Whether it keeps no other flow from going live. */
  private static boolean isOfThisFlow(ServerException refused) {
    return switch (refused.kind()) {
      case CONFLICT, REFUSED, FORBIDDEN -> true;
      case UNREACHABLE, UNAVAILABLE, UNAUTHENTICATED, NOT_FOUND, INVALID, UNKNOWN -> false;
    };
  }

  private PublishClient.Version find(Published published) {
    return client.versions(published.version().id()).stream()
        .filter(each -> each.ref().equals(published.version()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The server published " + published.version() + " and does not list it."));
  }
}
