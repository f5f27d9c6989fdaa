package org.goldenthread.papers;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Word files as other programs read them. */
final class WordFiles {

    private WordFiles() {}

    static Map<String, byte[]> parts(byte[] file) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    /** When each part says it was written. */
    static List<LocalDateTime> times(byte[] file) {
        List<LocalDateTime> times = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                times.add(entry.getTimeLocal());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return times;
    }

    static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The same file with a part changed, or added. */
    static byte[] with(byte[] file, String part, String content) {
        Map<String, byte[]> parts = parts(file);
        parts.put(part, content.getBytes(StandardCharsets.UTF_8));
        return zip(parts);
    }

    static String text(byte[] file, String part) {
        return new String(parts(file).get(part), StandardCharsets.UTF_8);
    }

    static Element part(byte[] file, String name) {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(parts(file).get(name)))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(text(file, name), e);
        }
    }

    static Element document(byte[] file) {
        return part(file, "word/document.xml");
    }

    static List<Element> all(Element in, String name) {
        NodeList found = in.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    static List<Element> children(Element in) {
        List<Element> children = new ArrayList<>();
        for (Node child = in.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /** The value of the first element of a name, or nothing. */
    static String value(Element in, String name) {
        List<Element> found = all(in, name);
        return found.isEmpty() ? "" : found.get(0).getAttribute("w:val");
    }

    /** What each paragraph that is not blank says, in the order of the document. */
    static List<String> paragraphs(byte[] file) {
        return all(document(file), "w:p").stream()
                .map(Element::getTextContent)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** What a place holds, by its tag or its title. */
    static Element place(byte[] file, String tag) {
        return all(document(file), "w:sdt").stream()
                .filter(place -> value(place, "w:tag").equals(tag)
                        || value(place, "w:alias").equals(tag))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no place " + tag));
    }

    static List<String> tags(byte[] file) {
        return all(document(file), "w:tag").stream()
                .map(tag -> tag.getAttribute("w:val"))
                .toList();
    }
}
