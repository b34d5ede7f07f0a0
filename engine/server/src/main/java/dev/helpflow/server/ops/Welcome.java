package dev.helpflow.server.ops;

import dev.helpflow.core.definition.FlowId;
import dev.helpflow.server.flows.FlowIndex;
import dev.helpflow.server.phone.PhonePages;
import dev.helpflow.server.security.DevelopmentIdentity;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
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
  private final Optional<PhonePages> phone;
  private final PrintStream out;

  Welcome(FlowIndex flows, DevelopmentIdentity development, Optional<PhonePages> phone) {
    this.flows = flows;
    this.development = development;
    this.phone = phone;
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
    if (phone.filter(PhonePages::areServed).isPresent()) {
      return Stream.concat(
              Stream.of("", "  Open " + server + "/ to go through the flows on a phone."),
              withoutPhone(server, header, example).stream())
          .toList();
    }
    return withoutPhone(server, header, example);
  }

  private List<String> withoutPhone(String server, String header, String example) {
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
