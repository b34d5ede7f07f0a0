package dev.helpflow.scripts;

import dev.helpflow.core.script.ScriptOutcome;
import dev.helpflow.core.script.ScriptOutcome.Code;
import dev.helpflow.core.script.ScriptRunner.SyntaxProblem;

/**
 * Carries a guest's failure out of the depth of a run to the runner, which turns it into an
 * outcome.
 */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Code code;
  private final String reason;
  private final int line;
  private final int column;

  Refused(Code code, String reason) {
    this(code, reason, 1, 1);
  }

  Refused(Code code, String reason, int line, int column) {
    // Without a stack trace: it is an answer, and a hostile guest must not make it a dear one.
    super(reason, null, false, false);
    this.code = code;
    this.reason = reason;
    this.line = line;
    this.column = column;
  }

  ScriptOutcome.Failed outcome() {
    return new ScriptOutcome.Failed(code, reason);
  }

  SyntaxProblem problem() {
    return new SyntaxProblem(reason, line, column);
  }
}
