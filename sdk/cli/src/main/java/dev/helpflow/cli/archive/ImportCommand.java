package dev.helpflow.cli.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.authoring.publish.GoLive;
import dev.helpflow.authoring.publish.PublishClient;
import dev.helpflow.authoring.publish.Published;
import dev.helpflow.authoring.publish.ServerException;
import dev.helpflow.cli.flows.SubflowsFirst;
import dev.helpflow.cli.server.ExitCodes;
import dev.helpflow.cli.server.ServerOption;
import dev.helpflow.cli.terminal.Progress;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.wire.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Publishes what another server's namespace had. */
@Command(
    name = "import",
    description = {
      "Publish the versions that helpflow export wrote, oldest first; those that are there already are found by their hash.",
      "Nothing is published where the server has a version that the file does not know, unless --over-newer is given."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      ExitCodes.DONE,
      ExitCodes.HAS_ERRORS,
      ExitCodes.NOT_UNDERSTOOD,
      ExitCodes.AWAY,
      ExitCodes.NOT_ALLOWED,
      "6:The server has versions that the file does not know; nothing was published."
    })
public final class ImportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "What helpflow export wrote.")
  private Path file;

  @Mixin private ServerOption server;

  @Option(
      names = "--live",
      description =
          "Make live here what was live there; open sessions finish on their version. The texts that the namespace keeps are kept here too.")
  private boolean live;

  @Option(
      names = "--over-newer",
      description = "Publish although the server has versions that the file does not know.")
  private boolean overNewer;

  @Option(names = "--json", description = "Say it as JSON.")
  private boolean json;

  private final Numbers numbers = new Numbers();

  @Override
  public Integer call() {
    Archive archive = archive();
    PublishClient client = server.client();
    List<String> newer = overNewer ? new ArrayList<>() : newer(archive, client);
    if (live && !overNewer) {
      newer.addAll(otherShared(archive, client));
    }
    if (!newer.isEmpty()) {
      newer.forEach(spec.commandLine().getErr()::println);
      spec.commandLine()
          .getErr()
          .println("Nothing was published. Export there first, or give --over-newer.");
      spec.commandLine().getErr().flush();
      return ExitCodes.CONFLICT;
    }
    List<String> missing = live ? List.of() : Missing.of(archive, client);
    if (!missing.isEmpty()) {
      missing.forEach(spec.commandLine().getErr()::println);
      spec.commandLine().getErr().println("Nothing was published. Give --live.");
      spec.commandLine().getErr().flush();
      return ExitCodes.REFUSED;
    }
    ObjectNode body = Json.mapper().createObjectNode();
    ArrayNode list = body.putArray("imported");
    try (Progress progress = Progress.of(spec)) {
      for (Archive.Flow flow : SubflowsFirst.of(archive.flows(), Archive.Flow::runs)) {
        progress.at(flow.id().toString());
        if (!publish(client, flow, list)) {
          return ExitCodes.REFUSED;
        }
      }
      if (live) {
        share(client, archive, body);
      }
    }
    if (json) {
      spec.commandLine().getOut().println(body.toPrettyString());
    }
    spec.commandLine().getOut().flush();
    return 0;
  }

  private Archive archive() {
    try {
      return Archive.read(file);
    } catch (Archive.NoArchiveException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
    }
  }

  /** What the server has and the file does not, in sentences. */
  private static List<String> newer(Archive archive, PublishClient client) {
    Set<FlowId> there =
        client.flows().stream().map(PublishClient.Flow::id).collect(Collectors.toSet());
    List<String> sentences = new ArrayList<>();
    for (Archive.Flow flow : archive.flows().values()) {
      if (!there.contains(flow.id())) {
        continue;
      }
      Set<String> known = new HashSet<>();
      flow.versions().forEach(version -> known.add(version.contentHash()));
      for (PublishClient.Version version : client.versions(flow.id())) {
        if (!known.contains(version.contentHash())) {
          sentences.add(
              "The server has %s, published by %s at %s, which the file does not know."
                  .formatted(version.ref(), version.createdBy(), version.createdAt()));
          break;
        }
      }
    }
    return sentences;
  }

  /** What the server keeps and the file does not have, in sentences. */
  private static List<String> otherShared(Archive archive, PublishClient client) {
    List<String> sentences = new ArrayList<>();
    archive
        .shared()
        .forEach(
            (namespace, kept) -> {
              JsonNode there = client.shared(namespace);
              boolean isOther =
                  !there.path("messages").equals(kept.path("messages"))
                      || !there.path("fragments").equals(kept.path("fragments"));
              if (there.path("revision").asInt() > 0 && isOther) {
                sentences.add(
                    "The server keeps other texts or fragments for %s, of revision %d by %s."
                        .formatted(
                            namespace,
                            there.path("revision").asInt(),
                            there.path("changedBy").asText()));
              }
            });
    return sentences;
  }

  /** After the flows, which have it already; others that take it get it too. */
  private void share(PublishClient client, Archive archive, ObjectNode body) {
    ArrayNode shared = body.putArray("shared");
    archive
        .shared()
        .forEach(
            (namespace, kept) -> {
              JsonNode done =
                  client.share(
                      namespace,
                      kept.path("messages"),
                      kept.path("fragments"),
                      "Imported: it was kept there.",
                      null,
                      false);
              shared.add(done);
              if (!json) {
                spec.commandLine()
                    .getOut()
                    .println(
                        "%s now keeps revision %d; %d other flows changed with it."
                            .formatted(
                                namespace,
                                done.path("revision").asInt(),
                                done.path("flows").size()));
              }
            });
  }

  /** False, having said why, when a version cannot be published there as it is. */
  private boolean publish(PublishClient client, Archive.Flow flow, ArrayNode list) {
    int there = 0;
    for (Archive.Version version : flow.versions()) {
      FlowRef archived = new FlowRef(flow.id(), version.number());
      Optional<String> objection = numbers.objection(archived, version.document());
      if (objection.isPresent()) {
        spec.commandLine().getErr().println(objection.get());
        spec.commandLine().getErr().flush();
        return false;
      }
      Published published;
      try {
        published = client.publish(version.document(), version.reason());
      } catch (ServerException e) {
        spec.commandLine()
            .getErr()
            .println(
                "Version %d of %s could not be published; what came before it is, and running this again goes on from there."
                    .formatted(version.number(), flow.id()));
        throw e;
      }
      numbers.note(archived, published.version().version());
      if (!published.contentHash().equals(version.contentHash())) {
        spec.commandLine()
            .getErr()
            .println(
                "Version %d of %s is another document here, with the hash %s: this server's catalogue is of another release."
                    .formatted(version.number(), flow.id(), published.contentHash()));
      }
      boolean goesLive = live && version.contentHash().equals(flow.live());
      if (goesLive) {
        client.goLive(GoLive.of(published.version(), "Imported: it was live there."));
      }
      if (json) {
        list.addObject()
            .put("flow", flow.id().toString())
            .put("from", version.number())
            .put("version", published.version().version())
            .put("contentHash", published.contentHash())
            .put("new", published.isNew())
            .put("wentLive", goesLive);
      } else if (published.isNew() || goesLive) {
        spec.commandLine()
            .getOut()
            .println(
                "%s@%d is %s%s."
                    .formatted(
                        flow.id(),
                        version.number(),
                        (published.isNew() ? "published as " : "there already as ")
                            + published.version(),
                        goesLive ? ", and live" : ""));
      } else {
        there++;
      }
    }
    if (there > 0) {
      spec.commandLine()
          .getOut()
          .println(
              "Of %s, %s there already."
                  .formatted(flow.id(), there == 1 ? "1 version is" : there + " versions are"));
    }
    return true;
  }
}
