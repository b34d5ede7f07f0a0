package dev.helpflow.server;

import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.script.ScriptRunner;
import dev.helpflow.server.flows.FlowIndex;
import dev.helpflow.server.flows.PublishedFlows;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does once the server answers, beside everything else, what the first customers would otherwise
 * wait for: compiles the live flows, and runs one trivial script, since the first run of a language
 * takes a second or more.
 */
@Singleton
final class WarmUp implements ApplicationEventListener<ServerStartupEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

  private final FlowIndex index;
  private final PublishedFlows flows;
  private final BeanProvider<ScriptRunner> scripts;

  WarmUp(FlowIndex index, PublishedFlows flows, BeanProvider<ScriptRunner> scripts) {
    this.index = index;
    this.flows = flows;
    this.scripts = scripts;
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent event) {
    Thread.ofPlatform().name("warm-up").daemon().start(this::warmUp);
  }

  private void warmUp() {
    try {
      index.live().forEach(this::compile);
      scripts.get().run("javascript", "() => [1].map(n => n + 1)", Map.of());
    } catch (RuntimeException e) {
      // The server is being stopped, or the first real customer will tell the same.
      LOG.debug("The warm-up did not come to its end.", e);
    }
  }

  private void compile(FlowId id) {
    try {
      flows.live(id);
    } catch (IllegalStateException e) {
      LOG.error("The live version of {} cannot be run by this server.", id, e);
    }
  }
}
