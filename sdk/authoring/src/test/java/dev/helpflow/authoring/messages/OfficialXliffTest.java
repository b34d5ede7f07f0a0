package dev.helpflow.authoring.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.wire.definition.Decoded;
import dev.helpflow.wire.definition.FlowFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.sf.okapi.lib.xliff2.core.Segment;
import net.sf.okapi.lib.xliff2.core.Unit;
import net.sf.okapi.lib.xliff2.reader.Event;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;
import net.sf.okapi.lib.xliff2.reader.XLIFFReaderException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What translators get, read by the Okapi framework, which holds it against the XML Schemas of
 * OASIS for XLIFF 2.0 and its modules and against the constraints of its text.
 */
class OfficialXliffTest {
  private static final Path FLOWS = Path.of("../../flow-definitions");

  private static List<FlowDefinition> flows() throws IOException {
    try (Stream<Path> files = Files.walk(FLOWS, 3)) {
      return files
          .filter(file -> file.endsWith("flow.json") && !file.startsWith(FLOWS.resolve("target")))
          .sorted()
          .map(file -> ((Decoded.Good) FlowFolder.decode(file.resolveSibling(""))).flow())
          .toList();
    }
  }

  /** The segments that have a target, by file and unit. */
  private static Map<String, Segment> translated(String xliff) {
    Map<String, Segment> segments = new TreeMap<>();
    try (XLIFFReader reader = new XLIFFReader(XLIFFReader.VALIDATION_MAXIMAL)) {
      reader.open(xliff);
      String file = "";
      while (reader.hasNext()) {
        Event event = reader.next();
        if (event.isStartFile()) {
          file = event.getStartFileData().getId();
        } else if (event.isUnit()) {
          Unit unit = event.getUnit();
          assertThat(unit.getSegmentCount()).isEqualTo(1);
          Segment segment = unit.getSegment(0);
          if (segment.hasTarget()) {
            segments.put(file + " " + unit.getId(), segment);
          }
        }
      }
    }
    return segments;
  }

  @ParameterizedTest
  @ValueSource(strings = {"cy", "ar"})
  void everyFlowOfOursIsRightAndHasItsTexts(String locale) throws IOException {
    List<FlowDefinition> flows = flows();
    assertThat(flows).hasSizeGreaterThan(10);

    Map<String, Segment> segments =
        translated(XliffWriter.write("en-GB", locale, flows, Staleness.UNKNOWN));

    Map<String, String> plain = new TreeMap<>();
    for (FlowDefinition flow : flows) {
      flow.messages()
          .getOrDefault(locale, Map.of())
          .forEach(
              (key, text) -> {
                boolean isPlain = !text.contains("{") && !text.contains("'");
                if (isPlain && !flow.upkeep().sharedMessages().contains(key)) {
                  plain.put(flow.id().toString().replace('/', '.') + " " + key, text);
                }
              });
    }
    assertThat(plain).hasSizeGreaterThan(100);
    assertThat(segments.keySet()).containsAll(plain.keySet());
    plain.forEach(
        (unit, text) ->
            assertThat(Objects.requireNonNull(segments.get(unit)).getTarget().getPlainText())
                .as(unit)
                .isEqualTo(text));
  }

  @Test
  void theReaderWouldSayIfItWereNot() throws IOException {
    String right = XliffWriter.write("en-GB", "cy", flows(), Staleness.UNKNOWN);
    for (String wrong :
        List.of(
            right.replaceFirst("state=\"translated\"", "state=\"done\""),
            right.replaceFirst("<source>", "<source><b/>"),
            right.replaceFirst("dataRef=\"d1\"", "dataRef=\"d99\""))) {
      assertThat(wrong).isNotEqualTo(right);
      assertThatThrownBy(() -> translated(wrong)).isInstanceOf(XLIFFReaderException.class);
    }
  }
}
