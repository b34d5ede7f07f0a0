package dev.helpflow.server.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemCodeTest {
  @ParameterizedTest
  @EnumSource(ProblemCode.class)
  void saysWhatItIsAndWhatToDo(ProblemCode code) {
    assertThat(code.status()).isBetween(400, 599);
    assertThat(code.word()).matches("[a-z][a-z-]*[a-z]");
    assertThat(code.title()).isNotBlank().doesNotEndWith(".");
    assertThat(code.remedy()).isNotBlank().endsWith(".");
  }

  @Test
  void givesEveryProblemATitleOfItsOwn() {
    assertThat(Arrays.stream(ProblemCode.values()).map(ProblemCode::title)).doesNotHaveDuplicates();
  }
}
