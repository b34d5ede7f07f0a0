package dev.helpflow.server.effects;

import dev.helpflow.server.security.DevelopmentIdentity;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.exceptions.ConfigurationException;

/** Keeps a server from starting that would answer customers with stubs. */
@Context
@Requires(property = "helpflow.stubs", value = "true")
final class StubsNeedDevelopment {
  StubsNeedDevelopment(DevelopmentIdentity development) {
    if (!development.isOn()) {
      throw new ConfigurationException(
          "HELPFLOW_STUBS is true, but customers of a server without the development identity are"
              + " answered by connectors alone. Leave it out.");
    }
  }
}
