package dev.helpflow.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Holds the hash to the cases that GrowthBook publishes with its specification (Build Your Own SDK,
 * version 0.7.1, section "hash" of the test cases), and to what an experiment needs of it.
 */
class BucketingTest {
  private static final double EXACT = 1e-12;

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "seed,a,0.0505",
        "seed,b,0.2696",
        "foo,ab,0.2575",
        "foo,def,0.2019",
        "89123klj,8952klfjas09ujkasdf,0.124",
        "90850943850283058242805,123,0.7516",
        "()**(%$##$%#$#,___)((*\":&,0.0128"
      })
  void placesCustomersWhereTheSpecificationDoes(String seed, String customer, double expected) {
    assertThat(Bucketing.point(seed, customer)).isCloseTo(expected, within(EXACT));
  }

  /**
   * Reckoned by an implementation of the specification in Python, over the units of {@code
   * encode('utf-16-le')}; over the bytes of UTF-8 it would be others.
   */
  @Test
  void takesAUnitOfUtf16Whole() {
    assertThat(Bucketing.point("é", "😀")).isCloseTo(0.3576, within(EXACT));
  }

  /**
   * Version 1 of the hash takes the seed last. Reckoned in Python as above; the specification's
   * cases of {@code inNamespace} have customer 1 of "namespace" outside 0 to 0.4 and inside 0.4 to
   * 1.
   */
  @Test
  void placesCustomersInNamespacesByTheFirstVersionOfTheHash() {
    assertThat(Bucketing.pointInNamespace("namespace", "1")).isCloseTo(0.921, within(EXACT));
    assertThat(Bucketing.pointInNamespace("namespace1", "1")).isCloseTo(0.68, within(EXACT));
    assertThat(Bucketing.pointInNamespace("pricing", "😀")).isCloseTo(0.4, within(EXACT));
  }

  @Test
  void givesEachVariantTheRangeThatTheSpecificationDoes() {
    assertThat(Bucketing.ranges(1, List.of(0.5, 0.5)))
        .containsExactly(new Bucketing.Range(0, 0.5), new Bucketing.Range(0.5, 1));
    assertThat(Bucketing.ranges(0.5, List.of(0.5, 0.5)))
        .containsExactly(new Bucketing.Range(0, 0.25), new Bucketing.Range(0.5, 0.75));
    assertThat(Bucketing.ranges(0, List.of(0.4, 0.6)))
        .containsExactly(new Bucketing.Range(0, 0), new Bucketing.Range(0.4, 0.4));
  }

  @Test
  void choosesTheRangeThatHasThePoint() {
    List<Bucketing.Range> even =
        List.of(new Bucketing.Range(0, 0.25), new Bucketing.Range(0.5, 0.75));
    assertThat(Bucketing.choose(0, even)).isZero();
    assertThat(Bucketing.choose(0.2499, even)).isZero();
    assertThat(Bucketing.choose(0.25, even)).isEqualTo(-1);
    assertThat(Bucketing.choose(0.5, even)).isEqualTo(1);
    assertThat(Bucketing.choose(0.75, even)).isEqualTo(-1);
  }
}
