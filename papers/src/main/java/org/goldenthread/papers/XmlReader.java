package org.goldenthread.papers;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.text.Shown;

/** Reads a part of a Word file, with the prefixes that it has. Comments and instructions are left out. */
final class XmlReader {

    private static final String MOST_DEEP = "500";
    private static final XMLInputFactory XML = factory();

    private XmlReader() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty("jdk.xml.maxElementDepth", MOST_DEEP);
        return factory;
    }

    /**
     * The element that a part is.
     *
     * @param name of the part
     * @throws org.goldenthread.domain.problem.DomainException {@code template.broken}, {@code template.entities}
     */
    static Element read(byte[] part, String name) {
        try {
            XMLStreamReader xml = XML.createXMLStreamReader(new StringReader(characters(part)));
            Deque<Element> open = new ArrayDeque<>();
            while (true) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> open.push(start(xml));
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE, XMLStreamConstants.CDATA -> {
                        if (!open.isEmpty()) {
                            open.element().add(xml.getText());
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        Element done = open.pop();
                        if (open.isEmpty()) {
                            return done;
                        }
                        open.element().add(done);
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw Problem.invalid(
                                        "template.entities",
                                        "the template's " + name
                                                + " declares entities, which no word processor does; it is not read")
                                .asException();
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            throw broken(name + " can't be read: "
                    + String.valueOf(e.getMessage()).replaceFirst("(?s)^ParseError at .*?Message: ", ""));
        } catch (CharacterCodingException e) {
            throw broken(name + " is not UTF-8");
        }
    }

    static RuntimeException broken(String why) {
        return Problem.invalid("template.broken", "the template is damaged: " + Shown.of(why))
                .hint("open it in a word processor and save it again")
                .asException();
    }

    private static Element start(XMLStreamReader xml) {
        Element element = Element.of(qualified(xml.getPrefix(), xml.getLocalName()));
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            String prefix = xml.getNamespacePrefix(i);
            String uri = xml.getNamespaceURI(i);
            var unused = element.with(prefix == null ? "xmlns" : "xmlns:" + prefix, uri == null ? "" : uri);
        }
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            var unused = element.with(
                    qualified(xml.getAttributePrefix(i), xml.getAttributeLocalName(i)), xml.getAttributeValue(i));
        }
        return element;
    }

    private static String qualified(String prefix, String name) {
        return prefix == null || prefix.isEmpty() ? name : prefix + ":" + name;
    }

    /** The parser's own decoder prints what it can't decode to standard error. */
    private static String characters(byte[] part) throws CharacterCodingException {
        int first = part.length < 2 ? 0 : part[0] & 0xFF;
        int second = part.length < 2 ? 0 : part[1] & 0xFF;
        boolean isWide = (first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE);
        Charset charset = isWide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        String text = charset.newDecoder().decode(ByteBuffer.wrap(part)).toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
