package dev.helpflow.cli.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Completions for fish, which picocli does not write: <a
 * href="https://fishshell.com/docs/current/completions.html">one line for each command and
 * option</a>.
 */
final class FishCompletion {
  private final String program;
  private final List<String> lines = new ArrayList<>();

  private FishCompletion(String program) {
    this.program = program;
  }

  static String of(CommandLine root) {
    FishCompletion fish = new FishCompletion(root.getCommandName());
    fish.command(root.getCommandSpec(), "__fish_use_subcommand");
    return String.join("\n", fish.lines) + "\n";
  }

  /** A command's options and subcommands, offered while a condition holds. */
  private void command(CommandSpec spec, String condition) {
    for (OptionSpec option : spec.options()) {
      if (!option.hidden()) {
        option(option, condition);
      }
    }
    for (Map.Entry<String, CommandLine> each : spec.subcommands().entrySet()) {
      CommandSpec inner = each.getValue().getCommandSpec();
      if (!inner.usageMessage().hidden()) {
        lines.add(
            "complete -c %s -f -n %s -a %s -d %s"
                .formatted(
                    program,
                    quoted(condition),
                    each.getKey(),
                    quoted(first(inner.usageMessage().description()))));
        command(inner, "__fish_seen_subcommand_from " + each.getKey());
      }
    }
  }

  private void option(OptionSpec option, String condition) {
    StringBuilder names = new StringBuilder();
    for (String name : option.names()) {
      names.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
    }
    lines.add(
        "complete -c %s -n %s%s%s -d %s"
            .formatted(
                program,
                quoted(condition),
                names,
                option.arity().max() > 0 ? " -r" : "",
                quoted(first(option.description()))));
  }

  private static String first(String[] description) {
    return description.length == 0 ? "" : description[0].replaceAll("\\$\\{[^}]*}", "…");
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
