package dev.helpflow.server.commits;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.catalogue.Operation;
import dev.helpflow.core.ledger.CallError;
import dev.helpflow.core.value.CanonicalJson;
import dev.helpflow.core.value.Coercion;
import dev.helpflow.server.audit.Reason;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.server.problem.RequestBody;
import dev.helpflow.wire.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an operator found out about a commit: {@code {"outcome": "done"|"refused", "value"?,
 * "code"?, "reason"}}.
 *
 * @param value what the connector would have answered, of one that was done
 * @param code what it would have refused with, of one that was not
 */
record Settlement(Outcome outcome, @Nullable Object value, @Nullable String code, String reason) {
  private static final Set<String> KNOWN = Set.of("outcome", "value", "code", "reason");

  /** Whether it took effect. */
  enum Outcome {
    DONE,
    REFUSED;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Settlement read(byte[] body) {
    JsonNode json = Json.parseStorable(body);
    RequestBody.demand(
        json,
        KNOWN,
        _ -> "A settlement has outcome, value, code and reason, but no other property.");
    String reason = Reason.in(json);
    return switch (json.path("outcome").asText()) {
      case "done" -> {
        if (json.has("code")) {
          throw invalid("The property code belongs to a commit that was refused: leave it out.");
        }
        Object value = json.has("value") ? Json.toValue(json.path("value")) : null;
        yield new Settlement(Outcome.DONE, value == null ? Map.of() : value, null, reason);
      }
      case "refused" -> {
        if (json.has("value")) {
          throw invalid("The property value belongs to a commit that was done: leave it out.");
        }
        yield new Settlement(
            Outcome.REFUSED, null, json.path("code").asText(CallError.UNEXPECTED), reason);
      }
      default ->
          throw invalid(
              "The property outcome must be done, when it took effect, or refused, when it did not and never will.");
    };
  }

  /**
   * The same as the operation would have answered it.
   *
   * @param found as it is frozen into the version that waits for it; empty when none does
   * @throws ProblemException when the operation could not have answered so
   */
  Settlement as(Optional<Operation> found) {
    if (found.isEmpty()) {
      return this;
    }
    Operation operation = found.get();
    if (value != null) {
      return switch (Coercion.coerce(operation.response(), value)) {
        case Coercion.Coerced(Object coerced) -> new Settlement(outcome, coerced, null, reason);
        case Coercion.Mismatch(List<Coercion.Problem> problems) ->
            throw invalid(
                "The property value is not what "
                    + operation.fullName()
                    + " answers, at \""
                    + problems.getFirst().pointer()
                    + "\". "
                    + problems.getFirst().message());
      };
    }
    if (code != null
        && !operation.errors().contains(code)
        && !CallError.OF_ANY_CALL.contains(code)) {
      throw invalid(
          "The operation "
              + operation.fullName()
              + " refuses with no such code: expected one of "
              + String.join(", ", operation.errors())
              + ", or none.");
    }
    return this;
  }

  /**
   * Refuses it when the ledger tells otherwise.
   *
   * @param result an entry's JSON
   * @throws ProblemException {@link ProblemCode#COMMIT_KNOWN}
   */
  void demandIs(JsonNode result) {
    JsonNode error = result.path("error");
    boolean same =
        error.isMissingNode()
            ? value != null
                && CanonicalJson.text(Json.toValue(result.path("value")))
                    .equals(CanonicalJson.text(value))
            : error.path("code").asText().equals(code);
    if (!same) {
      throw new ProblemException(
          ProblemCode.COMMIT_KNOWN,
          "The outcome became known before this was said, and is another: the commit was "
              + (error.isMissingNode()
                  ? "done, and what it answered is in the session's ledger."
                  : "refused with " + error.path("code").asText() + "."));
    }
  }

  private static ProblemException invalid(String detail) {
    return new ProblemException(ProblemCode.INVALID_REQUEST, detail);
  }
}
