package dev.helpflow.cli.explore;

import dev.helpflow.authoring.explore.Exploration;
import dev.helpflow.authoring.explore.WalkedPath;
import dev.helpflow.cli.flows.Findings;
import dev.helpflow.cli.terminal.Colours;
import dev.helpflow.core.definition.NodeId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** An exploration for people. */
record ExploreText(Exploration seen, Colours colours) {
  private static final int MANY = 10;

  String of(WrittenScenarios written) {
    List<String> lines = new ArrayList<>();
    int count = seen.paths().size();
    lines.add(
        colours.heading("Explored " + seen.flow())
            + ": %d %s%s."
                .formatted(
                    count,
                    count == 1 ? "path" : "paths",
                    seen.isWhole()
                        ? ", which are all of them"
                        : "; there are more, which --paths walks"));
    lines.add(
        "Outcomes: "
            + seen.outcomes().entrySet().stream()
                .map(each -> each.getKey() + " on " + each.getValue())
                .collect(Collectors.joining(", "))
            + ".");
    seen.questions()
        .ifPresent(
            questions ->
                lines.add(
                    "Questions a customer meets: %d at least, %d in the middle, %d at most."
                        .formatted(questions.min(), questions.median(), questions.max())));
    seen.longest()
        .ifPresent(
            path ->
                lines.add(
                    "Longest path: %d %s: %s."
                        .formatted(
                            path.scenario().steps().size(),
                            path.scenario().steps().size() == 1 ? "step" : "steps",
                            screens(path))));
    seen.unfinished().forEach((why, paths) -> lines.add("No end: " + paths + " " + why + "."));
    List<WalkedPath> unserved = seen.unserved();
    unserved.stream()
        .limit(MANY)
        .forEach(
            path ->
                lines.add(
                    colours.warning("Without a human: ")
                        + screens(path)
                        + " ends as "
                        + outcome(path)
                        + "."));
    more(lines, "Without a human", unserved.size());
    String unreached = seen.isWhole() ? "Never reached" : "Not reached so far";
    List<String> missed = new ArrayList<>();
    seen.coverage().nodes().missed().forEach(node -> missed.add("node " + node.node()));
    seen.coverage()
        .segments()
        .missed()
        .forEach(
            each -> missed.add("transition " + each.from() + " " + each.way() + " → " + each.to()));
    missed.stream()
        .limit(MANY)
        .forEach(each -> lines.add(colours.warning(unreached + ": ") + each + "."));
    more(lines, unreached, missed.size());
    for (Path file : written.files()) {
      lines.add("Written: " + Findings.fromHere(file));
    }
    written.refused().forEach(each -> lines.add("Not written: " + each));
    return String.join(System.lineSeparator(), lines);
  }

  private static void more(List<String> lines, String what, int count) {
    if (count > MANY) {
      lines.add(what + ": " + (count - MANY) + " more; --json names all of them.");
    }
  }

  private static String outcome(WalkedPath path) {
    return path.scenario().end() == null ? "" : String.valueOf(path.scenario().end().outcome());
  }

  private static String screens(WalkedPath path) {
    return path.screens().isEmpty()
        ? "(no screen)"
        : path.screens().stream().map(NodeId::value).collect(Collectors.joining(" → "));
  }
}
