package dev.helpflow.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallerTest {

  @ParameterizedTest
  @CsvSource({
    "AUTHOR, cards, true",
    "AUTHOR, loans, false",
    "AUTHOR, *, true",
    "APPROVER, cards, true",
    "APPROVER, loans, false",
    "ADMIN, loans, true",
    "OPS, cards, false",
    "CUSTOMER, *, false"
  })
  void mayChangeFlowsOfItsNamespacesAsAuthorOrApprover(Role role, String own, boolean may) {
    assertThat(new Caller("sam", Set.of(role), Set.of(own)).mayChange("cards")).isEqualTo(may);
  }
}
