package dev.helpflow.server.commits;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some commits of a list: {@code {"commits": […], "next"?}}, each as {@link CommitRow} says.
 *
 * @param next what to send as {@code after} for those that follow, or null when none do
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CommitPage(List<CommitRow> commits, @Nullable String next) {
  CommitPage {
    commits = List.copyOf(commits);
  }
}
