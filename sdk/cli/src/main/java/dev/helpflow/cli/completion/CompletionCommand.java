package dev.helpflow.cli.completion;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a script by which a shell completes commands and options. */
@Command(
    name = "completion",
    description = {
      "Write a script by which a shell completes commands and options.",
      "For bash and zsh: source <(helpflow completion bash). For fish: helpflow completion fish | source."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:The script is written.", "2:The command was not understood."})
public final class CompletionCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  /** Shells, named as they are typed. */
  enum Shell {
    /** With picocli's script. */
    bash,
    /** With the script of bash, which zsh runs too. */
    zsh,
    /** With completions of fish's own. */
    fish
  }

  @Parameters(paramLabel = "bash|zsh|fish", description = "The shell.")
  private Shell shell;

  @Override
  public Integer call() {
    CommandLine root = spec.root().commandLine();
    String script =
        switch (shell) {
          case bash, zsh -> AutoComplete.bash(spec.root().name(), root);
          case fish -> FishCompletion.of(root);
        };
    spec.commandLine().getOut().print(script);
    spec.commandLine().getOut().flush();
    return 0;
  }
}
