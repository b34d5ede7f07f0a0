package dev.helpflow.core.lint;

import dev.helpflow.core.compile.Compilation;
import dev.helpflow.core.compile.Declarations;
import dev.helpflow.core.compile.FlowNames;
import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.message.Messages;
import java.util.List;

/**
 * What all checks of one flow share, worked out once.
 *
 * @param names the types that the flow's expressions read
 * @param screens every screen, whichever kind of node shows it
 * @param texts every use of a message
 * @param messages those that are well formed
 */
record LintContext(
    FlowDefinition flow,
    Declarations declarations,
    ScriptSyntax scripts,
    FlowGraph graph,
    FlowNames names,
    List<PlacedScreen> screens,
    List<PlacedText> texts,
    Messages messages) {

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
        messages);
  }
}
