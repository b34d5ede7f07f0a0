package dev.helpflow.cli.test;

import dev.helpflow.authoring.project.WholeFile;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Results as continuous integration reads them: a suite for each flow, a case for each scenario.
 */
final class JunitXml {
  private static final double MILLIS = 1_000;

  private JunitXml() {}

  /**
   * Writes the file, and the folders that it is to lie in.
   *
   * @throws java.io.UncheckedIOException with a sentence, when it cannot be written
   */
  static void write(TestRun run, Path file) {
    Map<String, List<TestRun.Tested>> suites = new LinkedHashMap<>();
    for (TestRun.Tested tested : run.scenarios()) {
      suites.computeIfAbsent(tested.flow().toString(), flow -> new ArrayList<>()).add(tested);
    }
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("testsuites");
      for (Map.Entry<String, List<TestRun.Tested>> suite : suites.entrySet()) {
        suite(xml, suite.getKey(), suite.getValue());
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
      WholeFile.write(file, text.toString());
    } catch (XMLStreamException e) {
      throw new IllegalStateException("The results cannot be written as XML.", e);
    }
  }

  private static void suite(XMLStreamWriter xml, String flow, List<TestRun.Tested> cases)
      throws XMLStreamException {
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", flow);
    xml.writeAttribute("tests", Integer.toString(cases.size()));
    xml.writeAttribute(
        "failures", Long.toString(cases.stream().filter(scenario -> !scenario.passed()).count()));
    xml.writeAttribute("errors", "0");
    xml.writeAttribute("skipped", "0");
    xml.writeAttribute(
        "time",
        seconds(cases.stream().map(TestRun.Tested::took).reduce(Duration.ZERO, Duration::plus)));
    for (TestRun.Tested tested : cases) {
      xml.writeStartElement("testcase");
      xml.writeAttribute("classname", flow);
      xml.writeAttribute("name", tested.name());
      xml.writeAttribute("time", seconds(tested.took()));
      if (!tested.passed()) {
        xml.writeStartElement("failure");
        xml.writeAttribute("message", allowed(tested.objections().getFirst()));
        xml.writeCharacters(allowed(String.join("\n", tested.objections())));
        xml.writeEndElement();
      }
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  /** What is no character of XML 1.0 (section 2.2) stands as one that says so. */
  private static String allowed(String text) {
    return text.replaceAll(
        "[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "\uFFFD");
  }

  private static String seconds(Duration took) {
    return String.format(Locale.ROOT, "%.3f", took.toMillis() / MILLIS);
  }
}
