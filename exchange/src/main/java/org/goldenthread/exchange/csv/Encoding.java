package org.goldenthread.exchange.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Suggestion;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Nearest;
import org.goldenthread.domain.text.Shown;

/** How the characters of a file stand in its bytes. */
enum Encoding {
    UTF_8("UTF-8", StandardCharsets.UTF_8),
    UTF_8_BOM("UTF-8 with a byte order mark", StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
    UTF_16LE("UTF-16, little-endian", StandardCharsets.UTF_16LE, 0xFF, 0xFE),
    UTF_16BE("UTF-16, big-endian", StandardCharsets.UTF_16BE, 0xFE, 0xFF),
    WINDOWS_1252("Windows-1252", Charset.forName("windows-1252"));

    private static final int LOOKED_AT = 4_096;
    private static final String SHOWN = "which its bytes show";

    private static final char LOST = '\uFFFD';
    private static final int FIRST_UNPRINTED = 0x80;
    private static final int LAST_UNPRINTED = 0x9F;

    private final String shown;
    private final Charset charset;

    @SuppressWarnings("ImmutableEnumChecker") // never handed out
    private final byte[] mark;

    Encoding(String shown, Charset charset, int... mark) {
        this.shown = shown;
        this.charset = charset;
        this.mark = new byte[mark.length];
        for (int i = 0; i < mark.length; i++) {
            this.mark[i] = (byte) mark[i];
        }
    }

    /** Text, and the encoding that it was read in. */
    record Decoded(String text, Encoding encoding) {}

    String shown() {
        return shown;
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws org.goldenthread.domain.problem.DomainException {@code csv.encoding-unknown} */
    static Encoding parse(String word) {
        String wanted = word.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        List<String> words = Arrays.stream(values()).map(Encoding::word).toList();
        return Arrays.stream(values())
                .filter(encoding -> encoding.word().equals(wanted))
                .findFirst()
                .orElseThrow(() -> {
                    Problem problem = Problem.invalid(
                            "csv.encoding-unknown",
                            "the encoding is \"{given}\"; it should be one of {known}",
                            Values.of("given", word).and("known", words));
                    return Nearest.to(wanted, words)
                            .map(near -> problem.meant(word, near))
                            .orElse(problem)
                            .asException();
                });
    }

    /**
     * The text of a file, in the encoding named or else in the one that its bytes show.
     *
     * @throws org.goldenthread.domain.problem.DomainException {@code csv.binary}, {@code csv.encoding}
     */
    static Decoded decode(byte[] bytes, Optional<Encoding> named, String file) {
        Encoding encoding = named.orElseGet(() -> of(bytes));
        String text = encoding.read(bytes).orElseThrow(() -> {
            Problem unread = Problem.invalid(
                            "csv.encoding",
                            "the file can't be read as {encoding}",
                            Values.of("encoding", encoding.shown))
                    .at(file);
            return (named.isPresent() ? unread.next(by(bytes)).hint(SHOWN) : unread.hint("save it as CSV UTF-8"))
                    .asException();
        });
        if (encoding == WINDOWS_1252 && !isAscii(bytes) && UTF_8.read(bytes).isPresent()) {
            throw Problem.invalid(
                            "csv.encoding",
                            "the file is UTF-8; read as Windows-1252 its accents and dashes would be wrong")
                    .next(by(bytes))
                    .hint(SHOWN)
                    .at(file)
                    .asException();
        }
        checkIsText(text, encoding, file);
        return new Decoded(text, encoding);
    }

    /** To read it again in the encoding that its bytes show. */
    private static Suggestion by(byte[] bytes) {
        return Suggestion.again().with("encoding", of(bytes).word());
    }

    private static void checkIsText(String text, Encoding encoding, String file) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t') {
                throw Problem.invalid(
                                "csv.binary",
                                "the file is not text: read as " + encoding.shown + ", it holds "
                                        + String.format(Locale.ROOT, "U+%04X", (int) c))
                        .at(file + ":"
                                + (1
                                        + text.substring(0, i)
                                                .chars()
                                                .filter(x -> x == '\n')
                                                .count()))
                        .asException();
            }
        }
    }

    private static Encoding of(byte[] bytes) {
        for (Encoding marked : List.of(UTF_8_BOM, UTF_16LE, UTF_16BE)) {
            if (startsWith(bytes, marked.mark)) {
                return marked;
            }
        }
        int looked = Math.min(bytes.length, LOOKED_AT) / 2 * 2;
        int[] zeros = new int[2];
        for (int i = 0; i < looked; i++) {
            if (bytes[i] == 0) {
                zeros[i % 2]++;
            }
        }
        // letters of western languages have a zero in every other byte
        if (zeros[1] > looked / 4 && zeros[0] <= looked / 16) {
            return UTF_16LE;
        }
        if (zeros[0] > looked / 4 && zeros[1] <= looked / 16) {
            return UTF_16BE;
        }
        return UTF_8.read(bytes).isPresent() ? UTF_8 : WINDOWS_1252;
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    /** Bytes that Windows-1252 has no letter for are kept, as browsers keep them: who reads such a cell refuses it. */
    private static String lenient(byte[] bytes) {
        String text = new String(bytes, WINDOWS_1252.charset);
        if (text.indexOf(LOST) < 0) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text);
        for (int i = 0; i < bytes.length; i++) {
            if (kept.charAt(i) == LOST) {
                kept.setCharAt(i, (char) (bytes[i] & 0xFF));
            }
        }
        return kept.toString();
    }

    /** The byte that no letter was found for in a cell, if it holds one. */
    static Optional<String> lost(String cell) {
        return cell.chars()
                .filter(c -> c >= FIRST_UNPRINTED && c <= LAST_UNPRINTED)
                .mapToObj(c -> String.format(Locale.ROOT, "0x%02X", c))
                .findFirst();
    }

    private Optional<String> read(byte[] bytes) {
        if (this == WINDOWS_1252) {
            return Optional.of(lenient(bytes));
        }
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException notInIt) {
            return Optional.empty();
        }
    }

    /**
     * The bytes of a text.
     *
     * @throws org.goldenthread.domain.problem.DomainException {@code csv.unmappable}
     */
    byte[] encode(String text, String file) {
        int[] wrong = text.codePoints()
                .filter(c -> !charset.newEncoder().canEncode(Character.toString(c)))
                .limit(1)
                .toArray();
        if (wrong.length > 0) {
            throw Problem.invalid(
                            "csv.unmappable",
                            shown + " has no \"" + Shown.of(Character.toString(wrong[0])) + "\" ("
                                    + String.format(Locale.ROOT, "U+%04X", wrong[0]) + "), which a cell holds")
                    .next(Suggestion.again().with("encoding", UTF_8_BOM.word()))
                    .at(file)
                    .asException();
        }
        byte[] body = text.getBytes(charset);
        byte[] all = Arrays.copyOf(mark, mark.length + body.length);
        System.arraycopy(body, 0, all, mark.length, body.length);
        return all;
    }
}
