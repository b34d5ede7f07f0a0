package dev.helpflow.cli.owners;

import dev.helpflow.authoring.publish.PublishClient;
import dev.helpflow.cli.server.ReasonOption;
import dev.helpflow.cli.server.ServerOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Changes who answers for a namespace. */
@Command(
    name = "set",
    description = {
      "Register a namespace, which an admin does, or change it, which its owners may too.",
      "What is not said stays as it is."
    },
    mixinStandardHelpOptions = true)
final class SetCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "NAMESPACE", description = "The namespace, such as cards.")
  private String namespace;

  @Option(
      names = "--owner",
      paramLabel = "SUBJECT",
      description =
          "Who answers for its flows from now on, as tokens name them; give it again for more.")
  private @Nullable List<String> owners;

  @Option(
      names = "--approval",
      negatable = true,
      description =
          "A version that was never live goes live only by somebody else than its author; --no-approval takes that back.")
  private @Nullable Boolean approval;

  @Mixin private ReasonOption reason;

  @Mixin private ServerOption server;

  @Option(names = "--json", description = "Say it as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    if (owners == null && approval == null) {
      throw new ParameterException(
          spec.commandLine(), "Say what is to change: --owner, --approval or --no-approval.");
    }
    PublishClient client = server.client();
    Optional<Namespace> before = Namespace.find(client, namespace);
    if (owners == null && before.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "The namespace " + namespace + " is not registered yet: say with --owner who owns it.");
    }
    Namespace after =
        Namespace.of(
            client.registerNamespace(
                namespace,
                owners == null ? before.orElseThrow().owners() : owners,
                approval == null
                    ? before.map(Namespace::approval).orElse(false)
                    : (boolean) approval,
                reason.get()));
    spec.commandLine().getOut().println(json ? after.json().toPrettyString() : after.sentence());
    spec.commandLine().getOut().flush();
    return 0;
  }
}
