package dev.helpflow.cli.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.authoring.publish.PublishClient;
import dev.helpflow.cli.server.ExitCodes;
import dev.helpflow.cli.server.ServerOption;
import dev.helpflow.cli.terminal.Progress;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes all that is published of a namespace into a file. */
@Command(
    name = "export",
    description =
        "Write all versions of a namespace's flows into a file, for helpflow import at another server.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      ExitCodes.DONE,
      ExitCodes.NOT_UNDERSTOOD,
      ExitCodes.AWAY,
      ExitCodes.NOT_ALLOWED,
      "5:There is no flow in the namespace."
    })
public final class ExportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "NAMESPACE",
      description = "What the flows' ids begin with, such as cards.")
  private String namespace;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "The file to write.",
      required = true)
  private Path file;

  @Mixin private ServerOption server;

  @Option(names = "--json", description = "Say it as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    PublishClient client = server.client();
    List<PublishClient.Flow> flows =
        client.flows().stream().filter(flow -> flow.id().namespace().equals(namespace)).toList();
    if (flows.isEmpty()) {
      spec.commandLine()
          .getErr()
          .println("There is no flow in the namespace " + namespace + ", so nothing is written.");
      spec.commandLine().getErr().flush();
      return ExitCodes.MISSING;
    }
    Map<FlowId, Archive.Flow> archived = new LinkedHashMap<>();
    int versions = 0;
    try (Progress progress = Progress.of(spec)) {
      for (PublishClient.Flow flow : flows) {
        progress.at(flow.id().toString());
        Archive.Flow all = archived(client, flow);
        archived.put(flow.id(), all);
        versions += all.versions().size();
      }
    }
    try {
      new Archive(archived, kept(client)).write(file.toAbsolutePath());
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The file " + file + " cannot be written: " + e.getMessage(), e);
    }
    spec.commandLine()
        .getOut()
        .println(
            json
                ? Json.mapper()
                    .createObjectNode()
                    .put("file", file.toString())
                    .put("flows", flows.size())
                    .put("versions", versions)
                    .toPrettyString()
                : "%d flows with %d versions are in %s.".formatted(flows.size(), versions, file));
    spec.commandLine().getOut().flush();
    return 0;
  }

  /** None when there never were any: nothing need be there then. */
  private Map<String, JsonNode> kept(PublishClient client) {
    JsonNode shared = client.shared(namespace);
    return shared.path("revision").asInt() == 0
        ? Map.of()
        : Map.of(namespace, ((ObjectNode) shared).retain("messages", "fragments"));
  }

  private static Archive.Flow archived(PublishClient client, PublishClient.Flow flow) {
    List<Archive.Version> versions = new ArrayList<>();
    String live = "";
    for (PublishClient.Version version : client.versions(flow.id()).reversed()) {
      versions.add(
          new Archive.Version(
              version.ref().version(),
              version.contentHash(),
              version.reason(),
              client.document(version.ref())));
      if (flow.live() != null && flow.live() == version.ref().version()) {
        live = version.contentHash();
      }
    }
    return new Archive.Flow(flow.id(), live, versions);
  }
}
