package dev.helpflow.server;

import dev.helpflow.scripts.GraalScriptRunner;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/**
 * Makes the runner of guest scripts, one for the whole server, since its engine and its threads are
 * dear.
 */
@Factory
final class ScriptRunnerFactory {

  @Singleton
  @Bean(preDestroy = "close")
  GraalScriptRunner scriptRunner() {
    return new GraalScriptRunner();
  }
}
