package dev.helpflow.benchmarks.flow;

import dev.helpflow.core.calendar.Calendars;
import dev.helpflow.core.compile.CatalogueOnly;
import dev.helpflow.core.compile.Compilation;
import dev.helpflow.core.compile.CompiledFlow;
import dev.helpflow.core.compile.FlowCompiler;
import dev.helpflow.core.definition.Human;
import dev.helpflow.core.experiment.Placement;
import dev.helpflow.core.interpreter.Effect;
import dev.helpflow.core.interpreter.Input;
import dev.helpflow.core.interpreter.Interpreter;
import dev.helpflow.core.interpreter.InterpreterSettings;
import dev.helpflow.core.interpreter.Reply;
import dev.helpflow.core.interpreter.StartRequest;
import dev.helpflow.core.message.Messages;
import dev.helpflow.wire.catalogue.CatalogueLoader;
import dev.helpflow.wire.catalogue.LoadedCatalogue;
import dev.helpflow.wire.definition.Decoded;
import dev.helpflow.wire.definition.FlowReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A session that stands at a screen, behind which another screen comes, by an experiment or not.
 */
public final class ExperimentFlow {
  private static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");

  private static final String DOCUMENT =
      """
      {"spec": 1, "id": "benchmarks/experiment", "title": "@title", "locales": ["en-GB"],
       "human": {"queue": "general", "context": [], "onUnavailable": "callBack"},
       "start": "ask",
       "nodes": {
         "ask": {"type": "screen", "title": "@title", "components": [],
                 "actions": [{"id": "continue", "type": "submit", "label": "@go"}], "next": "%s"},
         "split": {"type": "experiment", "experiment": "checklist-first",
                   "variants": {"control": "after", "other": "after"}, "otherwise": "after"},
         "after": {"type": "screen", "title": "@title", "components": [],
                 "actions": [{"id": "continue", "type": "submit", "label": "@go"}], "next": "done"},
         "done": {"type": "end", "outcome": "resolved"}},
       "messages": {"en-GB": {"title": "A benchmark", "go": "Continue"}}}
      """;

  private final Interpreter interpreter;
  private final Reply.Advance started;

  private ExperimentFlow(String document) {
    LoadedCatalogue catalogue =
        CatalogueLoader.fromClassPath(ExperimentFlow.class.getClassLoader());
    CompiledFlow flow = compiled(document, catalogue);
    this.interpreter =
        new Interpreter(
            ref -> flow,
            Messages.ofCatalogue(catalogue.messages()),
            new InterpreterSettings(
                Duration.ofDays(7), Human.of("general"), Map.of("phone", "tel:+442079460000")),
            Calendars.NONE);
    this.started =
        interpreter.start(
            new StartRequest(
                flow.ref(), Map.of(), Map.of(), Map.of(), "en-GB", ZoneId.of("Europe/London")),
            NOW,
            ExperimentFlow::noId);
  }

  /** With an experiment node before the second screen. */
  public static ExperimentFlow withNode() {
    return new ExperimentFlow(DOCUMENT.formatted("split"));
  }

  /** Without one: the first screen leads to the second. */
  public static ExperimentFlow withoutNode() {
    String node =
        DOCUMENT.substring(
            DOCUMENT.indexOf("\"split\": {"), DOCUMENT.indexOf("\"after\": {\"type\""));
    return new ExperimentFlow(DOCUMENT.replace(node, "").formatted("after"));
  }

  /**
   * Answers the first screen, and comes to the second.
   *
   * @param placement of the customer, or null where nothing asks for it
   */
  public Reply.Advance step(@Nullable Placement placement) {
    Reply.Advance answered =
        advance(
            started, new Input.Submit(started.next().view().screen().key(), "continue", Map.of()));
    if (!(answered.next() instanceof Reply.Next.Perform(Effect.Assign ask, var view, var move))) {
      return answered;
    }
    String variant = placement instanceof Placement.In(String in) ? in : null;
    return advance(answered, new Input.Assigned(ask.address(), variant));
  }

  private Reply.Advance advance(Reply.Advance from, Input input) {
    Reply reply = interpreter.advance(from.fold(), input, NOW, ExperimentFlow::noId);
    if (reply instanceof Reply.Advance advance) {
      return advance;
    }
    throw new IllegalStateException("The benchmark's step was rejected: " + reply);
  }

  private static CompiledFlow compiled(String document, LoadedCatalogue catalogue) {
    Compilation compilation =
        switch (FlowReader.decode(document.getBytes(StandardCharsets.UTF_8))) {
          case Decoded.Good good ->
              FlowCompiler.compile(good.flow(), 1, new CatalogueOnly(catalogue.catalogue()));
          case Decoded.Bad bad ->
              throw new IllegalStateException(
                  "The benchmark's flow cannot be read: " + bad.issues());
        };
    CompiledFlow flow = compilation.flow();
    if (flow == null) {
      throw new IllegalStateException(
          "The benchmark's flow does not compile: " + compilation.issues());
    }
    return flow;
  }

  private static String noId() {
    throw new IllegalStateException("The benchmark's flow needs no ids.");
  }
}
