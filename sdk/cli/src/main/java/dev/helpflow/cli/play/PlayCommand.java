package dev.helpflow.cli.play;

import dev.helpflow.authoring.project.ExampleValue;
import dev.helpflow.authoring.project.FlowProject;
import dev.helpflow.authoring.project.ProjectFlow;
import dev.helpflow.authoring.project.Surroundings;
import dev.helpflow.authoring.project.TypedText;
import dev.helpflow.authoring.scenario.Scenario;
import dev.helpflow.authoring.scenario.ScenarioReader;
import dev.helpflow.authoring.simulator.Opening;
import dev.helpflow.authoring.simulator.Simulator;
import dev.helpflow.authoring.simulator.UnfitValueException;
import dev.helpflow.cli.checkout.ConnectorsFolder;
import dev.helpflow.cli.flows.Findings;
import dev.helpflow.cli.flows.FlowFolder;
import dev.helpflow.cli.flows.NoFlowException;
import dev.helpflow.cli.flows.OtherFlowsOption;
import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.value.ValueType;
import dev.helpflow.scripts.GraalScriptRunner;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a flow in the terminal, with a bank that is made up as it is called. */
@Command(
    name = "play",
    description =
        "Run a flow in the terminal: you are the customer, and the bank too unless a scenario is.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:The flow was played, to its end or until nothing more was typed.",
      "1:The flow or the scenario has errors.",
      "2:The command was not understood, or names no flow, scenario or input that there is."
    })
public final class PlayCommand implements Callable<Integer> {
  private static final int HAS_ISSUES = 1;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FOLDER", description = "The flow's folder, or the flow.json in it.")
  private Path flow;

  @Mixin private OtherFlowsOption others;

  @Option(
      names = "--scenario",
      paramLabel = "NAME",
      description = "Take inputs, time and the bank's answers from this scenario of the flow.")
  private @Nullable String scenario;

  @Option(
      names = "--locale",
      paramLabel = "TAG",
      description = "The language to ask for, such as cy.")
  private @Nullable String locale;

  @Option(
      names = "--connectors",
      paramLabel = "DIR",
      description =
          "The folder of connector files; by default a folder \"connectors\" beside or above the flow.")
  private @Nullable Path connectors;

  @Option(
      names = "--customer",
      paramLabel = "NAME=VALUE",
      description = "An attribute of the customer.")
  private Map<String, String> customer = new LinkedHashMap<>();

  @Option(names = "--input", paramLabel = "NAME=VALUE", description = "An input of the flow.")
  private Map<String, String> inputs = new LinkedHashMap<>();

  @Option(
      names = "--json",
      description =
          "Write each screen as a line of JSON to standard output, and what is said beside it to standard error.")
  private boolean json;

  @Override
  public Integer call() {
    Path folder = folder();
    try (GraalScriptRunner scripts = new GraalScriptRunner()) {
      Surroundings surroundings =
          ConnectorsFolder.find(connectors, folder)
              .map(Surroundings::of)
              .orElseGet(Surroundings::bare);
      FlowProject project =
          others
              .get()
              .map(each -> FlowProject.load(folder, surroundings, scripts, each))
              .orElseGet(() -> FlowProject.load(folder, surroundings, scripts));
      project.findings().forEach(finding -> err().println(Findings.fromHere(finding)));
      if (project.hasErrors() || project.flows().isEmpty()) {
        err().println("The flow cannot be played until its errors are corrected.");
        return HAS_ISSUES;
      }
      ProjectFlow flow = project.flows().values().iterator().next();
      Optional<Scenario> from = scenario(flow, surroundings);
      if (from.isEmpty() && scenario != null) {
        return HAS_ISSUES;
      }
      play(project, flow.definition(), from.orElse(null), scripts);
      return 0;
    }
  }

  private Path folder() {
    try {
      return FlowFolder.ofFlow(flow);
    } catch (NoFlowException e) {
      throw refused(String.valueOf(e.getMessage()));
    }
  }

  private void play(
      FlowProject project,
      FlowDefinition flow,
      @Nullable Scenario from,
      GraalScriptRunner scripts) {
    // Where screens are for programs, all that is for people goes to standard error.
    Terminal terminal =
        new Terminal(
            new BufferedReader(new InputStreamReader(System.in, charset())),
            json ? err() : spec.commandLine().getOut());
    TypedBank bank = new TypedBank(terminal, project.surroundings(), from);
    terminal.print("Type help at any question for what can be done besides answering it.");
    checkNames("customer", customer.keySet(), project.surroundings().customer().fields().keySet());
    checkNames("input", inputs.keySet(), flow.inputs().keySet());
    tellLocale(terminal, flow);
    try {
      Opening opening = opening(terminal, flow, project.surroundings(), from);
      Simulator session = Simulator.start(project, flow.id(), opening, bank, scripts);
      BaselineScreens screens = new BaselineScreens(project.surroundings().catalogue());
      new Play(
              terminal,
              session,
              screens,
              view -> {
                if (json) {
                  spec.commandLine().getOut().println(ScreenLines.of(view));
                  spec.commandLine().getOut().flush();
                } else {
                  ScreenText.of(view).forEach(terminal::print);
                }
              })
          .run();
    } catch (Stopped stopped) {
      terminal.print("");
    } catch (UnfitValueException e) {
      throw refused(String.valueOf(e.getMessage()));
    }
  }

  private void checkNames(String option, Set<String> given, Set<String> known) {
    for (String name : given) {
      if (!known.contains(name)) {
        throw refused(
            "--%s %s: there is no \"%s\" here, %s."
                .formatted(
                    option,
                    name,
                    name,
                    known.isEmpty()
                        ? "and none can be given"
                        : "but " + String.join(", ", new TreeSet<>(known))));
      }
    }
  }

  /** Says that a language was asked for that the flow is not written in. */
  private void tellLocale(Terminal terminal, FlowDefinition flow) {
    if (locale != null
        && flow.locales().stream().noneMatch(each -> language(each).equals(language(locale)))) {
      terminal.print(
          "The flow has no texts in %s, so it is shown in %s. It has %s."
              .formatted(locale, flow.locales().getFirst(), String.join(", ", flow.locales())));
    }
  }

  private static String language(String tag) {
    return tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
  }

  private static Charset charset() {
    String named = System.getProperty("stdin.encoding");
    return named == null ? Charset.defaultCharset() : Charset.forName(named);
  }

  private Opening opening(
      Terminal terminal, FlowDefinition flow, Surroundings surroundings, @Nullable Scenario from) {
    Opening base =
        from == null
            ? new Opening(
                Map.of(),
                surroundings.exampleCustomer(),
                null,
                ZoneId.systemDefault(),
                Clock.systemUTC().instant(),
                Map.of())
            : from.opening();
    Map<String, Object> attributes = new LinkedHashMap<>(base.customer());
    customer.forEach(
        (name, text) -> {
          ValueType.Field field = surroundings.customer().fields().get(name);
          attributes.put(name, typed(field == null ? null : field.type(), text));
        });
    Map<String, Object> given = new LinkedHashMap<>(base.inputs());
    inputs.forEach((name, text) -> given.put(name, typed(inputType(flow, name), text)));
    flow.inputs()
        .forEach(
            (name, input) -> {
              if (input.required() && !given.containsKey(name)) {
                String example = String.valueOf(ExampleValue.of(input.type()));
                String text =
                    terminal.ask("input " + name + ", Enter alone for " + example).orElse("");
                given.put(
                    name,
                    text.isEmpty() ? ExampleValue.of(input.type()) : typed(input.type(), text));
              }
            });
    return new Opening(
        given,
        attributes,
        locale == null ? base.locale() : locale,
        base.zone(),
        base.now(),
        base.variants());
  }

  private static @Nullable ValueType inputType(FlowDefinition flow, String name) {
    var input = flow.inputs().get(name);
    return input == null ? null : input.type();
  }

  private static Object typed(@Nullable ValueType type, String text) {
    Object value = TypedText.parse(type, text);
    return value == null ? text : value;
  }

  private Optional<Scenario> scenario(ProjectFlow flow, Surroundings surroundings) {
    if (scenario == null) {
      return Optional.empty();
    }
    List<Path> files = flow.scenarioFiles();
    Path file =
        files.stream()
            .filter(each -> each.getFileName().toString().equals(scenario + ".json"))
            .findFirst()
            .orElseThrow(
                () ->
                    refused(
                        files.isEmpty()
                            ? "There is no scenario \"%s\": the flow has none at all."
                                .formatted(scenario)
                            : "There is no scenario \"%s\": the flow has %s."
                                .formatted(
                                    scenario,
                                    String.join(
                                        ", ", files.stream().map(PlayCommand::name).toList()))));
    return switch (new ScenarioReader(surroundings).read(file)) {
      case ScenarioReader.Read.Good good -> Optional.of(good.scenario());
      case ScenarioReader.Read.Bad bad -> {
        bad.findings().forEach(finding -> err().println(Findings.fromHere(finding)));
        yield Optional.empty();
      }
    };
  }

  private static String name(Path file) {
    return file.getFileName().toString().replaceFirst("\\.json$", "");
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }

  private ParameterException refused(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
