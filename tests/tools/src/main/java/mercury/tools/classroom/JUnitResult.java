package mercury.tools.classroom;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A result as JUnit's XML report, which GitLab shows in a merge request.
 *
 * @param row the submission's row
 * @param checks its checks; none for a submission that has no grade
 */
record JUnitResult(ClassRow row, List<PlatformCheck> checks) {

  /** Returns the report. */
  String xml() throws IOException {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("testsuites");
      suite(xml);
      xml.writeEndDocument();
      return text.toString();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private void suite(XMLStreamWriter xml) throws XMLStreamException {
    long failed = checks.stream().filter(PlatformCheck::failed).count();
    long untold = checks.stream().filter(check -> !check.failed() && !check.passed()).count();
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", row.isGraded() ? row.score() + " / " + row.max() : "no grade");
    xml.writeAttribute("tests", "" + Math.max(1, checks.size()));
    xml.writeAttribute("failures", "" + failed);
    xml.writeAttribute("errors", row.isGraded() ? "0" : "1");
    xml.writeAttribute("skipped", "" + untold);
    for (PlatformCheck check : checks) {
      testCase(xml, check);
    }
    if (!row.isGraded()) {
      begin(xml, "submission");
      outcome(xml, "error", row.note());
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private static void testCase(XMLStreamWriter xml, PlatformCheck check) throws XMLStreamException {
    begin(xml, check.name());
    if (check.failed()) {
      outcome(xml, "failure", check.message());
    } else if (!check.passed()) {
      xml.writeEmptyElement("skipped");
    }
    xml.writeEndElement();
  }

  private static void begin(XMLStreamWriter xml, String name) throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", "mercury");
    xml.writeAttribute("name", legal(name));
  }

  private static void outcome(XMLStreamWriter xml, String kind, String message)
      throws XMLStreamException {
    xml.writeStartElement(kind);
    xml.writeAttribute("message", legal(message.lines().findFirst().orElse("")));
    xml.writeCharacters(legal(message));
    xml.writeEndElement();
  }

  /** XML 1.0 has no way to write most control characters. */
  private static String legal(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "�");
  }
}
