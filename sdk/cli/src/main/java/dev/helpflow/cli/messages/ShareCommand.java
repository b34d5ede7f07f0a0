package dev.helpflow.cli.messages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.authoring.publish.PublishClient;
import dev.helpflow.authoring.publish.ServerException;
import dev.helpflow.cli.server.ExitCodes;
import dev.helpflow.cli.server.RefusalJson;
import dev.helpflow.cli.server.ServerOption;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.JsonException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Changes the texts that a namespace keeps for all its flows. */
@Command(
    name = "share",
    description = {
      "Change the texts that a namespace keeps, in all its live flows that have them under \"sharedMessages\".",
      "Each of those flows becomes a new version, which open sessions follow. If one would have an error, nothing is changed."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      ExitCodes.DONE,
      "1:A file cannot be read, or a flow would have an error; nothing is changed.",
      "2:The command was not understood, or the folder has no messages.",
      ExitCodes.AWAY,
      ExitCodes.NOT_ALLOWED,
      "6:Somebody else has changed them since, or a flow has its new version and that is not live."
    })
public final class ShareCommand implements Callable<Integer> {
  private static final String ENDING = ".json";

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FOLDER",
      description =
          "The folder that the namespace's flows are in, such as flows/payments, with messages/<locale>.json.")
  private Path folder;

  @Option(
      names = "--namespace",
      paramLabel = "NAME",
      description = "What the flows' ids begin with; by default the name of the folder.")
  private @Nullable String namespace;

  @Mixin private ServerOption server;

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      description = "Why, for the audit log.",
      required = true)
  private String reason;

  @Option(
      names = "--expect",
      paramLabel = "N",
      description = "Only if this is the newest revision there; 0 when there is none.")
  private @Nullable Integer expect;

  @Option(
      names = "--dry-run",
      description = "Say which texts of which flows would change, and change nothing.")
  private boolean dryRun;

  @Option(names = "--json", description = "Say it as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    ObjectNode messages = Json.mapper().createObjectNode();
    for (Path file : files()) {
      String name = String.valueOf(file.getFileName());
      try {
        messages.set(
            name.substring(0, name.length() - ENDING.length()),
            Json.parse(Files.readAllBytes(file)));
      } catch (IOException | JsonException e) {
        spec.commandLine().getErr().println(file + " cannot be read: " + e.getMessage());
        spec.commandLine().getErr().flush();
        return ExitCodes.REFUSED;
      }
    }
    PublishClient client = server.client();
    JsonNode done;
    try {
      done = client.shareMessages(name(), messages, reason, expect, dryRun);
    } catch (ServerException e) {
      return refused(e);
    }
    Set<TextChange> changes = dryRun ? addTexts(client, done, messages) : Set.of();
    if (json) {
      spec.commandLine().getOut().println(done.toPrettyString());
    } else {
      changes.forEach(each -> spec.commandLine().getOut().println(each.sentence()));
      done.path("flows").forEach(flow -> spec.commandLine().getOut().println(sentence(flow)));
      spec.commandLine().getOut().println(end(done));
    }
    spec.commandLine().getOut().flush();
    return StreamSupport.stream(done.path("flows").spliterator(), false)
            .allMatch(flow -> flow.path("live").asBoolean(true))
        ? 0
        : ExitCodes.CONFLICT;
  }

  /** Says what a server said, and of flows that would have errors where these are. */
  private int refused(ServerException said) {
    if (said.issues().isEmpty()) {
      throw said;
    }
    if (json) {
      spec.commandLine().getOut().println(RefusalJson.of(said));
      spec.commandLine().getOut().flush();
    }
    SharingRefusal refusal = new SharingRefusal(folder);
    PrintWriter err = spec.commandLine().getErr();
    said.issues().forEach(issue -> err.println(refusal.sentence(issue)));
    err.println("Nothing was changed: with these texts, live flows would have errors.");
    err.flush();
    return ExitCodes.of(said);
  }

  /**
   * Adds to each live flow what becomes of its texts, as {@code "texts"}.
   *
   * @return the same of all flows, each once
   */
  private static Set<TextChange> addTexts(PublishClient client, JsonNode done, JsonNode messages) {
    Set<TextChange> all = new LinkedHashSet<>();
    for (JsonNode flow : done.path("flows")) {
      FlowId id = FlowId.parse(flow.path("flow").asText());
      JsonNode document = client.document(new FlowRef(id, flow.path("from").asInt()));
      List<TextChange> texts = TextChange.of(document, flow.path("messages"), messages);
      ArrayNode list = flow.withArray("texts");
      texts.forEach(each -> list.add(each.json()));
      all.addAll(texts);
    }
    return all;
  }

  private String name() {
    return namespace == null
        ? String.valueOf(folder.toAbsolutePath().normalize().getFileName())
        : namespace;
  }

  private List<Path> files() {
    try (Stream<Path> files = Files.list(folder.resolve("messages"))) {
      List<Path> all = files.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
      if (!all.isEmpty() && Files.notExists(folder.resolve("flow.json"))) {
        return all;
      }
    } catch (IOException e) {
      // Said below.
    }
    throw new ParameterException(
        spec.commandLine(),
        "There is no messages/<locale>.json in "
            + folder
            + ", or it is a flow's own: expected the folder that the namespace's flows are in.");
  }

  private String sentence(JsonNode flow) {
    String texts =
        String.join(
            ", ",
            StreamSupport.stream(flow.path("messages").spliterator(), false)
                .map(JsonNode::asText)
                .toList());
    String what =
        "%s@%d has other texts of %s"
            .formatted(flow.path("flow").asText(), flow.path("from").asInt(), texts);
    if (dryRun) {
      return what + ".";
    }
    String version = flow.has("version") ? "version " + flow.path("version").asInt() : "it";
    return flow.path("live").asBoolean()
        ? "%s: %s is live.".formatted(what, version)
        : "%s: %s is not live. %s".formatted(what, version, flow.path("why").asText());
  }

  private String end(JsonNode done) {
    String none = done.path("flows").isEmpty() ? "No live flow has other texts. " : "";
    if (dryRun) {
      return none + "Nothing was changed, as --dry-run is given.";
    }
    return (none + "The messages of %s are of revision %d.")
        .formatted(done.path("namespace").asText(), done.path("revision").asInt());
  }
}
