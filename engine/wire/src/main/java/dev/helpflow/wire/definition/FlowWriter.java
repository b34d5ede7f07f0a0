package dev.helpflow.wire.definition;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.Human;
import dev.helpflow.core.definition.InputSpec;
import dev.helpflow.core.definition.LintOverride;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.definition.fragment.Fragments;
import dev.helpflow.wire.definition.migration.Specs;
import dev.helpflow.wire.value.TypeCodec;
import java.util.Locale;

/**
 * Writes definitions as documents that {@link FlowReader} reads as the same definition. Of what an
 * author may leave out, nothing is written that is as usual, and comments are not part of a
 * definition.
 */
public final class FlowWriter {
  private FlowWriter() {}

  /**
   * The document of a definition.
   *
   * @throws IllegalArgumentException when the language cannot say it: a literal text that begins
   *     with {@code @}, a literal object that would be read as a message or an expression, or a
   *     fragment with other components on one screen than on another
   */
  public static ObjectNode write(FlowDefinition flow) {
    ObjectNode document = placed(flow);
    Fragments.collapse(document);
    return document;
  }

  /**
   * The same document with the components of fragments on each screen that shows them, and no
   * fragments: for those who look at what is on a screen.
   *
   * @throws IllegalArgumentException when the language cannot say it
   */
  public static ObjectNode whole(FlowDefinition flow) {
    ObjectNode document = placed(flow);
    Fragments.forget(document);
    return document;
  }

  private static ObjectNode placed(FlowDefinition flow) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("spec", Specs.NEWEST).put("id", flow.id().toString());
    document.set("title", PartsWriter.text(flow.title()));
    flow.locales().forEach(document.putArray("locales")::add);
    PartsWriter.putMap(document, "inputs", flow.inputs(), FlowWriter::input);
    PartsWriter.putMap(document, "outputs", flow.outputs(), TypeCodec::encode);
    if (flow.human() != null) {
      document.set("human", human(flow.human()));
    }
    if (flow.care().guarded()) {
      document.put("protected", true);
    }
    if (flow.care().discreet()) {
      document.put("discreet", true);
    }
    PartsWriter.putMap(document, "constants", flow.constants(), Json::toNode);
    PartsWriter.putExpressions(document, "derived", flow.derived());
    PartsWriter.putDuration(document, "expiresAfter", flow.expiresAfter());
    document.put("start", flow.start().value());
    ObjectNode nodes = document.putObject("nodes");
    flow.nodes().forEach((id, node) -> nodes.set(id.value(), NodeWriter.write(node)));
    if (!flow.renames().ids().isEmpty()) {
      ObjectNode renames = document.putObject("renames");
      flow.renames().ids().forEach((from, to) -> renames.put(from.value(), to.value()));
    }
    ObjectNode messages = document.putObject("messages");
    flow.messages()
        .forEach(
            (locale, patterns) -> {
              ObjectNode own = messages.putObject(locale);
              patterns.forEach(own::put);
            });
    if (!flow.upkeep().sharedMessages().isEmpty()) {
      flow.upkeep().sharedMessages().forEach(document.putArray("sharedMessages")::add);
    }
    if (!flow.upkeep().sharedFragments().isEmpty()) {
      flow.upkeep().sharedFragments().forEach(document.putArray("sharedFragments")::add);
    }
    PartsWriter.putMap(document, "lint", flow.upkeep().lint(), FlowWriter::override);
    PartsWriter.putMap(
        document, "translated", flow.upkeep().translated(), digests -> Json.toNode(digests));
    return document;
  }

  private static ObjectNode override(LintOverride override) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("severity", override.severity().name().toLowerCase(Locale.ROOT));
    node.put("reason", override.reason());
    if (!override.locales().isEmpty()) {
      override.locales().forEach(node.putArray("locales")::add);
    }
    return node;
  }

  private static ObjectNode input(InputSpec input) {
    ObjectNode node = TypeCodec.encode(input.type());
    if (!input.required()) {
      node.put("required", false);
    }
    if (input.linkable()) {
      node.put("linkable", true);
    }
    if (input.sensitive()) {
      node.put("sensitive", true);
    }
    return node;
  }

  private static ObjectNode human(Human human) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("queue", human.queue());
    PartsWriter.putBriefing(node, human.briefing());
    node.put(
        "onUnavailable",
        switch (human.onUnavailable()) {
          case CALL_BACK -> DocumentReader.CALL_BACK;
          case CONTACT -> DocumentReader.CONTACT;
        });
    return node;
  }
}
