package dev.helpflow.wire.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.Node;
import dev.helpflow.core.definition.Template;
import dev.helpflow.wire.Json;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FlowWriterTest {
  @Test
  void readsBackWhatItWroteForAnyDefinition() {
    Set<Class<?>> kinds = new HashSet<>();
    for (long seed = 0; seed < 500; seed++) {
      FlowDefinition flow = RandomFlows.of(seed);
      flow.nodes().values().forEach(node -> kinds.add(node.getClass()));

      Decoded decoded = FlowReader.decode(Json.write(FlowWriter.write(flow)));

      assertThat(decoded)
          .as("seed %d", seed)
          .isInstanceOfSatisfying(
              Decoded.Good.class,
              good -> {
                assertThat(good.flow()).isEqualTo(flow);
                assertThat(FlowWriter.write(good.flow())).isEqualTo(FlowWriter.write(flow));
              });
    }
    assertThat(kinds).containsExactlyInAnyOrder(Node.class.getPermittedSubclasses());
  }

  @Test
  void refusesLiteralsThatWouldBeReadAsSomethingElse() {
    List<Template> unsayable =
        Arrays.asList(
            new Template.Literal("@looksLikeAKey"),
            new Template.Fields(Map.of("expr", new Template.Literal("1 + 1"))),
            new Template.Items(
                List.of(new Template.Fields(Map.of("message", new Template.Literal("plain"))))));
    for (Template template : unsayable) {
      assertThatThrownBy(() -> TemplateWriter.write(template))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("cannot say this");
    }
  }

  @Test
  void contentHashIsThatOfTheDefinitionAndNotOfItsText() {
    FlowDefinition flow = RandomFlows.of(7);
    String hash = ContentHash.of(flow);
    assertThat(hash).matches("[0-9a-f]{64}");
    assertThat(ContentHash.of(RandomFlows.of(8))).isNotEqualTo(hash);
  }
}
