package dev.helpflow.server.settings;

import dev.helpflow.core.issue.Issue;
import java.util.List;

/** What reading a setting's document gives. */
public sealed interface SettingRead<T> {
  /** What it says. */
  record Good<T>(T value) implements SettingRead<T> {}

  /** All that is wrong, each with a pointer into the document. */
  record Bad<T>(List<Issue> issues) implements SettingRead<T> {
    public Bad {
      issues = List.copyOf(issues);
    }
  }
}
