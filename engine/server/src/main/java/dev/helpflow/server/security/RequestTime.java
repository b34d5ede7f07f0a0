package dev.helpflow.server.security;

import java.time.Instant;

/**
 * The time that a request is handled at: the clock's, or with the development identity what its
 * {@code Helpflow-Now} header says. A controller method takes one as a parameter.
 */
public record RequestTime(Instant at) {}
