package dev.helpflow.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.exceptions.ConfigurationException;
import org.junit.jupiter.api.Test;

class ApplicationTest {
  @Test
  void saysTheMessageThatIsMeantForWhoeverStartsTheServer() {
    Throwable thrown =
        new IllegalStateException(
            "Bean could not be made.",
            new ConfigurationException(
                "Set HELPFLOW_JWT_ISSUER.", new IllegalArgumentException("x")));
    assertThat(Application.reason(thrown)).isEqualTo("Set HELPFLOW_JWT_ISSUER.");
  }

  @Test
  void saysTheInnermostMessageOfAnythingElse() {
    Throwable thrown =
        new IllegalStateException("Outside.", new IllegalArgumentException("Inside."));
    assertThat(Application.reason(thrown)).isEqualTo("Inside.");
  }
}
