package dev.helpflow.server.ops;

import dev.helpflow.core.definition.FlowId;
import dev.helpflow.server.flows.FlowIndex;
import dev.helpflow.server.pages.Pages;
import dev.helpflow.server.security.DevelopmentIdentity;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Says, to a person who started a server to try it, what to try first; on with {@code
 * helpflow.welcome}.
 */
@Singleton
@Requires(property = "helpflow.welcome", value = "true")
final class Welcome implements ApplicationEventListener<ServerStartupEvent> {
  private final FlowIndex flows;
  private final DevelopmentIdentity development;
  private final Pages pages;
  private final PrintStream out;

  Welcome(FlowIndex flows, DevelopmentIdentity development, Pages pages) {
    this.flows = flows;
    this.development = development;
    this.pages = pages;
    this.out = System.out;
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent event) {
    text(event.getSource().getURL().toString()).forEach(out::println);
  }

  List<String> text(String server) {
    List<FlowId> startable = flows.startableWithoutInputs();
    String example = startable.isEmpty() ? "" : startable.getFirst().toString();
    String header =
        "  Helpflow is at "
            + server
            + ", with "
            + flows.live().size()
            + (flows.live().size() == 1 ? " live flow." : " live flows.");
    List<String> shown = new ArrayList<>();
    if (pages.hasPhone()) {
      shown.add("  Open " + server + "/ to go through the flows on a phone.");
    }
    if (pages.hasDesk()) {
      shown.add("  Open " + server + "/desk/ to help those who ask for a person.");
    }
    if (pages.hasConsole()) {
      shown.add("  Open " + server + "/console/experiments to follow experiments.");
    }
    if (!shown.isEmpty()) {
      shown.addFirst("");
    }
    return Stream.concat(shown.stream(), withoutPages(server, header, example).stream()).toList();
  }

  private List<String> withoutPages(String server, String header, String example) {
    if (!development.isOn() || example.isEmpty()) {
      return List.of("", header, "  Its API is described at " + server + "/openapi.yaml.", "");
    }
    return List.of(
        "",
        header,
        "",
        "  Start one as a customer:",
        "",
        "    curl -s " + server + "/v1/sessions -H 'Authorization: Bearer dev:customer:alice' \\",
        "      -H 'Content-Type: application/json' -H \"Idempotency-Key: try-$(date +%s)\" \\",
        "      -d '{\"flow\": \"" + example + "\", \"inputs\": {}}'",
        "",
        "  See all flows as their author:",
        "",
        "    curl -s " + server + "/v1/flows -H 'Authorization: Bearer dev:author:bob'",
        "");
  }
}
