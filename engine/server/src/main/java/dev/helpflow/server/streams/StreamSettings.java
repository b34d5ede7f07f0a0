package dev.helpflow.server.streams;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How streams are kept.
 *
 * @param most how many may be open on this server
 * @param mostOfOne how many of them by one customer: an app on some devices, each with a few
 *     sessions
 * @param heartbeat after how long without anything a comment is sent, so that whoever stands
 *     between does not take the stream for dead
 * @param longest how long one stays open; its reader opens the next, with an identity that holds
 */
@ConfigurationProperties("helpflow.streams")
record StreamSettings(
    @Bindable(defaultValue = "10000") int most,
    @Bindable(defaultValue = "10") int mostOfOne,
    @Bindable(defaultValue = "15s") Duration heartbeat,
    @Bindable(defaultValue = "10m") Duration longest) {}
