package dev.helpflow.server;

import dev.helpflow.core.script.ScriptRunner;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one trivial script when the server has started, beside everything else: the first run of a
 * language takes a second or more, which the first customer would wait for.
 */
@Singleton
final class ScriptWarmUp implements ApplicationEventListener<ServerStartupEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(ScriptWarmUp.class);

  private final ScriptRunner scripts;

  ScriptWarmUp(ScriptRunner scripts) {
    this.scripts = scripts;
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent event) {
    Thread.ofPlatform().name("script-warm-up").daemon().start(this::warmUp);
  }

  private void warmUp() {
    try {
      scripts.run("javascript", "() => [1].map(n => n + 1)", Map.of());
    } catch (RuntimeException e) {
      // The server is being stopped, or the first real script will tell the same.
      LOG.debug("Scripts were not warmed up.", e);
    }
  }
}
