package dev.helpflow.authoring.explore;

import dev.helpflow.authoring.scenario.Scenario;
import dev.helpflow.authoring.scenario.Segment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Chooses, of the paths that were walked, few that pass what no scenario passes yet. */
public final class MissingScenarios {
  private MissingScenarios() {}

  /**
   * A scenario to be kept.
   *
   * @param name for its file
   * @param passes the transitions for whose sake it was chosen
   */
  public record Missing(String name, Scenario scenario, List<Segment> passes) {
    public Missing {
      passes = List.copyOf(passes);
    }
  }

  /**
   * The scenarios that are missing.
   *
   * @param covered the transitions that scenarios pass already
   */
  public static List<Missing> of(Exploration exploration, Set<Segment> covered) {
    Set<Segment> open = new LinkedHashSet<>();
    exploration.paths().forEach(path -> open.addAll(path.trail().segments()));
    open.removeIf(segment -> !segment.flow().equals(exploration.flow()));
    open.removeAll(covered);
    List<Missing> missing = new ArrayList<>();
    while (!open.isEmpty()) {
      Optional<WalkedPath> best =
          exploration.paths().stream()
              .filter(path -> passed(path, open) > 0)
              .min(
                  Comparator.comparing((WalkedPath path) -> !path.isEnded())
                      .thenComparing(path -> -passed(path, open))
                      .thenComparing(path -> path.scenario().steps().size()));
      if (best.isEmpty()) {
        return missing;
      }
      missing.add(missing(best.get(), open));
    }
    return missing;
  }

  private static long passed(WalkedPath path, Set<Segment> open) {
    return path.trail().segments().stream().filter(open::contains).count();
  }

  private static Missing missing(WalkedPath path, Set<Segment> open) {
    List<Segment> passes = path.trail().segments().stream().filter(open::contains).toList();
    open.removeAll(new HashSet<>(passes));
    Segment last = passes.getLast();
    Scenario walked = path.scenario();
    String said =
        "Explored: %s leads to %s%s; say here what this customer meets."
            .formatted(
                last.from(), last.to(), last.way().equals("next") ? "" : " (" + last.way() + ")");
    Scenario scenario =
        new Scenario(said, walked.opening(), walked.stubs(), walked.steps(), walked.end());
    return new Missing(
        "explored-" + kebab(last.from().value()) + "-" + kebab(last.to().value()),
        scenario,
        passes);
  }

  private static String kebab(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
