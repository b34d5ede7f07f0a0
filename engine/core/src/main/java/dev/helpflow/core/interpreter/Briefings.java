package dev.helpflow.core.interpreter;

import dev.helpflow.core.compile.BriefingPlan;
import dev.helpflow.core.compile.CompiledFlow;
import dev.helpflow.core.compile.NodePlan;
import dev.helpflow.core.compile.TextPlan;
import dev.helpflow.core.expression.ExpressionFault;
import dev.helpflow.core.expression.ExpressionProgram;
import dev.helpflow.core.expression.Names;
import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.Fold;
import dev.helpflow.core.message.Messages;
import dev.helpflow.core.screen.Composer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts together what an agent is told, in the words of the flow's first locale. */
final class Briefings {
  /** The attribute in which operators say what help a customer needs with being helped. */
  private static final String SUPPORT_NEEDS = "supportNeeds";

  private final FlowLibrary library;
  private final Messages builtIn;

  Briefings(FlowLibrary library, Messages builtIn) {
    this.library = library;
    this.builtIn = builtIn;
  }

  /**
   * The package of a hand-off where a walk has stopped.
   *
   * @param frame the scope whose flow tells it
   */
  HandoffPackage of(
      Fold fold,
      Walk.Finished walk,
      Frame frame,
      BriefingPlan briefing,
      Entry.Origin origin,
      String reason) {
    Names names = frame.names().names();
    Summary summary = new Summary(builtIn, fold, walk);
    return new HandoffPackage(
        values(briefing.context(), names),
        List.copyOf(values(briefing.sensitive(), names).keySet()),
        supportNeeds(fold),
        briefing.summary() == null
            ? summary.text(origin, reason)
            : text(briefing.summary(), frame, fold),
        path(fold, walk, summary));
  }

  private static List<String> supportNeeds(Fold fold) {
    return fold.started().customer().get(SUPPORT_NEEDS) instanceof List<?> needs
        ? needs.stream().filter(String.class::isInstance).map(String.class::cast).toList()
        : List.of();
  }

  /** What can be told at this point; what has not been learned yet is left out. */
  static Map<String, Object> values(Map<String, ExpressionProgram> programs, Names names) {
    Map<String, Object> values = new LinkedHashMap<>();
    programs.forEach(
        (name, program) -> {
          Object value = value(program, names);
          if (value != null) {
            values.put(name, value);
          }
        });
    return values;
  }

  /** Null when it is not known: a flow tells what may be known by the time a human is needed. */
  static @Nullable Object value(ExpressionProgram program, Names names) {
    try {
      return program.evaluate(names);
    } catch (ExpressionFault absent) {
      return null;
    }
  }

  /** What has not been learned yet is shown as nothing, as the author sees when trying it. */
  private static String text(TextPlan text, Frame frame, Fold fold) {
    CompiledFlow flow = frame.flow();
    return flow.messages()
        .format(
            text.key(),
            flow.definition().locales().getFirst(),
            values(text.args(), frame.names().names()),
            fold.started().zone())
        .orElse(text.key());
  }

  private List<HandoffPackage.Passed> path(Fold fold, Walk.Finished walk, Summary summary) {
    Places places = new Places(library, fold.flow(), fold.subflows());
    List<HandoffPackage.Passed> path = new ArrayList<>();
    for (Address address : walk.path().nodes()) {
      path.add(
          new HandoffPackage.Passed(address.toString(), title(address, places, fold, summary)));
    }
    return path;
  }

  private static @Nullable String title(
      Address address, Places places, Fold fold, Summary summary) {
    if (!(places.plan(address).orElse(null) instanceof NodePlan.Screen screen)) {
      return null;
    }
    String known = summary.title(address, screen);
    if (known != null || !screen.screen().title().args().isEmpty()) {
      return known;
    }
    // The sub-flow has been left, and a title without arguments needs nothing that it knew.
    return places
        .flow(address.scope())
        .flatMap(
            flow ->
                flow.messages()
                    .format(
                        screen.screen().title().key(),
                        flow.definition().locales().getFirst(),
                        Map.of(),
                        fold.started().zone()))
        .orElse(null);
  }

  /** A composer of one scope for an agent. */
  static Composer composer(Frame frame, Fold fold) {
    return new Composer(
            frame.flow(),
            frame.names().names(),
            frame.flow().definition().locales().getFirst(),
            fold.started().zone(),
            false)
        .masked();
  }

  /** The frame of the scope of an address, or null when the walk has left it. */
  static @Nullable Frame frame(Walk.Finished walk, Address address) {
    for (Frame frame = walk.stop().frame(); frame != null; frame = frame.parent()) {
      if (Objects.equals(frame.entry(), address.scope())) {
        return frame;
      }
    }
    return null;
  }
}
