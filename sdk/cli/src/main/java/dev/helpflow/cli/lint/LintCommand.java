package dev.helpflow.cli.lint;

import dev.helpflow.authoring.project.Finding;
import dev.helpflow.authoring.project.FlowProject;
import dev.helpflow.cli.flows.Findings;
import dev.helpflow.cli.flows.FlowsOption;
import dev.helpflow.cli.flows.OtherFlowsOption;
import dev.helpflow.scripts.GraalScriptRunner;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says all that is wrong with flows, as publishing them would. */
@Command(
    name = "lint",
    description = "Say all that is wrong with a flow, or with all flows of a folder.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:Nothing is wrong, or only warnings are given and --strict is not.",
      "1:There are errors; with --strict, warnings too.",
      "2:The command was not understood, or names no flow."
    })
public final class LintCommand implements Callable<Integer> {
  private static final int HAS_ISSUES = 1;

  @Spec private CommandSpec spec;

  @Mixin private FlowsOption flows;

  @Mixin private OtherFlowsOption others;

  @Option(
      names = "--format",
      paramLabel = "text|json|sarif",
      description =
          "How to say it: a line each as compilers do (text, the default), a JSON object, or SARIF 2.1.0 for code scanning.",
      defaultValue = "text")
  private Format format;

  @Option(names = "--json", description = "The same as --format json.")
  private boolean json;

  @Option(names = "--strict", description = "Let warnings fail too.")
  private boolean strict;

  @Override
  public Integer call() {
    try (GraalScriptRunner scripts = new GraalScriptRunner()) {
      FlowProject project = flows.load(scripts, others.get());
      List<Finding> findings = project.findings().stream().map(Findings::fromHere).toList();
      Report report = new Report(project.looked(), findings);
      Format chosen = json ? Format.json : format;
      spec.commandLine().getOut().println(chosen.write(report));
      return report.fails(strict) ? HAS_ISSUES : 0;
    }
  }
}
