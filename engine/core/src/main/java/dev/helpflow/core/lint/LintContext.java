package dev.helpflow.core.lint;

import dev.helpflow.core.compile.Compilation;
import dev.helpflow.core.compile.Declarations;
import dev.helpflow.core.compile.FlowNames;
import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.message.Messages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What all checks of one flow share, worked out once.
 *
 * @param names the types that the flow's expressions read
 * @param screens every screen, whichever kind of node shows it
 * @param texts every use of a message
 * @param messages those that are well formed
 * @param knowledge what is certain at each node; null when the flow does not compile
 */
record LintContext(
    FlowDefinition flow,
    Declarations declarations,
    ScriptSyntax scripts,
    FlowGraph graph,
    FlowNames names,
    List<PlacedScreen> screens,
    List<PlacedText> texts,
    Messages messages,
    @Nullable FlowKnowledge knowledge) {

  static LintContext of(
      FlowDefinition flow,
      Declarations declarations,
      ScriptSyntax scripts,
      Compilation compilation) {
    Messages messages =
        compilation.flow() == null
            ? Messages.compile(flow.locales(), flow.messages()).messages()
            : compilation.flow().messages();
    List<PlacedScreen> screens = PlacedScreen.allOf(flow);
    return new LintContext(
        flow,
        declarations,
        scripts,
        FlowGraph.of(flow),
        FlowNames.of(flow, declarations),
        screens,
        PlacedText.allOf(flow, screens),
        messages,
        compilation.flow() == null ? null : FlowKnowledge.of(compilation.flow()));
  }
}
