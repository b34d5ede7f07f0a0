package dev.helpflow.core.lint;

import dev.helpflow.core.compile.Compilation;
import dev.helpflow.core.compile.Declarations;
import dev.helpflow.core.compile.FlowCompiler;
import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.issue.Findings;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.core.issue.IssueCodes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Checks a flow before it is published (design, section 3, "Lint"). All issues are collected, the
 * compiler's among them; with none of severity error the flow also compiles.
 */
public final class Linter {
  /**
   * The most issues that are told; an author mends the first few, and the others would only make
   * the answer large. Errors are told before warnings when there are more.
   */
  public static final int MAX_ISSUES = 1_000;

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
    return first(Severities.apply(findings.all(), flow.upkeep().lint()));
  }

  private static List<Issue> first(List<Issue> all) {
    if (all.size() <= MAX_ISSUES) {
      return all;
    }
    List<Issue> sorted = all.stream().sorted(Comparator.comparing(Issue::severity)).toList();
    List<Issue> told = new ArrayList<>(sorted.subList(0, MAX_ISSUES));
    told.add(
        new Issue(
            IssueCodes.MORE,
            sorted.get(MAX_ISSUES).severity(),
            "",
            null,
            "There are "
                + (all.size() - MAX_ISSUES)
                + " more issues, which are not told here. Mend these first, then check again."));
    return List.copyOf(told);
  }
}
