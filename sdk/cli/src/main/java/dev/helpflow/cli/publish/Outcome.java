package dev.helpflow.cli.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.authoring.publish.PublishClient.Deed;
import dev.helpflow.authoring.publish.PublishClient.Version;
import dev.helpflow.authoring.publish.ServerException;
import dev.helpflow.authoring.publish.ServerIssue;
import dev.helpflow.cli.server.RefusalJson;
import dev.helpflow.core.definition.FlowRef;
import java.util.List;

/** What came of a version that was published: whether it is live now, and why not. */
sealed interface Outcome {
  /** Nobody asked for it to be live. */
  record Unchanged() implements Outcome {}

  /** It is live, for the first time. */
  record WentLive() implements Outcome {}

  /** It was live as it was to be. */
  record WasLive() implements Outcome {}

  /** It is live for some customers only. */
  record SharedLive() implements Outcome {}

  /** It goes live later. */
  record Scheduled() implements Outcome {}

  /**
   * An earlier version is live again.
   *
   * @param instead the version that was live until now
   */
  record LiveAgain(Version version, int instead) implements Outcome {}

  /** It is not made live, because its namespace keeps other texts. */
  record HeldBack() implements Outcome {}

  /** It is not made live, because somebody took it back. */
  record TakenBack(FlowRef version, Deed by) implements Outcome {}

  /**
   * It is not made live, because somebody retired the flow.
   *
   * @param retired {@code {changedAt, changedBy, reason}}, as the server tells it
   */
  record Retired(FlowRef version, JsonNode retired) implements Outcome {}

  /** It is published, and the server does not make it live, or not by whoever asks. */
  record Refused(FlowRef version, ServerException said) implements Outcome {}

  /** Whether all that was asked for is done. */
  default boolean isDone() {
    return switch (this) {
      case Unchanged _, WentLive _, WasLive _, SharedLive _, Scheduled _, LiveAgain _ -> true;
      case HeldBack _, TakenBack _, Retired _, Refused _ -> false;
    };
  }

  /** A sentence, behind the one that says what was published; may be empty. */
  default String sentence() {
    return switch (this) {
      case Unchanged _ -> "";
      case WentLive _ -> " It is live.";
      case WasLive _ -> " It was live already.";
      case SharedLive _ -> " It is live for some customers.";
      case Scheduled _ -> " It goes live when it is time.";
      case LiveAgain(Version version, int instead) ->
          " Version %d, published at %s by %s, is live again instead of version %d."
              .formatted(
                  version.ref().version(), version.createdAt(), version.createdBy(), instead);
      case HeldBack _ ->
          " It is not made live: the namespace keeps other texts than the folder, which helpflow shared shows.";
      case Retired(FlowRef version, JsonNode retired) ->
          " It is not made live: %s retired the flow at %s and said why: %s To bring it back, say: helpflow live %s %d --reason …"
              .formatted(
                  retired.path("changedBy").asText(),
                  retired.path("changedAt").asText(),
                  quoted(retired.path("reason").asText()),
                  version.id(),
                  version.version());
      case TakenBack(FlowRef version, Deed by) ->
          " It is not made live: %s took version %d back at %s and said why: %s To bring it back, say: helpflow live %s %d --reason …"
              .formatted(
                  by.who(),
                  version.version(),
                  by.at(),
                  quoted(by.reason()),
                  version.id(),
                  version.version());
      case Refused(FlowRef version, ServerException said) when needsSomebodyElse(said) ->
          " It is not live: somebody else makes it live, with: helpflow live %s %d --reason …"
              .formatted(version.id(), version.version());
      case Refused(_, ServerException said) -> " It is not live: " + said.getMessage();
    };
  }

  /** A reason in quotation marks, as the end of a sentence. */
  private static String quoted(String reason) {
    return "\"" + reason + (reason.matches("(?s).*[.!?]") ? "\"" : "\".");
  }

  private static boolean needsSomebodyElse(ServerException said) {
    return said.code().equals("second-pair-of-eyes");
  }

  /** What a server found wrong when the version was to go live. */
  default List<ServerIssue> issues() {
    return this instanceof Refused(_, ServerException said) ? said.issues() : List.of();
  }

  /** Adds it to the JSON of a published version: {@code "live"} and what there is to say of it. */
  default void describe(ObjectNode node) {
    switch (this) {
      case Unchanged _ -> node.put("live", "unchanged");
      case WentLive _ -> node.put("live", "wentLive");
      case WasLive _ -> node.put("live", "wasLive");
      case SharedLive _ -> node.put("live", "sharedLive");
      case Scheduled _ -> node.put("live", "scheduled");
      case LiveAgain(Version version, int instead) ->
          node.put("live", "liveAgain")
              .put("publishedAt", version.createdAt())
              .put("publishedBy", version.createdBy())
              .put("instead", instead);
      case HeldBack _ -> node.put("live", "heldBack");
      case Retired(_, JsonNode retired) ->
          node.put("live", "retired")
              .put("retiredAt", retired.path("changedAt").asText())
              .put("retiredBy", retired.path("changedBy").asText())
              .put("reason", retired.path("reason").asText());
      case TakenBack(_, Deed by) ->
          node.put("live", "takenBack")
              .put("takenBackAt", by.at())
              .put("takenBackBy", by.who())
              .put("reason", by.reason());
      case Refused(_, ServerException said) ->
          node.put("live", "refused")
              .put("code", said.code())
              .put("reason", said.getMessage())
              .set("refusal", RefusalJson.error(said));
    }
  }
}
