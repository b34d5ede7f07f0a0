package dev.helpflow.cli.share;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.helpflow.authoring.publish.PublishClient;
import dev.helpflow.authoring.publish.ServerException;
import dev.helpflow.cli.server.ExitCodes;
import dev.helpflow.cli.server.RefusalJson;
import dev.helpflow.cli.server.ServerOption;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Changes what a namespace keeps for all its flows. */
@Command(
    name = "share",
    description = {
      "Change the texts and fragments that a namespace keeps, in all its live flows that have them under \"sharedMessages\" or \"sharedFragments\".",
      "Each of those flows becomes a new version, which open sessions follow. If one would have an error, nothing is changed."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      ExitCodes.DONE,
      "1:A file cannot be read, or a flow would have an error; nothing is changed.",
      "2:The command was not understood, or the folder has neither messages nor fragments.",
      ExitCodes.AWAY,
      ExitCodes.NOT_ALLOWED,
      "6:Somebody else has changed them since, or a flow has its new version and that is not live."
    })
public final class ShareCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private NamespaceOption namespace;

  @Mixin private ServerOption server;

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      description = "Why, for the audit log; --dry-run needs none.")
  private @Nullable String reason;

  @Option(
      names = "--expect",
      paramLabel = "N",
      description = "Only if this is the newest revision there; 0 when there is none.")
  private @Nullable Integer expect;

  @Option(
      names = "--dry-run",
      description = "Say what of which flows would change, and change nothing.")
  private boolean dryRun;

  @Option(names = "--json", description = "Say it as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    if (reason == null && !dryRun) {
      throw refused("--reason is missing: why, for the audit log.");
    }
    if (expect != null && expect < 0) {
      throw refused("--expect takes a revision, or 0 for none, but got " + expect + ".");
    }
    NamespaceFolder kept;
    try {
      kept = NamespaceFolder.read(namespace.folder());
    } catch (NamespaceFolder.UnreadableException e) {
      spec.commandLine().getErr().println(e.getMessage());
      spec.commandLine().getErr().flush();
      return ExitCodes.REFUSED;
    }
    if (kept.isEmpty()) {
      throw refused(
          "There is no messages/<locale>.json or fragments/<name>.json in "
              + namespace.folder()
              + ", or it is a flow's own: expected the folder that the namespace's flows are in.");
    }
    PublishClient client = server.client();
    demandFlows(client);
    JsonNode done;
    try {
      done =
          client.share(
              namespace.name(),
              kept.messages(),
              kept.fragments(),
              reason == null ? "Looked at, with nothing changed." : reason,
              expect,
              dryRun);
    } catch (ServerException e) {
      return refused(e);
    }
    Set<String> changes = dryRun ? addChanges(client, done, kept) : Set.of();
    if (json) {
      spec.commandLine().getOut().println(done.toPrettyString());
    } else {
      changes.forEach(spec.commandLine().getOut()::println);
      done.path("flows").forEach(flow -> spec.commandLine().getOut().println(sentence(flow)));
      spec.commandLine().getOut().println(end(done));
    }
    spec.commandLine().getOut().flush();
    return StreamSupport.stream(done.path("flows").spliterator(), false)
            .allMatch(flow -> flow.path("live").asBoolean(true))
        ? 0
        : ExitCodes.CONFLICT;
  }

  /** A folder that was mistyped would else become what a namespace of that name keeps. */
  private void demandFlows(PublishClient client) {
    if (!namespace.isNamed()
        && client.flows().stream()
            .noneMatch(flow -> flow.id().namespace().equals(namespace.name()))) {
      throw refused(
          "The server has no flow of the namespace \"%s\", as the folder is called. If it is meant all the same, say so with --namespace."
              .formatted(namespace.name()));
    }
  }

  private ParameterException refused(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
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
    SharingRefusal refusal = new SharingRefusal(namespace.folder());
    PrintWriter err = spec.commandLine().getErr();
    said.issues().forEach(issue -> err.println(refusal.sentence(issue)));
    err.println("Nothing was changed: with this, live flows would have errors.");
    err.flush();
    return ExitCodes.of(said);
  }

  /**
   * Adds to each live flow what becomes of its texts and fragments, as {@code "texts"} and {@code
   * "changes"}.
   *
   * @return the same of all flows in sentences, each once
   */
  private static Set<String> addChanges(PublishClient client, JsonNode done, NamespaceFolder kept) {
    Set<String> all = new LinkedHashSet<>();
    for (JsonNode flow : done.path("flows")) {
      FlowId id = FlowId.parse(flow.path("flow").asText());
      JsonNode document = client.document(new FlowRef(id, flow.path("from").asInt()));
      ArrayNode fragments = flow.withArray("changes");
      for (JsonNode name : flow.path("fragments")) {
        FragmentChange change =
            FragmentChange.of(
                name.asText(),
                document.path("fragments").path(name.asText()),
                kept.fragments().path(name.asText()));
        fragments.add(change.json());
        all.add(change.sentence());
      }
      ArrayNode texts = flow.withArray("texts");
      for (TextChange change : TextChange.of(document, flow.path("messages"), kept.messages())) {
        texts.add(change.json());
        all.add(change.sentence());
      }
    }
    return all;
  }

  private String sentence(JsonNode flow) {
    List<String> parts = new ArrayList<>();
    add(parts, "other texts of ", flow.path("messages"));
    add(parts, "another fragment ", flow.path("fragments"));
    String what =
        "%s@%d has %s"
            .formatted(
                flow.path("flow").asText(), flow.path("from").asInt(), String.join(" and ", parts));
    if (dryRun) {
      return what + ".";
    }
    String version = flow.has("version") ? "version " + flow.path("version").asInt() : "it";
    return flow.path("live").asBoolean()
        ? "%s: %s is live.".formatted(what, version)
        : "%s: %s is not live. %s".formatted(what, version, flow.path("why").asText());
  }

  private static void add(List<String> parts, String what, JsonNode names) {
    if (!names.isEmpty()) {
      parts.add(
          what
              + StreamSupport.stream(names.spliterator(), false)
                  .map(JsonNode::asText)
                  .collect(Collectors.joining(", ")));
    }
  }

  private String end(JsonNode done) {
    String none = done.path("flows").isEmpty() ? "No live flow changes with it. " : "";
    if (dryRun) {
      return none + "Nothing was changed, as --dry-run is given.";
    }
    return (none + "%s now keeps revision %d.")
        .formatted(done.path("namespace").asText(), done.path("revision").asInt());
  }
}
