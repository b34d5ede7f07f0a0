package dev.helpflow.cli.owners;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.cli.server.ExitCodes;
import dev.helpflow.cli.server.ServerOption;
import dev.helpflow.wire.Json;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says who answers for namespaces. */
@Command(
    name = "list",
    description = "Say who answers for the namespaces that are registered.",
    mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "NAMESPACE",
      description = "Only this namespace, such as cards; all by default.")
  private @Nullable String namespace;

  @Mixin private ServerOption server;

  @Option(names = "--json", description = "Say it as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    List<Namespace> found =
        Namespace.all(server.client()).stream()
            .filter(each -> namespace == null || each.name().equals(namespace))
            .toList();
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      ObjectNode body = Json.mapper().createObjectNode();
      ArrayNode list = body.putArray("namespaces");
      found.forEach(each -> list.add(each.json()));
      out.println(body.toPrettyString());
    } else {
      found.forEach(each -> out.println(each.sentence()));
    }
    out.flush();
    if (namespace == null || !found.isEmpty()) {
      return 0;
    }
    PrintWriter err = spec.commandLine().getErr();
    err.println(
        "The namespace %s is not registered, so everybody who may publish may change its flows: an admin registers it with \"helpflow owners set\"."
            .formatted(namespace));
    err.flush();
    return ExitCodes.MISSING;
  }
}
