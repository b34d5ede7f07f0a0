package dev.helpflow.scripts;

import dev.helpflow.core.script.ScriptOutcome.Code;
import dev.helpflow.scripts.GuestSource.Place;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.PolyglotException.StackFrame;
import org.graalvm.polyglot.SourceSection;
import org.jspecify.annotations.Nullable;

/**
 * Says in an author's words what a guest's exception means: the message, line and column, never a
 * host's stack trace.
 */
final class GuestErrors {
  private GuestErrors() {}

  static Refused refused(PolyglotException exception, GuestSource source) {
    if (exception.isInternalError()) {
      // A fault of the guest's runtime is ours, not the author's.
      throw new IllegalStateException(
          "The script engine failed while running a script.", exception);
    }
    if (exception.isResourceExhausted()) {
      return new Refused(
          Code.MEMORY_LIMIT,
          "The script used more memory or stack than it may; make its data smaller.");
    }
    SourceSection section = section(exception, source);
    Place place = section == null ? new Place(1, 1) : source.place(section);
    String message = firstLine(exception.getMessage());
    if (exception.isSyntaxError()) {
      return refused(Code.SYNTAX, "The script does not parse", place, message);
    }
    return refused(Code.THREW, "The script threw an error", place, message);
  }

  private static Refused refused(Code code, String what, Place place, String message) {
    return new Refused(
        code,
        "%s at line %d, column %d: %s.".formatted(what, place.line(), place.column(), message),
        place.line(),
        place.column());
  }

  private static @Nullable SourceSection section(PolyglotException exception, GuestSource source) {
    SourceSection direct = exception.getSourceLocation();
    if (direct != null && source.owns(direct.getSource())) {
      return direct;
    }
    for (StackFrame frame : exception.getPolyglotStackTrace()) {
      SourceSection section = frame.getSourceLocation();
      if (frame.isGuestFrame() && section != null && source.owns(section.getSource())) {
        return section;
      }
    }
    return null;
  }

  private static String firstLine(@Nullable String message) {
    String line = message == null ? "" : message.strip().lines().findFirst().orElse("").strip();
    // The parser prefixes its messages with the place in the wrapped source, which is not the
    // author's.
    line = line.replaceFirst("^((?:\\w+: )?)script\\.\\w+:\\d+:\\d+ ", "$1");
    line = line.replaceFirst(" \\(script\\.py, line \\d+\\)", "");
    // The engine shows the object it could not read or write, and that may hold a customer's
    // answers.
    line = line.replaceFirst(" of [\\[{].*", "");
    line = line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    return line.isEmpty() ? "no message" : shorten(line);
  }

  static String shorten(String text) {
    return text.length() <= ScriptLimits.MESSAGE_LENGTH
        ? text
        : text.substring(0, ScriptLimits.MESSAGE_LENGTH) + "…";
  }
}
