package dev.helpflow.server.database;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import org.jspecify.annotations.Nullable;

/**
 * How the database is reached: {@code helpflow.database.*}.
 *
 * @param url of a PostgreSQL to use in place of the embedded one: {@code
 *     jdbc:postgresql://host:5432/helpflow?user=…&password=…}
 * @param connections the size of the pool
 */
@ConfigurationProperties("helpflow.database")
record DatabaseSettings(@Nullable String url, @Bindable(defaultValue = "10") int connections) {}
