package dev.helpflow.core.lint;

import dev.helpflow.core.compile.Compilation;
import dev.helpflow.core.compile.Declarations;
import dev.helpflow.core.compile.FlowCompiler;
import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.issue.Findings;
import dev.helpflow.core.issue.Issue;
import java.util.List;
import java.util.Optional;

/**
 * Checks a flow before it is published (design, section 3, "Lint"). All issues are collected, the
 * compiler's among them; with none of severity error the flow also compiles.
 */
public final class Linter {
  /** Lint asks whether a flow would compile; nothing it says depends on the number. */
  private static final int ANY_VERSION = 1;

  private Linter() {}

  /** Checks a flow, taking the syntax of its scripts on trust. */
  public static List<Issue> lint(FlowDefinition flow, Declarations declarations) {
    return lint(flow, declarations, (language, source) -> Optional.empty());
  }

  /** Checks a flow and the syntax of its scripts. */
  public static List<Issue> lint(
      FlowDefinition flow, Declarations declarations, ScriptSyntax scripts) {
    Compilation compilation = FlowCompiler.compile(flow, ANY_VERSION, declarations);
    Findings findings = new Findings();
    findings.addAll(compilation.issues());
    LintContext context = LintContext.of(flow, declarations, scripts, compilation);
    for (Check check : Checks.ALL) {
      check.run(context, findings);
    }
    return findings.all();
  }
}
