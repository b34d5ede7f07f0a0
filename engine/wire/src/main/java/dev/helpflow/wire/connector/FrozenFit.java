package dev.helpflow.wire.connector;

import dev.helpflow.core.catalogue.Operation;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.core.value.TypeFit;
import dev.helpflow.core.value.ValueType;
import dev.helpflow.wire.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether an operation, as it is declared now, still fits what versions were published with: it
 * takes what they send, and they can read what it answers.
 */
public final class FrozenFit {
  private final Operation frozen;
  private final String versions;
  private final Pointer at;
  private final List<Issue> issues = new ArrayList<>();

  private FrozenFit(Operation frozen, String versions) {
    this.frozen = frozen;
    this.versions = versions;
    this.at = Pointer.ROOT.child("operations").child(frozen.name());
  }

  /**
   * Warnings of where it does not, with pointers into the connector's document.
   *
   * @param frozen as versions were published with it
   * @param now as it is declared now, or null when it is not any more
   * @param versions those versions, such as {@code cards/card-not-working@3}
   */
  public static List<Issue> warnings(
      Operation frozen, @Nullable ConnectorOperation now, List<String> versions) {
    FrozenFit fit = new FrozenFit(frozen, String.join(", ", versions));
    if (now == null) {
      fit.warn(
          "frozen-gone",
          Pointer.ROOT.child("operations"),
          "is not declared any more: calls of it fail with \"unexpected\".");
    } else {
      fit.kind(now);
      fit.request(now);
      fit.answers(now);
    }
    return fit.issues;
  }

  private void kind(ConnectorOperation now) {
    if (frozen.safe() && !now.operation().safe()) {
      warn(
          "frozen-kind",
          at.child("safe"),
          "changes something now: calls of it that are no commits are not sent, and fail with \"unexpected\".");
    }
  }

  private void request(ConnectorOperation now) {
    Map<String, ValueType.Field> fields = frozen.request().fields();
    Set<String> required =
        fields.entrySet().stream()
            .filter(field -> field.getValue().required())
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    Optional<String> refusal =
        ShapeFit.refusal(now, frozen.request(), fields.keySet())
            .or(() -> ShapeFit.refusal(now, frozen.request(), required));
    if (refusal.isPresent()) {
      warn(
          "frozen-request",
          at,
          "cannot carry all requests as they were: those fail with \"invalidRequest\". "
              + refusal.get());
      return;
    }
    TypeFit.misfit(now.operation().request(), frozen.request())
        .ifPresent(
            where ->
                warn(
                    "frozen-request",
                    at.child("request"),
                    "is sent requests as they were, which at \""
                        + where
                        + "\" may not be what it is declared to take now."));
  }

  private void answers(ConnectorOperation now) {
    TypeFit.misfitFromOutside(frozen.response(), now.operation().response())
        .ifPresent(
            where ->
                warn(
                    "frozen-response",
                    at.child("response"),
                    "may answer at \""
                        + where
                        + "\" what cannot be read as it was: calls fail with \"unexpected\" then, and a commit stays unknown."));
    List<String> other =
        now.operation().errors().stream().filter(code -> !frozen.errors().contains(code)).toList();
    if (!other.isEmpty()) {
      warn(
          "frozen-errors",
          at.child("errors"),
          "did not have the error codes "
              + String.join(", ", other)
              + ": they are \"unexpected\", and refuse no commit that may have been done.");
    }
  }

  private void warn(String code, Pointer pointer, String what) {
    issues.add(
        Issue.warning(
            "connector/" + code,
            pointer.toString(),
            "The operation "
                + frozen.fullName()
                + " "
                + what
                + " Versions that were published with it as it was: "
                + versions
                + "."));
  }
}
