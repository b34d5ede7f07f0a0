package dev.helpflow.server.sessions;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * What a push that calls a customer back says.
 *
 * @param link where it leads, with {@code {session}} in place of the session's id
 */
@ConfigurationProperties("helpflow.push")
record PushSettings(@Bindable(defaultValue = "helpflow://sessions/{session}") String link) {}
