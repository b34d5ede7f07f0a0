package dev.helpflow.core.compile;

import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.core.definition.Node;
import dev.helpflow.core.definition.NodeId;
import dev.helpflow.core.expression.DerivedExpressions;
import dev.helpflow.core.issue.Findings;
import dev.helpflow.core.issue.IssueCodes;
import dev.helpflow.core.issue.Pointers;
import dev.helpflow.core.message.CompiledMessages;
import dev.helpflow.core.message.Messages;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes a flow ready to run; takes some milliseconds for each expression, so it is done once per
 * version.
 */
public final class FlowCompiler {
  private FlowCompiler() {}

  /**
   * Compiles a flow.
   *
   * @param version the number it is, or will be, published under
   * @return the flow, unless an error stands in the way, and everything that was found
   */
  public static Compilation compile(FlowDefinition flow, int version, Declarations declarations) {
    Findings findings = new Findings();
    NameTypes types = NameTypes.of(flow, declarations);
    DerivedExpressions derived = DerivedExpressions.compile(types.scope(), flow.derived());
    derived
        .problems()
        .forEach(
            (name, problems) ->
                problems.forEach(
                    p ->
                        findings.error(
                            p.code(), Pointers.child("/derived", name), p.offset(), p.message())));
    Messages messages = messages(flow, findings);
    Expressions expressions = new Expressions(derived.compiler(), findings);
    ComponentBinder binder = new ComponentBinder(flow, declarations.catalogue());
    ScreenCompiler screens = new ScreenCompiler(binder, expressions, declarations.catalogue());
    NodeCompiler nodes = new NodeCompiler(flow, declarations, expressions, screens);
    TextPlan title = screens.text(flow.title(), "/title");
    Map<NodeId, NodePlan> plans = new LinkedHashMap<>();
    for (Node node : flow.nodes().values()) {
      NodePlan plan = nodes.compile(node);
      if (plan != null) {
        plans.put(node.id(), plan);
      }
    }
    BriefingPlan briefing =
        flow.human() == null
            ? BriefingPlan.NONE
            : nodes.briefing(flow.human().briefing(), "/human");
    if (findings.hasErrors()) {
      return new Compilation(null, findings.all());
    }
    CompiledFlow compiled =
        new CompiledFlow(
            flow,
            new FlowRef(flow.id(), version),
            messages,
            types,
            derived,
            plans,
            briefing,
            title);
    return new Compilation(compiled, findings.all());
  }

  private static Messages messages(FlowDefinition flow, Findings findings) {
    CompiledMessages compiled = Messages.compile(flow.locales(), flow.messages());
    compiled
        .problems()
        .forEach(
            p ->
                findings.error(
                    IssueCodes.MALFORMED_MESSAGE,
                    Pointers.child(Pointers.child("/messages", p.locale()), p.key()),
                    p.offset(),
                    p.message()));
    return compiled.messages();
  }
}
