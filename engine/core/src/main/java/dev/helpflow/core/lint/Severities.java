package dev.helpflow.core.lint;

import dev.helpflow.core.definition.LintOverride;
import dev.helpflow.core.expression.ExpressionCodes;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.core.issue.IssueCodes;
import dev.helpflow.core.issue.Nearest;
import dev.helpflow.core.issue.Pointers;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Gives issues the severity that the flow's authors hold them to have. What would fail in front of
 * a customer, or owes them care, stays an error.
 */
final class Severities {
  /**
   * The errors that may be held to be less: such a flow runs, and does to its customers nothing
   * that its author could not answer for.
   */
  private static final Set<String> LOWERABLE =
      Set.of(
          IssueCodes.UNREACHABLE_NODE,
          IssueCodes.UNREACHABLE_TRANSITION,
          IssueCodes.SAFE_COMMIT,
          IssueCodes.NO_HUMAN,
          IssueCodes.SENSITIVE_VALUE,
          IssueCodes.MISSING_TRANSLATION,
          IssueCodes.LOCALE_WITHOUT_MESSAGES,
          IssueCodes.UNDECLARED_LOCALE,
          IssueCodes.BLANK_MESSAGE,
          IssueCodes.SAME_QUESTION,
          IssueCodes.SAME_OPTION,
          IssueCodes.SAME_ACTION,
          IssueCodes.HEADING_ORDER);

  private static final Set<String> KNOWN = known();

  private final Map<String, LintOverride> overrides;
  private final Set<String> used = new HashSet<>();
  private final List<Issue> refused = new ArrayList<>();

  private Severities(Map<String, LintOverride> overrides) {
    this.overrides = overrides;
  }

  /** The issues as they are held to be, and what is wrong with how they are. */
  static List<Issue> apply(List<Issue> issues, Map<String, LintOverride> overrides) {
    if (overrides.isEmpty()) {
      return issues;
    }
    Severities severities = new Severities(overrides);
    List<Issue> held = new ArrayList<>(issues.stream().map(severities::held).toList());
    held.addAll(severities.refused);
    held.addAll(severities.unused());
    return List.copyOf(held);
  }

  private Issue held(Issue issue) {
    LintOverride override = overrides.get(issue.code());
    if (override == null || !isMeant(issue, override)) {
      return issue;
    }
    boolean isFirst = used.add(issue.code());
    Issue.Severity severity = Issue.Severity.valueOf(override.severity().name());
    boolean isLess = severity.compareTo(issue.severity()) > 0;
    if (isLess && issue.severity() == Issue.Severity.ERROR && !LOWERABLE.contains(issue.code())) {
      if (isFirst) {
        refused.add(
            Issue.error(
                IssueCodes.FIXED_SEVERITY,
                at(issue.code()),
                "\""
                    + issue.code()
                    + "\" stays an error, because the flow would fail its customers. Mend what it"
                    + " is about, and remove this."));
      }
      return issue;
    }
    return new Issue(issue.code(), severity, issue.pointer(), issue.offset(), issue.message());
  }

  private static boolean isMeant(Issue issue, LintOverride override) {
    return override.locales().isEmpty()
        || override.locales().stream()
            .map(locale -> Pointers.child("/messages", locale))
            .anyMatch(
                messages ->
                    issue.pointer().equals(messages) || issue.pointer().startsWith(messages + "/"));
  }

  private List<Issue> unused() {
    List<Issue> unused = new ArrayList<>();
    overrides.forEach(
        (code, override) -> {
          if (!KNOWN.contains(code)) {
            unused.add(
                Issue.error(
                    IssueCodes.UNKNOWN_LINT_CODE,
                    at(code),
                    "Lint has no code \"" + code + "\"." + Nearest.instead(code, KNOWN)));
          } else if (!used.contains(code)) {
            unused.add(
                Issue.warning(
                    IssueCodes.UNUSED_OVERRIDE,
                    at(code),
                    "Lint finds nothing here under \"" + code + "\" any more. Remove this."));
          }
        });
    return unused;
  }

  private static String at(String code) {
    return Pointers.child("/lint", code);
  }

  private static Set<String> known() {
    Set<String> codes = new TreeSet<>();
    for (Class<?> holder : List.of(IssueCodes.class, ExpressionCodes.class)) {
      for (Field field : holder.getFields()) {
        try {
          if (field.get(null) instanceof String code) {
            codes.add(code);
          }
        } catch (IllegalAccessException e) {
          throw new IllegalStateException("The codes are public.", e);
        }
      }
    }
    return codes;
  }
}
