package dev.helpflow.authoring.source;

import com.palantir.javapoet.CodeBlock;
import dev.helpflow.authoring.builder.EscalateNode;
import dev.helpflow.core.definition.Expression;
import dev.helpflow.core.definition.Node;
import dev.helpflow.core.definition.ScreenSpec;
import dev.helpflow.core.definition.Transition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes nodes of all kinds. */
final class NodeSource {
  private final ScreenSource screens;

  NodeSource(ScreenSource screens) {
    this.screens = screens;
  }

  CodeBlock node(Node node) {
    CodeBlock id = Code.id(node.id());
    return switch (node) {
      case Node.Screen screen ->
          lead(
              answers(
                  screens.shown(
                      key(
                          Code.word("screen", id, Code.message(screen.screen().title())),
                          screen.key()),
                      screen.screen()),
                  screen),
              "next",
              screen.next());
      case Node.Decision decision ->
          lead(key(Code.word("decision", id), decision.key()), "next", decision.next());
      case Node.Script script -> script(id, script);
      case Node.Call call -> call(id, call);
      case Node.Wait wait -> waiting(id, wait);
      case Node.Experiment experiment -> experiment(id, experiment);
      case Node.Subflow subflow -> subflow(id, subflow);
      case Node.Escalate escalate -> escalate(id, escalate);
      case Node.End end -> end(id, end);
    };
  }

  private static CodeBlock script(CodeBlock id, Node.Script script) {
    List<CodeBlock> beginning = new ArrayList<>(List.of(id));
    if (!script.language().equals("javascript")) {
      beginning.add(Code.text(script.language()));
    }
    beginning.add(Code.text(script.source()));
    beginning.add(Code.type(script.result()));
    CodeBlock begin = key(Code.word("script", Code.listed(beginning)), script.key());
    CodeBlock with = Code.thenEach(begin, "with", script.with());
    return Code.thenLead(lead(with, "next", script.next()), "onError", script.onError());
  }

  private static CodeBlock call(CodeBlock id, Node.Call call) {
    CodeBlock chain =
        key(
            Code.word("call", id, Code.text(call.connector()), Code.text(call.operation())),
            call.key());
    chain = Code.thenEach(chain, "with", call.with());
    if (call.timeout() != null) {
      chain = Code.then(chain, "timeout", Code.duration(call.timeout()));
    }
    if (call.freshFor() != null) {
      chain = Code.then(chain, "freshFor", Code.duration(call.freshFor()));
    }
    if (call.commit()) {
      chain = Code.then(chain, "commit");
    }
    return Code.thenLead(lead(chain, "next", call.next()), "onError", call.onError());
  }

  private CodeBlock waiting(CodeBlock id, Node.Wait wait) {
    CodeBlock chain =
        Code.word(
            "waitFor",
            Code.listed(
                List.of(
                    id, Code.text(wait.signal()), Code.cel(wait.key()), showing(wait.screen()))));
    if (wait.timeout() != null) {
      chain = Code.then(chain, "timeout", Code.duration(wait.timeout()));
    }
    if (wait.hours() != null) {
      chain = Code.then(chain, "hours", Code.text(wait.hours()));
    }
    chain = answers(chain, wait);
    return Code.thenLead(lead(chain, "next", wait.next()), "onTimeout", wait.onTimeout());
  }

  private static CodeBlock experiment(CodeBlock id, Node.Experiment experiment) {
    CodeBlock chain =
        key(Code.word("experiment", id, Code.text(experiment.experiment())), experiment.key());
    chain = branches(chain, "variant", experiment.variants());
    return lead(chain, "otherwise", experiment.otherwise());
  }

  private static CodeBlock subflow(CodeBlock id, Node.Subflow subflow) {
    CodeBlock chain =
        key(Code.word("subflow", id, Code.text(subflow.flow().toString())), subflow.key());
    if (subflow.version() != null) {
      chain = Code.then(chain, "version", CodeBlock.of("$L", subflow.version()));
    }
    return branches(Code.thenEach(chain, "with", subflow.with()), "outcome", subflow.outcomes());
  }

  private CodeBlock escalate(CodeBlock id, Node.Escalate escalate) {
    CodeBlock chain =
        key(
            Code.word("escalate", id, Code.text(escalate.queue()), Code.text(escalate.reason())),
            escalate.key());
    if (!escalate.priority().equals(EscalateNode.Priority.NORMAL.word())) {
      chain =
          Code.then(
              chain,
              "priority",
              CodeBlock.of(
                  "$T.$L", EscalateNode.Priority.class, JavaNames.constant(escalate.priority())));
    }
    chain = Code.thenTold(chain, escalate.briefing());
    chain = shown(chain, escalate.screen());
    chain = Code.thenLead(chain, "onReturned", escalate.onReturned());
    return Code.thenLead(chain, "onUnavailable", escalate.onUnavailable());
  }

  private CodeBlock end(CodeBlock id, Node.End end) {
    CodeBlock chain = key(Code.word("end", id, Code.text(end.outcome())), end.key());
    return shown(Code.thenEach(chain, "output", end.outputs()), end.screen());
  }

  private CodeBlock shown(CodeBlock chain, @Nullable ScreenSpec screen) {
    return screen == null ? chain : Code.then(chain, "screen", showing(screen));
  }

  private CodeBlock showing(ScreenSpec screen) {
    return screens.shown(Code.word("showing", Code.message(screen.title())), screen);
  }

  private static CodeBlock key(CodeBlock chain, @Nullable Expression key) {
    return key == null ? chain : Code.then(chain, "key", Code.cel(key));
  }

  private static CodeBlock answers(CodeBlock chain, Node node) {
    return node.answers() == null ? chain : Code.then(chain, "answers", Code.text(node.answers()));
  }

  private static CodeBlock lead(CodeBlock chain, String method, List<Transition> ways) {
    return Code.then(chain, method, Code.ways(ways));
  }

  private static CodeBlock branches(
      CodeBlock chain, String method, Map<String, List<Transition>> branches) {
    CodeBlock longer = chain;
    for (var branch : branches.entrySet()) {
      List<CodeBlock> arguments = new ArrayList<>();
      arguments.add(Code.text(branch.getKey()));
      arguments.addAll(Code.ways(branch.getValue()));
      longer = Code.then(longer, method, arguments);
    }
    return longer;
  }
}
