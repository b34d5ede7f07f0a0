package dev.helpflow.core.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FixedPropertiesTest {
  private final FixedProperties fixed = FixedProperties.of(Map.of("text", "Go"));

  @Test
  void areWhatTheyWereMadeOf() {
    Map<String, Object> changing = new LinkedHashMap<>(Map.of("text", "Go"));
    FixedProperties of = FixedProperties.of(changing);
    changing.put("text", "Stop");

    assertThat(of).isEqualTo(Map.of("text", "Go")).hasSameHashCodeAs(Map.of("text", "Go"));
    assertThat(of.get("text")).isEqualTo("Go");
    assertThat(FixedProperties.of(of)).isSameAs(of);
  }

  @Test
  void makeWhatFollowsFromThemOnceForEachKey() {
    Object london = fixed.derived("London", Object::new);

    assertThat(fixed.<Object>derived("Cardiff", Object::new)).isNotSameAs(london);
    assertThat(fixed.<Object>derived("London", Object::new)).isSameAs(london);
  }

  @Test
  void keepSomethingForSomeKeysOnly() {
    Object first = fixed.derived(0, Object::new);
    for (int key = 1; key < 1_000; key++) {
      fixed.derived(key, Object::new);
    }
    Object last = fixed.derived(999, Object::new);

    assertThat(fixed.<Object>derived(0, Object::new)).isSameAs(first);
    assertThat(fixed.<Object>derived(999, Object::new)).isNotSameAs(last);
  }
}
