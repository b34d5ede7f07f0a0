package dev.helpflow.cli.token;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.cli.server.ExitCodes;
import dev.helpflow.cli.server.ReasonOption;
import dev.helpflow.cli.server.ServerOption;
import dev.helpflow.wire.Json;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Makes, lists and revokes tokens. */
@Command(
    name = "token",
    description = "Make, list and revoke tokens for a CI.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      ExitCodes.DONE,
      ExitCodes.NOT_UNDERSTOOD,
      ExitCodes.AWAY,
      ExitCodes.NOT_ALLOWED,
      ExitCodes.NOT_FOUND
    })
public final class TokenCommand implements Runnable {
  private static final Set<String> ROLES = Set.of("author", "approver", "analyst", "auditor");
  private static final int MOST_DAYS = 366;

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  @Command(
      name = "make",
      description =
          "Make a token that acts for you in some namespaces; it is printed once and nowhere kept.",
      mixinStandardHelpOptions = true,
      exitCodeListHeading = "%nExit codes:%n",
      exitCodeList = {
        ExitCodes.DONE,
        ExitCodes.WRONG_REQUEST,
        ExitCodes.NOT_UNDERSTOOD,
        ExitCodes.AWAY,
        ExitCodes.NOT_ALLOWED
      })
  void make(
      @Parameters(paramLabel = "NAME", description = "What it is for.") String name,
      @Option(
              names = "--namespace",
              paramLabel = "NAMESPACE",
              description = "A namespace that it may change; give it again for more.",
              required = true)
          List<String> namespaces,
      @Option(
              names = "--role",
              paramLabel = "author|approver|analyst|auditor",
              description = "What it may be; give it again for more. By default author.",
              defaultValue = "author")
          List<String> roles,
      @Option(
              names = "--days",
              paramLabel = "N",
              description = "For how many days it is good; 90 by default, at most 366.",
              defaultValue = "90")
          int days,
      @Option(names = "--json", description = "Say it as JSON.") boolean json,
      @Mixin ServerOption server) {
    for (String role : roles) {
      if (!ROLES.contains(role)) {
        throw refused(
            "--role takes author, approver, analyst or auditor, but got \"" + role + "\".");
      }
    }
    if (days < 1 || days > MOST_DAYS) {
      throw refused("--days takes a whole number from 1 to 366, but got " + days + ".");
    }
    JsonNode made =
        server
            .client()
            .makeToken(
                name,
                roles,
                namespaces,
                Instant.now().plus(Duration.ofDays(days)).truncatedTo(ChronoUnit.SECONDS));
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(made.toPrettyString());
    } else {
      out.println(made.path("token").asText());
      PrintWriter err = spec.commandLine().getErr();
      err.println(
          "Keep it in a secret store, as HELPFLOW_TOKEN of your CI; it is good until %s and cannot be shown again. Its id is %s."
              .formatted(made.path("expiresAt").asText(), made.path("id").asText()));
      err.flush();
    }
    out.flush();
  }

  @Command(
      name = "list",
      description = "List your tokens, newest first.",
      mixinStandardHelpOptions = true)
  void list(
      @Option(names = "--json", description = "Say it as JSON.") boolean json,
      @Mixin ServerOption server) {
    JsonNode tokens = server.client().tokens();
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      ObjectNode body = Json.mapper().createObjectNode();
      body.set("tokens", tokens);
      out.println(body.toPrettyString());
    } else {
      tokens.forEach(token -> out.println(line(token)));
    }
    out.flush();
  }

  @Command(
      name = "revoke",
      description = "Revoke a token, at once.",
      mixinStandardHelpOptions = true)
  void revoke(
      @Parameters(paramLabel = "ID", description = "The token's id, as list says it.") String id,
      @Mixin ReasonOption reason,
      @Option(names = "--json", description = "Say it as JSON.") boolean json,
      @Mixin ServerOption server) {
    server.client().revokeToken(id, reason.get());
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        json
            ? Json.mapper().createObjectNode().put("id", id).put("revoked", true).toPrettyString()
            : "The token " + id + " is good for nothing any more.");
    out.flush();
  }

  private ParameterException refused(String sentence) {
    return new ParameterException(spec.subcommands().get("make"), sentence);
  }

  private static String line(JsonNode token) {
    List<String> namespaces = new ArrayList<>();
    token.path("namespaces").forEach(each -> namespaces.add(each.asText()));
    String until =
        token.has("revokedAt")
            ? "revoked " + token.path("revokedAt").asText()
            : "good until " + token.path("expiresAt").asText();
    String used =
        token.has("lastUsedAt") ? "used " + token.path("lastUsedAt").asText() : "never used";
    return "%s  %s  %s  %s, %s"
        .formatted(
            token.path("id").asText(),
            token.path("name").asText(),
            String.join(",", namespaces),
            until,
            used);
  }
}
