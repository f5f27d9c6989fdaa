package org.goldenthread.shell.engine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;

/** The lines of a stream of UTF-8 text, one at a time; no more of it is read than the line that was asked for. */
public final class Lines {

    private static final int LARGEST = 4 * ShellWords.LONGEST;

    private final InputStream in;
    private int number;
    private boolean isOver;
    /** Whether what comes next is the rest of a line that was too long. */
    private boolean isCutOff;

    /** @param in a stream that is quick when it is read byte by byte */
    public Lines(InputStream in) {
        this.in = in;
    }

    /** The number of the line that was read last, from 1. */
    public int number() {
        return number;
    }

    /**
     * The next line without its end, or nothing at the end of the stream. After a problem the line that follows can be
     * asked for; after {@code input.unreadable} there is none.
     *
     * @throws DomainException {@code words.long}, {@code words.encoding}, {@code input.unreadable}
     */
    public Optional<String> next() {
        if (isOver) {
            return Optional.empty();
        }
        number++;
        try {
            int b = in.read();
            for (; isCutOff && b >= 0; b = in.read()) {
                isCutOff = b != '\n';
            }
            if (b < 0) {
                number--;
                return Optional.empty();
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            for (; b >= 0 && b != '\n'; b = in.read()) {
                if (bytes.size() > LARGEST) {
                    isCutOff = true;
                    throw ShellWords.tooLong().asException();
                }
                bytes.write(b);
            }
            return Optional.of(text(bytes.toByteArray()));
        } catch (IOException e) {
            isOver = true;
            throw Problem.notFound("input.unreadable", "the commands can't be read: " + e.getMessage())
                    .hint("run FILE")
                    .asException();
        }
    }

    private String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            String line = number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
            return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
        } catch (CharacterCodingException e) {
            boolean isWide = number == 1
                    && bytes.length > 1
                    && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
                            || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF));
            if (isWide) {
                isOver = true;
                throw Problem.invalid("words.encoding", "the commands are UTF-16 text, not UTF-8")
                        .hint("iconv -f UTF-16 -t UTF-8, or save as UTF-8")
                        .asException();
            }
            throw Problem.invalid("words.encoding", "the line is not UTF-8 text")
                    .hint("iconv -f WINDOWS-1252 -t UTF-8")
                    .asException();
        }
    }
}
