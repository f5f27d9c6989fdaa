package org.goldenthread.shell.kept;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goldenthread.shell.engine.Engine;
import org.goldenthread.shell.engine.Request;
import org.goldenthread.shell.engine.Session;
import org.goldenthread.shell.engine.ShellWords;
import org.goldenthread.shell.wiring.Wiring;

/** Commands in one database, and what they answer, as JSON in which sentences stand as the values that are in them. */
final class Questions implements AutoCloseable {

    private static final Engine ENGINE = Wiring.engine();

    /** What may be worded better: the text of a sentence or a remark. */
    private static final Pattern SENTENCE = Pattern.compile("\"(sentence|remark)\":\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** Fields that were added to a rating since, which count what its first reason counts. */
    private static final Pattern ADDED =
            Pattern.compile("\"counts\":null,|\"rated\":(?:null|[0-9]+),\"milestones\":(?:null|[0-9]+),");

    /** What may not change in it: dates, codes and numbers. */
    private static final Pattern VALUE =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}|\\b[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)+|[0-9]+");

    private final Session session = new Session();
    private final Path folder;
    private final Path database;

    /**
     * @param folder from which relative names are read
     * @param database the file that is asked
     */
    Questions(Path folder, Path database) {
        this.folder = folder;
        this.database = database;
    }

    /** How a command ended, and what it printed. */
    record Answered(int status, String printed) {}

    Answered run(String command) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
        int status = ENGINE.run(new Request(
                ShellWords.of(command),
                Optional.empty(),
                folder,
                Map.of(
                        "GOLDENTHREAD_DB", database.toString(),
                        "HOME", database.resolveSibling("home").toString(),
                        "USER", "ann"),
                InputStream.nullInputStream(),
                printed,
                printed,
                false,
                0,
                Clock.fixed(Instant.parse("2026-12-01T10:00:00Z"), ZoneOffset.UTC),
                session,
                Optional.empty()));
        return new Answered(status, out.toString(StandardCharsets.UTF_8));
    }

    /** What a command that has to succeed answers. */
    String done(String command) {
        Answered answered = run(command);
        if (answered.status() != 0) {
            throw new AssertionError(command + " ended with " + answered.status() + ": " + answered.printed());
        }
        return answered.printed();
    }

    /**
     * The same in JSON, with each sentence as its sorted values. A rating for which no policy is named was computed by
     * standard/1 then, and is asked for so.
     */
    String figures(String command) {
        boolean isByDefault = command.startsWith("rating ") && !command.contains(" --policy ");
        String asked = command + (isByDefault ? " --policy standard/1" : "");
        return SENTENCE.matcher(ADDED.matcher(done(asked + " --output json")).replaceAll(""))
                .replaceAll(found -> Matcher.quoteReplacement(
                        '"' + found.group(1) + "\":" + values(found).toString()));
    }

    private static List<String> values(MatchResult sentence) {
        List<String> values = new ArrayList<>();
        Matcher value = VALUE.matcher(sentence.group(2));
        while (value.find()) {
            values.add(value.group());
        }
        Collections.sort(values);
        return values;
    }

    @Override
    public void close() {
        session.close();
    }
}
