package org.goldenthread.shell.assistance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.goldenthread.shell.engine.Catalogue;
import org.goldenthread.shell.engine.CommandSpec;
import org.goldenthread.shell.engine.ExitStatus;
import org.goldenthread.shell.engine.GlobalOption;
import org.goldenthread.shell.engine.Parameter;

/**
 * The manual page, from the same declarations that commands run by. It is in the language of man(7), in ASCII; what is
 * typed is set so that it can be copied.
 */
public final class Manual {

    /** What the page is called where it is looked for. */
    public static final String FILE = "goldenthread.1";

    /** What the environment says, apart from what the system itself reads. */
    private static final List<List<String>> ENVIRONMENT = List.of(
            List.of(
                    "GOLDENTHREAD_ARCHIVE",
                    "no: the launcher neither uses nor makes an archive of classes; now: it makes one before the command"
                            + " begins, not in the background"),
            List.of("GOLDENTHREAD_DB", "the database, where --db names none"),
            List.of("GOLDENTHREAD_HOME", "where the program and its examples are; the launcher sets it"),
            List.of(
                    "GOLDENTHREAD_PAGER",
                    "the pager for long answers at a terminal, instead of PAGER; cat, or empty, for none"),
            List.of("GOLDENTHREAD_ZONE", "your time zone, where --zone names none"),
            List.of("HOME", "the user's folder, where the XDG variables name none"),
            List.of("JAVA_HOME", "the Java that runs it, 17 or later; the first on PATH without it"),
            List.of("LESS", "the options of the pager less; without it, FRX and a last line that says how to leave"),
            List.of("LESSCHARSET", "the character set of the pager less; utf-8 without it"),
            List.of("NO_COLOR", "any value but an empty one turns colour off"),
            List.of("PAGER", "the pager, where GOLDENTHREAD_PAGER is not set; less without it"),
            List.of("USER", "who enters what is recorded, where --by names nobody"),
            List.of("LESSSECURE", "1, unless it is set: less, as the pager, writes no files and runs no programs"),
            List.of("XDG_CACHE_HOME", "where caches are kept; ~/.cache without it"),
            List.of("XDG_DATA_HOME", "where users' data is kept; ~/.local/share without it"),
            List.of("XDG_STATE_HOME", "where users' histories and logs are kept; ~/.local/state without it"));

    private static final List<List<String>> FILES = List.of(
            List.of("~/.cache/goldenthread", "archives of classes, for a quicker start; can be removed at any time"),
            List.of("~/.local/share/goldenthread/goldenthread.db", "the database, where none is named"),
            List.of("~/.local/state/goldenthread/history", "the lines that were typed at the prompt"),
            List.of("~/.local/state/goldenthread/goldenthread.log", "the details of internal errors"));

    private final Catalogue catalogue;
    private final String version;
    private final List<String> lines = new ArrayList<>();

    private Manual(Catalogue catalogue, String version) {
        this.catalogue = Objects.requireNonNull(catalogue, "catalogue");
        this.version = Objects.requireNonNull(version, "version");
    }

    /** The page, as lines. */
    public static List<String> of(Catalogue catalogue, String version) {
        Manual manual = new Manual(catalogue, version);
        manual.write();
        return manual.lines;
    }

    private void write() {
        lines.add(".TH GOLDENTHREAD 1 \"\" \"Golden Thread " + literal(version) + "\" \"User Commands\"");
        lines.add(".SH NAME");
        prose("goldenthread - what was promised, when it moved, why, and what was reported to the board");
        lines.add(".SH SYNOPSIS");
        typed("goldenthread [OPTION...] NOUN VERB [WORD...]");
        lines.add(".br");
        typed("goldenthread [OPTION...] run FILE [--var NAME=VALUE...]");
        lines.add(".br");
        typed("goldenthread [OPTION...]");
        lines.add(".SH DESCRIPTION");
        prose(
                "With words, it runs one command. Without words, it reads commands from standard input, one per line: at a"
                        + " terminal, with completion and a history; from a pipe, until the first that fails.");
        lines.add(".PP");
        prose("Standard output has results only. Problems are on standard error, as error[code]: message, then a hint"
                + " that says what to type next. Words are quoted as in sh(1). Options work as in GNU programs; -- ends"
                + " them.");
        lines.add(".SH OPTIONS");
        Stream.of(GlobalOption.Use.values()).forEach(this::options);
        lines.add(".SH COMMANDS");
        catalogue.commands().forEach(this::command);
        lines.add(".SH \"EXIT STATUS\"");
        Stream.of(ExitStatus.values()).forEach(status -> entry(Integer.toString(status.code()), status.meaning()));
        lines.add(".SH ENVIRONMENT");
        ENVIRONMENT.forEach(one -> entry(one.get(0), one.get(1)));
        lines.add(".SH FILES");
        FILES.forEach(one -> entry(one.get(0), one.get(1)));
    }

    private void options(GlobalOption.Use use) {
        lines.add(".SS " + use.title());
        GlobalOption.all().filter(option -> option.use() == use).forEach(option -> {
            entry(option.shown(), option.description());
            values(option.type());
        });
    }

    private void command(CommandSpec spec) {
        lines.add(".SS " + literal(spec.words()));
        typed(spec.usage());
        lines.add(".PP");
        prose(spec.description());
        if (spec.writes()) {
            prose("It records, and takes the options for commands that record.");
        }
        spec.own().forEach(parameter -> {
            entry(parameter.shown(), parameter.description());
            values(parameter.type());
        });
        List<Parameter> conditions =
                spec.parameters().stream().filter(spec::isCondition).toList();
        if (!conditions.isEmpty()) {
            lines.add(".PP");
            prose("Instead of codes, everything that meets all these conditions:");
            conditions.forEach(condition -> entry(condition.shown(), condition.description()));
        }
        if (!spec.selection().isEmpty()) {
            lines.add(".PP");
            prose(Help.SELECTION);
            spec.selection().forEach(option -> {
                entry(option.shown(), option.description());
                values(option.type());
            });
        }
        if (!spec.examples().isEmpty()) {
            lines.add(".PP");
            lines.add(".EX");
            spec.examples().forEach(example -> lines.add(line(literal("goldenthread " + example))));
            lines.add(".EE");
        }
    }

    private void entry(String typed, String means) {
        lines.add(".TP");
        typed(typed);
        prose(means);
    }

    /** The values of a type, under the entry whose word may have them. */
    private void values(Class<?> type) {
        List<Catalogue.Allowed> allowed = catalogue.allowed(type);
        if (!allowed.isEmpty()) {
            lines.add(".RS");
            allowed.forEach(value -> entry(value.value(), value.means()));
            lines.add(".RE");
        }
    }

    private void typed(String words) {
        lines.add("\\fB" + literal(words) + "\\fR");
    }

    private void prose(String text) {
        lines.add(line(escaped(text).replace("--", "\\-\\-")));
    }

    /** What is typed: hyphens, quotes and the like are those of the keyboard. */
    static String literal(String text) {
        return escaped(text)
                .replace("-", "\\-")
                .replace("'", "\\(aq")
                .replace("`", "\\(ga")
                .replace("^", "\\(ha")
                .replace("~", "\\(ti");
    }

    /** A line that is no request of roff, whatever it begins with. */
    static String line(String text) {
        return text.startsWith(".") || text.startsWith("'") ? "\\&" + text : text;
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (point == '\\') {
                escaped.append("\\e");
            } else if (point < ' ') {
                escaped.append(' ');
            } else if (point < 0x7F) {
                escaped.appendCodePoint(point);
            } else {
                escaped.append(String.format(Locale.ROOT, "\\[u%04X]", point));
            }
        });
        return escaped.toString();
    }
}
