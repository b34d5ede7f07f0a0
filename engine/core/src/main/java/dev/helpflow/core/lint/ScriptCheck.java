package dev.helpflow.core.lint;

import dev.helpflow.core.definition.Node;
import dev.helpflow.core.issue.Findings;
import dev.helpflow.core.issue.IssueCodes;
import dev.helpflow.core.issue.Nearest;
import dev.helpflow.core.issue.Pointers;
import dev.helpflow.core.script.ScriptRunner.SyntaxProblem;
import java.util.Optional;
import java.util.Set;

/** Scripts are in a language that can be run here, and parse. */
final class ScriptCheck implements Check {
  @Override
  public Set<String> codes() {
    return Set.of(IssueCodes.UNKNOWN_LANGUAGE, IssueCodes.SCRIPT_SYNTAX);
  }

  @Override
  public void run(LintContext context, Findings findings) {
    for (Node node : context.flow().nodes().values()) {
      if (node instanceof Node.Script script) {
        check(context, script, findings);
      }
    }
  }

  private static void check(LintContext context, Node.Script script, Findings findings) {
    String pointer = Pointers.node(script.id());
    Set<String> languages = context.declarations().scriptLanguages();
    if (!languages.contains(script.language())) {
      findings.error(
          IssueCodes.UNKNOWN_LANGUAGE,
          pointer + "/language",
          "Scripts cannot be written in \""
              + script.language()
              + "\" here."
              + Nearest.instead(script.language(), languages.stream().sorted().toList()));
      return;
    }
    Optional<SyntaxProblem> problem = context.scripts().check(script.language(), script.source());
    problem.ifPresent(
        found ->
            findings.error(
                IssueCodes.SCRIPT_SYNTAX,
                pointer + "/source",
                offset(script.source(), found),
                "The script does not parse at its line "
                    + found.line()
                    + ", column "
                    + found.column()
                    + ": "
                    + found.message()));
  }

  /** Where a line and column, both from 1, lie in the source; its end when they lie beyond. */
  private static int offset(String source, SyntaxProblem problem) {
    int line = 0;
    for (int skipped = 1; skipped < problem.line(); skipped++) {
      int newline = source.indexOf('\n', line);
      if (newline < 0) {
        return source.length();
      }
      line = newline + 1;
    }
    return Math.min(line + Math.max(0, problem.column() - 1), source.length());
  }
}
