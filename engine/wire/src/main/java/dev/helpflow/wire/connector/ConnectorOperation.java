package dev.helpflow.wire.connector;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.catalogue.Operation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an operation is reached, and what flows may know of it.
 *
 * @param reconciliation how its outcome is asked for when it is not known, or null
 * @param stubs what it answers where no bank is to be asked, the first that fits
 * @param requestSchema the JSON Schema of the request, as declared
 * @param responseSchema the JSON Schema of the response, as declared
 */
public record ConnectorOperation(
    Operation operation,
    RequestShape shape,
    CallRules rules,
    @Nullable Reconciliation reconciliation,
    List<Stub> stubs,
    JsonNode requestSchema,
    JsonNode responseSchema) {
  public ConnectorOperation {
    stubs = List.copyOf(stubs);
  }

  /** What it answers to a request with these properties where no bank is to be asked. */
  public Optional<Stub.Answer> stub(Map<String, Object> request) {
    return stubs.stream().filter(stub -> stub.fits(request)).findFirst().map(Stub::answer);
  }

  /** How long one try may take. */
  public Duration timeout() {
    return rules.timeout();
  }
}
