package dev.helpflow.server;

import io.micronaut.test.support.TestPropertyProvider;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Gives a test class a database of its own on the one PostgreSQL that a test run starts.
 *
 * <p>The development identity is on. A {@code @MicronautTest} class implements it and carries
 * {@code @TestInstance(PER_CLASS)}; a test without Micronaut calls {@link
 * TestPostgres#freshDatabase()} itself.
 */
public interface TestDatabase extends TestPropertyProvider {

  @Override
  default Map<String, String> getProperties() {
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put(TestDatabaseFactory.URL, TestPostgres.freshDatabase());
    properties.put("micronaut.server.port", "-1");
    properties.putAll(more());
    return properties;
  }

  /** Further properties that the test class needs. */
  default Map<String, String> more() {
    return Map.of();
  }
}
