package dev.helpflow.server.waits;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How signals are kept.
 *
 * @param keptFor how long a signal waits in the inbox for a wait that takes it
 */
@ConfigurationProperties("helpflow.signals")
record WaitSettings(@Bindable(defaultValue = "P30D") Duration keptFor) {}
