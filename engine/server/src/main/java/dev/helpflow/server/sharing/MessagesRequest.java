package dev.helpflow.server.sharing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.message.MessageProblem;
import dev.helpflow.core.message.Messages;
import dev.helpflow.server.audit.Reason;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.definition.Decoded;
import dev.helpflow.wire.definition.FlowReader;
import dev.helpflow.wire.definition.LocatedIssue;
import dev.helpflow.wire.definition.migration.Specs;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What a namespace is to keep: {@code {"messages", "reason", "expect"?, "dryRun"?}}.
 *
 * @param messages ICU patterns by locale, then by key
 * @param expect the revision that must be the newest
 * @param dryRun whether nothing is to be changed
 */
record MessagesRequest(ObjectNode messages, String reason, OptionalInt expect, boolean dryRun) {
  private static final Set<String> KNOWN = Set.of("messages", "reason", "expect", "dryRun");

  /** Reads the body. */
  static MessagesRequest read(JsonNode body) {
    if (!body.isObject()) {
      throw invalid("The body must be a JSON object.");
    }
    for (Map.Entry<String, JsonNode> member : body.properties()) {
      if (!KNOWN.contains(member.getKey())) {
        throw invalid(
            "The property \""
                + member.getKey()
                + "\" is not known. Expected are messages, reason, expect and dryRun.");
      }
    }
    String reason = Reason.in(body);
    if (body.has("dryRun") && !body.path("dryRun").isBoolean()) {
      throw invalid("The property \"dryRun\" must be true or false.");
    }
    return new MessagesRequest(
        messages(body.path("messages")),
        reason,
        expect(body.path("expect")),
        body.path("dryRun").asBoolean());
  }

  private static OptionalInt expect(JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return OptionalInt.empty();
    }
    if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < 0) {
      throw invalid("The property \"expect\" must be a revision: a whole number from 0.");
    }
    return OptionalInt.of(value.intValue());
  }

  /** Of the form that messages have in a flow, and each an ICU pattern. */
  private static ObjectNode messages(JsonNode messages) {
    if (!(messages instanceof ObjectNode texts)) {
      throw invalid(
          "The property \"messages\" must be an object of locales, each an object of texts by key.");
    }
    if (texts.isEmpty()) {
      return texts;
    }
    ObjectNode flow =
        Json.mapper()
            .createObjectNode()
            .put("spec", Specs.NEWEST)
            .put("id", "shared/messages")
            .put("title", "@title")
            .put("start", "done");
    texts.fieldNames().forEachRemaining(flow.putArray("locales")::add);
    flow.putObject("nodes").putObject("done").put("type", "end").put("outcome", "resolved");
    flow.set("messages", texts);
    switch (FlowReader.decode(Json.write(flow))) {
      case Decoded.Good good -> {
        List<MessageProblem> problems =
            Messages.compile(good.flow().locales(), good.flow().messages()).problems();
        if (!problems.isEmpty()) {
          MessageProblem first = problems.getFirst();
          throw invalid(
              "The message \""
                  + first.key()
                  + "\" of "
                  + first.locale()
                  + " cannot be used: "
                  + first.message());
        }
      }
      case Decoded.Bad bad -> {
        LocatedIssue first = bad.issues().getFirst();
        throw invalid("At \"" + first.issue().pointer() + "\": " + first.issue().message());
      }
    }
    return texts;
  }

  private static ProblemException invalid(String detail) {
    return new ProblemException(ProblemCode.INVALID_REQUEST, detail);
  }
}
