package dev.helpflow.core.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          Plain words, as they are: 1 + 1 - 2. | Plain words, as they are: 1 + 1 - 2.
          *bold* and _thin_                    | \\*bold\\* and \\_thin\\_
          [x](https://x.example)               | \\[x\\](https://x.example)
          a`b`<i>~c~\\                         | a\\`b\\`\\<i>\\~c\\~\\\\
          - a list                             | \\- a list
          1. a list                            | 1\\. a list
          1.5 times                            | 1.5 times
          -5 degrees                           | -5 degrees
          "# a heading"                        | \\# a heading
          "### a heading"                      | \\### a heading
          > a quotation                        | \\> a quotation
          Tom & Jerry &amp; Co                 | Tom & Jerry \\&amp; Co
          """)
  void putsABackslashBeforeWhatWouldBeAMark(String plain, String escaped) {
    assertThat(Markdown.escape(plain)).isEqualTo(escaped);
  }
}
