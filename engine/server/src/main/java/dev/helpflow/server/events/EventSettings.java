package dev.helpflow.server.events;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.time.Duration;

/**
 * How events are told.
 *
 * @param source what every event says that it comes from
 * @param lookEvery how often a server looks for what is to be told
 * @param timeout how long a receiver may take to answer
 * @param lease how long a server has the events of a session to itself
 * @param atOnce how many sessions a server tells one subscription of at the same time
 * @param atOnceToKafka the same for Kafka, where many are sent together
 * @param retryFirst after how long an event is tried again the first time
 * @param retryLongest the longest pause before it is tried again
 * @param probeLongest the longest pause before a receiver that does not answer is tried again
 * @param deadKept how long events that were given up are kept
 */
@ConfigurationProperties("helpflow.events")
record EventSettings(
    @Bindable(defaultValue = "urn:helpflow") URI source,
    @Bindable(defaultValue = "200ms") Duration lookEvery,
    @Bindable(defaultValue = "15s") Duration timeout,
    @Bindable(defaultValue = "60s") Duration lease,
    @Bindable(defaultValue = "20") int atOnce,
    @Bindable(defaultValue = "200") int atOnceToKafka,
    @Bindable(defaultValue = "1s") Duration retryFirst,
    @Bindable(defaultValue = "10m") Duration retryLongest,
    @Bindable(defaultValue = "1m") Duration probeLongest,
    @Bindable(defaultValue = "P30D") Duration deadKept) {}
