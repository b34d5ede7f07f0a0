package dev.helpflow.wire.connector;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A connector as operators declare it: {@code {"connector": "cards", "baseUrl":
 * "http://127.0.0.1:${port}", "auth"?, "breaker"?, "atOnce"?, "health"?, "operations": {…}}}.
 *
 * @param baseUrl known to the server alone; may have {@code ${…}} for its configuration to fill
 * @param operations by name, in the order of the file
 */
public record ConnectorFile(
    String name,
    String baseUrl,
    Auth auth,
    ConnectorRules rules,
    Map<String, ConnectorOperation> operations) {
  public ConnectorFile {
    operations = Collections.unmodifiableMap(new LinkedHashMap<>(operations));
  }
}
