package dev.helpflow.server.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentAddressTest {
  @Test
  void whatHasNoKeyIsToldAsItIs() {
    assertThat(SentAddress.of("s", "")).isEmpty();
    assertThat(SentAddress.of("s", "identity#1/askName#2")).isEqualTo("identity#1/askName#2");
  }

  @Test
  void aKeyIsNotToldButIsTheSameForOneKeyOfOneSession() {
    String first = SentAddress.of("s", "card[4929+1234]#1/ask#1");
    assertThat(first).matches("card\\[[0-9a-f]{16}]#1/ask#1").doesNotContain("4929");
    assertThat(SentAddress.of("s", "card[4929+1234]#2/ask#1"))
        .isEqualTo(first.replace("#1/", "#2/"));
    assertThat(SentAddress.of("s", "card[4929+1235]#1/ask#1")).isNotEqualTo(first);
    assertThat(SentAddress.of("other", "card[4929+1234]#1/ask#1")).isNotEqualTo(first);
  }
}
