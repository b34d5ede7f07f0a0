package dev.helpflow.server.loading;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.server.flows.FlowIndex;
import dev.helpflow.server.flows.FlowPublisher;
import dev.helpflow.server.flows.FlowPublisher.Published;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.server.security.DevelopmentIdentity;
import dev.helpflow.server.shared.SharedContent;
import dev.helpflow.server.sharing.Sharing;
import dev.helpflow.wire.Json;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.exceptions.ConfigurationException;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes the flow folders under {@code helpflow.flows} before the server takes requests,
 * sub-flows first.
 *
 * <p>So is what namespaces keep: what was never kept is; where something else was shared since,
 * flows get that. A version that is new goes live. One that was published before does not, so that
 * a rollback outlives a restart, and a retired flow stays retired. Problems keep a development
 * server from starting; others say them and serve what is live.
 */
@Singleton
@Requires(property = "helpflow.flows")
public final class FlowLoader {
  private static final Logger LOG = LoggerFactory.getLogger(FlowLoader.class);
  private static final String WHO = "helpflow";
  private static final String REASON =
      "Loaded from the flow folders that the server was started with.";

  private final Path root;
  private final FlowPublisher publisher;
  private final BroughtFlows brought;
  private final FlowIndex flows;
  private final Sharing sharing;
  private final DevelopmentIdentity development;
  private final Clock clock;

  FlowLoader(
      @Value("${helpflow.flows}") String root,
      FlowPublisher publisher,
      BroughtFlows brought,
      FlowIndex flows,
      Sharing sharing,
      DevelopmentIdentity development,
      Clock clock) {
    this.root = Path.of(root);
    this.publisher = publisher;
    this.brought = brought;
    this.flows = flows;
    this.sharing = sharing;
    this.development = development;
    this.clock = clock;
  }

  /**
   * Publishes them. What can be read without the database is read first, because that may still be
   * starting.
   *
   * @throws ConfigurationException naming every problem, on a development server
   */
  public void load() {
    FlowFolders.Found found = FlowFolders.under(root);
    List<String> problems = new ArrayList<>(found.problems());
    Map<String, FlowFolders.Kept> own = FlowFolders.kept(found.namespaces(), problems);
    Map<String, SharedContent> instead = new HashMap<>();
    own.forEach(
        (namespace, kept) ->
            sharing
                .insteadOf(namespace, kept.messages(), kept.fragments())
                .ifPresent(now -> instead.put(namespace, now)));
    for (FlowDefinition flow : FlowFolders.subflowsFirst(found.flows().keySet())) {
      try {
        JsonNode document = Objects.requireNonNull(found.flows().get(flow));
        SharedContent now = instead.get(flow.id().namespace());
        load(flow.id(), document, now);
      } catch (ProblemException e) {
        problems.add(flow.id() + ": " + e.detail());
      }
    }
    own.forEach((namespace, kept) -> load(namespace, kept, problems));
    if (problems.isEmpty()) {
      return;
    }
    String all = String.join(System.lineSeparator() + "  ", problems);
    if (development.isOn()) {
      throw new ConfigurationException(
          "Flows under " + root + " cannot be published:" + System.lineSeparator() + "  " + all);
    }
    LOG.error("Flows under {} were not published: {}", root, all);
  }

  private void load(String namespace, FlowFolders.Kept kept, List<String> problems) {
    try {
      for (JsonNode flow :
          sharing.load(
              namespace, kept.messages(), kept.fragments(), WHO, REASON, clock.instant())) {
        if (!flow.path("live").asBoolean(true)) {
          LOG.warn(
              "{} has not got what {} keeps now: {}",
              flow.path("flow").asText(),
              namespace,
              flow.path("why").asText());
        }
      }
    } catch (ProblemException e) {
      problems.add("What " + namespace + " keeps: " + e.detail());
    }
  }

  /**
   * Publishes one.
   *
   * @param now what its namespace keeps in the place of what lies beside the folder, or null
   */
  private void load(FlowId id, JsonNode document, @Nullable SharedContent now) {
    boolean wasLive = flows.wasEverLive(id);
    if (now != null && wasLive && publisher.publishedAs(id, Json.write(document)).isPresent()) {
      // It was live or could have been; what is live now has what was shared since already.
      return;
    }
    byte[] whole = Json.write(now == null ? document : now.into(document, now));
    Published published = publisher.publish(id, whole, WHO, REASON, clock.instant());
    if (published.created() || !wasLive) {
      brought.makeLive(published.ref(), WHO, REASON);
    }
  }
}
