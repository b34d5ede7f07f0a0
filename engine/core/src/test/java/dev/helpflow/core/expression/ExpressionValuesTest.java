package dev.helpflow.core.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpflow.core.value.ValueType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExpressionValuesTest {
  private static final ValueType.Struct TYPE =
      SampleFlow.struct(
          "on", new ValueType.Date(),
          "at", new ValueType.Timestamp(),
          "rates", new ValueType.MapOf(new ValueType.Decimal()),
          "days", new ValueType.ListOf(new ValueType.Date()),
          "text", SampleFlow.TEXT);

  @Test
  void convertsThereAndBack() {
    Map<String, Object> ledger =
        Map.of(
            "on",
            "2026-11-21",
            "at",
            "2026-11-21T10:00:00Z",
            "rates",
            Map.of("a", 2L),
            "days",
            List.of("2024-02-29"),
            "text",
            "t");
    Object there = ExpressionValues.toExpression(TYPE, ledger);
    assertThat(there)
        .isEqualTo(
            Map.of(
                "on",
                Instant.parse("2026-11-21T00:00:00Z"),
                "at",
                Instant.parse("2026-11-21T10:00:00Z"),
                "rates",
                Map.of("a", 2.0),
                "days",
                List.of(Instant.parse("2024-02-29T00:00:00Z")),
                "text",
                "t"));
    assertThat(ExpressionValues.fromExpression(TYPE, there))
        .isEqualTo(
            Map.of(
                "on",
                "2026-11-21",
                "at",
                "2026-11-21T10:00:00Z",
                "rates",
                Map.of("a", 2.0),
                "days",
                List.of("2024-02-29"),
                "text",
                "t"));
  }

  @Test
  void givesBackTheSameObjectWhereNothingConverts() {
    ExpressionValues values =
        ExpressionValues.of(
            SampleFlow.struct("text", SampleFlow.TEXT, "money", new ValueType.Money()));
    Map<String, Object> value = Map.of("text", "t");
    assertThat(values.converts()).isFalse();
    assertThat(values.toExpression(value)).isSameAs(value);
  }

  @Test
  void refusesNumbersThatNoValueCanHold() {
    assertThatThrownBy(() -> ExpressionValues.fromExpression(SampleFlow.INT, (1L << 53) + 1))
        .isInstanceOf(ExpressionFault.class);
    assertThatThrownBy(() -> ExpressionValues.fromExpression(new ValueType.Decimal(), Double.NaN))
        .isInstanceOf(ExpressionFault.class);
    assertThat(ExpressionValues.fromExpression(SampleFlow.INT, 1L << 53)).isEqualTo(1L << 53);
  }
}
