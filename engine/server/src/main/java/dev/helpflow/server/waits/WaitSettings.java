package dev.helpflow.server.waits;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How signals are kept and deadlines fired.
 *
 * @param keptFor how long a signal waits in the inbox for a wait that takes it
 * @param atOnce how many deadlines this server fires at the same time, at least one; fewer than
 *     there are connections, so that customers have some meanwhile
 */
@ConfigurationProperties("helpflow.signals")
record WaitSettings(
    @Bindable(defaultValue = "P30D") Duration keptFor, @Bindable(defaultValue = "8") int atOnce) {
  WaitSettings {
    if (atOnce < 1) {
      throw new ConfigurationException(
          "HELPFLOW_SIGNALS_AT_ONCE must be at least 1, but is " + atOnce + ".");
    }
  }
}
