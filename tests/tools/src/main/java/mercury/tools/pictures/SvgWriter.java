package mercury.tools.pictures;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes elements of an SVG, which is well-formed whatever the texts are. */
final class SvgWriter {

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter xml;

  SvgWriter() {
    try {
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Begins an element.
   *
   * @param attributes names and values, one after the other
   */
  SvgWriter begin(String element, Object... attributes) {
    return write(
        () -> {
          xml.writeCharacters("\n");
          xml.writeStartElement(element);
          attributes(attributes);
        });
  }

  SvgWriter end() {
    return write(xml::writeEndElement);
  }

  /** Writes an element without content. */
  SvgWriter element(String element, Object... attributes) {
    return write(
        () -> {
          xml.writeCharacters("\n");
          xml.writeEmptyElement(element);
          attributes(attributes);
        });
  }

  /** Writes an element that contains nothing but a text. */
  SvgWriter words(String element, String content, Object... attributes) {
    begin(element, attributes);
    write(() -> xml.writeCharacters(content));
    return end();
  }

  /** Writes a line of text that looks like this, at that point. */
  SvgWriter text(String look, Point at, String content) {
    return words("text", content, "class", look, "x", at.x(), "y", at.y());
  }

  /** Writes a rectangle that looks like this, around that point, with round corners. */
  SvgWriter rect(String look, Point centre, double width, double height, double radius) {
    element("rect", "class", look, "x", centre.x() - width / 2, "y", centre.y() - height / 2);
    return attributes("width", width, "height", height, "rx", radius);
  }

  /** Returns all that was written. */
  @Override
  public String toString() {
    write(xml::flush);
    return text.toString().strip() + "\n";
  }

  /** Adds attributes to the element that has just begun. */
  SvgWriter attributes(Object... attributes) {
    return write(
        () -> {
          for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i].toString(), value(attributes[i + 1]));
          }
        });
  }

  private static String value(Object value) {
    return value instanceof Number number
        ? Animations.number(number.doubleValue())
        : value.toString();
  }

  private interface Writing {
    void run() throws XMLStreamException;
  }

  private SvgWriter write(Writing writing) {
    try {
      writing.run();
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }
}
