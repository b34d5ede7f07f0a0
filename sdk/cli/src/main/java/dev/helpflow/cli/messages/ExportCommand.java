package dev.helpflow.cli.messages;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.authoring.messages.Staleness;
import dev.helpflow.authoring.messages.XliffWriter;
import dev.helpflow.authoring.project.WholeFile;
import dev.helpflow.authoring.translation.Translations;
import dev.helpflow.cli.flows.FoldersOption;
import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.wire.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes the texts of flows as XLIFF. */
@Command(
    name = "export",
    description = {
      "Write the texts of a flow, or of all flows of a folder, as XLIFF 2.0: a file for each language.",
      "Each text says where it is shown. What stands in braces is kept from translators where their tools can."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:The files are written.",
      "1:A flow cannot be read, or a file cannot be written.",
      "2:The command was not understood, names no flow, or a language that no flow has."
    })
public final class ExportCommand implements Callable<Integer> {
  private static final int FAILED = 1;

  @Spec private CommandSpec spec;

  @Mixin private FoldersOption flows;

  @Option(
      names = "--locale",
      paramLabel = "TAG",
      description = "Only this language, such as cy; may be given several times.")
  private @Nullable List<String> only;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Where to write <language>.xlf; ${DEFAULT-VALUE} by default.",
      defaultValue = "translations")
  private Path folder;

  @Option(names = "--json", description = "Say which files were written as a JSON object.")
  private boolean json;

  /** From which language into which. */
  private record Pair(String source, String target) {}

  @Override
  public Integer call() {
    Optional<Map<Path, FlowDefinition>> read = flows.read();
    if (read.isEmpty()) {
      return FAILED;
    }
    Map<Pair, List<FlowDefinition>> documents = documents(List.copyOf(read.get().values()));
    List<Path> files = new ArrayList<>();
    boolean isOneSource = documents.keySet().stream().map(Pair::source).distinct().count() <= 1;
    documents.forEach(
        (pair, each) -> {
          String name = isOneSource ? pair.target : pair.source + "-to-" + pair.target;
          Path file = folder.resolve(name + ".xlf");
          WholeFile.write(
              file, XliffWriter.write(pair.source, pair.target, each, stale(each, pair.target)));
          files.add(file);
        });
    tell(files);
    return 0;
  }

  private static Staleness stale(List<FlowDefinition> flows, String locale) {
    Map<FlowId, Predicate<String>> stale = new HashMap<>();
    for (FlowDefinition flow : flows) {
      Translations remembered = Translations.of(flow, locale);
      stale.put(flow.id(), key -> remembered.isStale(flow, key));
    }
    return (flow, _, key) -> stale.getOrDefault(flow, _ -> false).test(key);
  }

  private Map<Pair, List<FlowDefinition>> documents(List<FlowDefinition> all) {
    Map<Pair, List<FlowDefinition>> documents = new LinkedHashMap<>();
    for (FlowDefinition flow : all) {
      String source = flow.locales().getFirst();
      for (String target : flow.locales().subList(1, flow.locales().size())) {
        if (only == null || only.contains(target)) {
          documents.computeIfAbsent(new Pair(source, target), _ -> new ArrayList<>()).add(flow);
        }
      }
    }
    if (documents.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          only == null
              ? "No flow there has a second language: add one to its \"locales\"."
              : "No flow there is translated into %s: add it to its \"locales\"."
                  .formatted(String.join(", ", only)));
    }
    return documents;
  }

  private void tell(List<Path> files) {
    if (json) {
      ObjectNode said = Json.mapper().createObjectNode();
      ArrayNode names = said.putArray("files");
      files.forEach(file -> names.add(file.toString()));
      spec.commandLine().getOut().println(said.toPrettyString());
    } else {
      files.forEach(file -> spec.commandLine().getOut().println("Written: " + file));
    }
    spec.commandLine().getOut().flush();
  }
}
