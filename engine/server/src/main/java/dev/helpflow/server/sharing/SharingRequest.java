package dev.helpflow.server.sharing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.message.MessageProblem;
import dev.helpflow.core.message.Messages;
import dev.helpflow.server.audit.Reason;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.server.problem.RequestBody;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.definition.Decoded;
import dev.helpflow.wire.definition.FlowReader;
import dev.helpflow.wire.definition.LocatedIssue;
import dev.helpflow.wire.definition.migration.Specs;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a namespace is to keep: {@code {"messages"?, "fragments"?, "reason", "expect"?, "dryRun"?}}.
 *
 * @param messages ICU patterns by locale, then by key; null for those that are kept
 * @param fragments components by the fragment's name; null for those that are kept
 * @param expect the revision that must be the newest
 * @param dryRun whether nothing is to be changed
 */
record SharingRequest(
    @Nullable ObjectNode messages,
    @Nullable ObjectNode fragments,
    String reason,
    OptionalInt expect,
    boolean dryRun) {
  private static final Set<String> KNOWN =
      Set.of("messages", "fragments", "reason", "expect", "dryRun");

  /** Reads the body. */
  static SharingRequest read(JsonNode body) {
    RequestBody.demand(
        body,
        KNOWN,
        name ->
            "The property \""
                + name
                + "\" is not known. Expected are messages, fragments, reason, expect and dryRun.");
    String reason = Reason.in(body);
    if (body.has("dryRun") && !body.path("dryRun").isBoolean()) {
      throw invalid("The property \"dryRun\" must be true or false.");
    }
    ObjectNode messages = part(body, "messages", "locales, each an object of texts by key");
    ObjectNode fragments = part(body, "fragments", "fragments by name");
    if (messages == null && fragments == null) {
      throw invalid("There must be \"messages\", \"fragments\" or both.");
    }
    check(messages, fragments);
    return new SharingRequest(
        messages, fragments, reason, expect(body.path("expect")), body.path("dryRun").asBoolean());
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

  private static @Nullable ObjectNode part(JsonNode body, String name, String what) {
    JsonNode part = body.path(name);
    if (part.isMissingNode()) {
      return null;
    }
    if (part instanceof ObjectNode object) {
      return object;
    }
    throw invalid("The property \"" + name + "\" must be an object of " + what + ".");
  }

  /** Of the form that these have in a flow, and each text an ICU pattern. */
  private static void check(@Nullable ObjectNode messages, @Nullable ObjectNode fragments) {
    switch (FlowReader.decode(Json.write(flow(messages, fragments)))) {
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
        // The screens are ours, and what is wrong with them is wrong with what they show.
        LocatedIssue first =
            bad.issues().stream()
                .filter(each -> !each.issue().pointer().startsWith("/nodes/"))
                .findFirst()
                .orElse(bad.issues().getFirst());
        throw invalid("At \"" + first.issue().pointer() + "\": " + first.issue().message());
      }
    }
  }

  /** A flow that has them, with a screen for each fragment. */
  private static ObjectNode flow(@Nullable ObjectNode messages, @Nullable ObjectNode fragments) {
    ObjectNode flow =
        Json.mapper()
            .createObjectNode()
            .put("spec", Specs.NEWEST)
            .put("id", "shared/content")
            .put("title", "@title")
            .put("start", "done");
    ArrayNode locales = flow.putArray("locales");
    if (messages == null || messages.isEmpty()) {
      locales.add("en");
    } else {
      messages.fieldNames().forEachRemaining(locales::add);
    }
    flow.set("messages", messages == null ? Json.mapper().createObjectNode() : messages);
    ObjectNode nodes = flow.putObject("nodes");
    nodes.putObject("done").put("type", "end").put("outcome", "resolved");
    if (fragments != null && !fragments.isEmpty()) {
      flow.set("fragments", fragments);
      int number = 0;
      for (Map.Entry<String, JsonNode> each : fragments.properties()) {
        ObjectNode screen = nodes.putObject("screen" + number++);
        screen.put("type", "screen").put("title", "@title").put("next", "done");
        screen.putArray("components").addObject().put("fragment", each.getKey());
      }
    }
    return flow;
  }

  private static ProblemException invalid(String detail) {
    return new ProblemException(ProblemCode.INVALID_REQUEST, detail);
  }
}
