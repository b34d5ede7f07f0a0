package dev.helpflow.server.sessions;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.time.ZoneId;

/**
 * How sessions are run.
 *
 * @param inlineBudget how long a request waits for the effects of its step before it answers with a
 *     loading screen
 * @param timeToLive after how long without activity a session expires, unless its flow says so
 * @param zone of customers whose app does not say theirs
 * @param lease how long a server's unfinished work is left to it without being renewed
 * @param retryFirst after how long a commit of unknown outcome is sent again the first time
 * @param retryLongest the longest pause before it is sent again
 */
@ConfigurationProperties("helpflow.sessions")
public record SessionSettings(
    @Bindable(defaultValue = "2500ms") Duration inlineBudget,
    @Bindable(defaultValue = "P7D") Duration timeToLive,
    @Bindable(defaultValue = "Europe/London") ZoneId zone,
    @Bindable(defaultValue = "10s") Duration lease,
    @Bindable(defaultValue = "1s") Duration retryFirst,
    @Bindable(defaultValue = "5m") Duration retryLongest) {}
