package dev.helpflow.core.interpreter;

import dev.helpflow.core.catalogue.Catalogue;
import dev.helpflow.core.catalogue.Operation;
import dev.helpflow.core.compile.Declarations;
import dev.helpflow.core.compile.FlowInterface;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.value.ValueType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What test flows may refer to: the test catalogue, three operations of a bank, one customer
 * attribute and other test flows.
 */
final class TestDeclarations {
  private TestDeclarations() {}

  static Declarations of(Map<FlowId, FlowInterface> interfaces) {
    return answering(new ValueType.Text(), interfaces);
  }

  /** The same of a bank whose answers are of another type than texts. */
  static Declarations answering(ValueType type, Map<FlowId, FlowInterface> interfaces) {
    Catalogue catalogue = TestCatalogue.create();
    ValueType.Struct request =
        new ValueType.Struct(
            Map.of(
                "a", ValueType.Field.optional(new ValueType.Text()),
                "b", ValueType.Field.optional(new ValueType.Text())));
    Map<String, Operation> operations =
        Map.of(
            "find",
                new Operation(
                    "bank", "find", true, request, struct("status", type), List.of("notFound")),
            "search",
                new Operation("bank", "search", true, request, struct("status", type), List.of()),
            "doIt",
                new Operation(
                    "bank", "doIt", false, request, struct("reference", type), List.of("refused")),
            "doMore",
                new Operation(
                    "bank",
                    "doMore",
                    false,
                    request,
                    struct("reference", type),
                    List.of("refused")));
    return new Declarations() {
      @Override
      public Catalogue catalogue() {
        return catalogue;
      }

      @Override
      public Optional<Operation> operation(String connector, String operation) {
        return Optional.ofNullable(operations.get(operation));
      }

      @Override
      public ValueType.Struct customer() {
        return struct("firstName", new ValueType.Text());
      }

      @Override
      public Optional<FlowInterface> flow(FlowId id, @Nullable Integer version) {
        return Optional.ofNullable(interfaces.get(id));
      }

      @Override
      public Set<String> calendars() {
        return Set.of("office");
      }

      @Override
      public Set<String> scriptLanguages() {
        return Set.of("javascript");
      }
    };
  }

  private static ValueType.Struct struct(String field, ValueType type) {
    return new ValueType.Struct(Map.of(field, ValueType.Field.optional(type)));
  }
}
