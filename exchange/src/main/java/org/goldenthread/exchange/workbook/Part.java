package org.goldenthread.exchange.workbook;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.text.Shown;

/**
 * The XML of one part of a workbook, read from its beginning to its end. What it inflates to is bounded, and so is what
 * stands between two tags; a part that declares a document type is refused, for a workbook has none and entities may.
 */
final class Part implements Closeable {

    /** What all of a part may inflate to, in bytes. */
    static final long LARGEST = 1L << 30;

    /** As many times its size in the file a part may inflate to, once it is larger than {@link #SMALL}. */
    private static final long RATIO = 200;

    private static final long SMALL = 16L << 20;
    private static final long LARGEST_TAG = 4L << 20;
    private static final int BUFFER = 1 << 14;
    private static final int MARK = 3;

    private static final XMLInputFactory XML = factory();

    private final String place;
    private final Counted in;
    private final XMLStreamReader xml;

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty("jdk.xml.maxElementDepth", "100");
        return factory;
    }

    /**
     * @param size what the part takes in the file, in bytes
     * @param place the file and the part
     */
    Part(InputStream in, long size, String place) {
        this.place = place;
        this.in = new Counted(in, Math.min(LARGEST, Math.max(SMALL, size * RATIO)));
        try {
            this.xml = XML.createXMLStreamReader(characters(this.in));
        } catch (XMLStreamException e) {
            throw broken(e);
        } catch (IOException e) {
            throw broken(new XMLStreamException(e.getMessage(), e));
        }
    }

    /** The parser's own decoder prints what it can't decode to standard error. */
    private static Reader characters(InputStream in) throws IOException {
        BufferedInputStream marked = new BufferedInputStream(in, BUFFER);
        marked.mark(MARK);
        int first = marked.read();
        int second = marked.read();
        boolean isMarked = first == 0xEF && second == 0xBB && marked.read() == 0xBF;
        if (!isMarked) {
            marked.reset();
        }
        boolean isUtf16 = (first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE);
        return new InputStreamReader(
                marked,
                (isUtf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8)
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /**
     * Goes to the next tag.
     *
     * @return whether there is one
     * @throws org.goldenthread.domain.problem.DomainException {@code workbook.broken}, {@code workbook.large},
     *     {@code workbook.entities}
     */
    boolean next() {
        try {
            while (xml.hasNext()) {
                int event = advance();
                if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private int advance() throws XMLStreamException {
        int event = xml.next();
        in.sinceTag = 0;
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw Problem.invalid(
                            "workbook.entities",
                            "the workbook declares entities, which no spreadsheet program does; it is not read")
                    .at(place)
                    .asException();
        }
        return event;
    }

    boolean isStart(String name) {
        return xml.isStartElement() && xml.getLocalName().equals(name);
    }

    boolean isEnd(String name) {
        return xml.isEndElement() && xml.getLocalName().equals(name);
    }

    boolean isStart() {
        return xml.isStartElement();
    }

    String name() {
        return xml.getLocalName();
    }

    /** An attribute by its name, whatever its namespace. */
    Optional<String> attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return Optional.of(xml.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }

    /**
     * Adds the words of the element whose start tag was read last, up to its end tag.
     *
     * @param most characters; of what is longer the rest is left out
     */
    void text(StringBuilder to, int most) {
        try {
            for (int depth = 1; depth > 0; ) {
                int event = advance();
                switch (event) {
                    case XMLStreamConstants.START_ELEMENT -> depth++;
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        int length = Math.min(xml.getTextLength(), most - to.length());
                        to.append(xml.getTextCharacters(), xml.getTextStart(), Math.max(0, length));
                    }
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private RuntimeException broken(XMLStreamException e) {
        if (!in.excess.isEmpty()) {
            return Problem.invalid("workbook.large", in.excess.get(0)).at(place).asException();
        }
        String why = e.getNestedException() instanceof CharacterCodingException
                ? "it is not UTF-8"
                : String.valueOf(e.getMessage()).replaceFirst("(?s)^ParseError at .*?Message: ", "");
        return Problem.invalid("workbook.broken", "the workbook is damaged: " + Shown.of(why))
                .hint("open it in a spreadsheet program and save it again")
                .at(place)
                .asException();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Counts what is read, and ends it where it is more than any sheet has. */
    private static final class Counted extends FilterInputStream {
        private final long most;
        private long all;
        private long sinceTag;
        /** What there was too much of, once that was found. */
        private final List<String> excess = new ArrayList<>();

        Counted(InputStream in, long most) {
            super(in);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] to, int from, int length) throws IOException {
            int read = super.read(to, from, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) throws IOException {
            all += read;
            sinceTag += read;
            if (all > most) {
                throw tooLarge("a part of the workbook inflates to more than "
                        + (most == LARGEST ? "" : RATIO + " times its size and ")
                        + (most == LARGEST ? LARGEST : SMALL) + " bytes; that is not read");
            }
            if (sinceTag > LARGEST_TAG) {
                throw tooLarge(
                        "a tag or text of the workbook is longer than " + LARGEST_TAG + " bytes; that is not read");
            }
        }

        private IOException tooLarge(String what) {
            excess.add(what);
            return new IOException(what);
        }
    }
}
