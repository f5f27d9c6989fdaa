package org.goldenthread.shell.engine;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.goldenthread.domain.journal.Author;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.time.Zone;
import org.goldenthread.shell.render.Output;

/** Options that every command takes, and those that every command takes which records something. */
public enum GlobalOption {
    DB(
            Use.ALWAYS,
            "FILE|URL",
            "the database, a file or postgresql://...; without it, what GOLDENTHREAD_DB names, or the one in your data folder"),
    OUTPUT(Use.ALWAYS, "FORMAT", "how the answer is written"),
    AS_AT(Use.READING, "DATE", "what was true on this day, as now known"),
    AS_TOLD(Use.READING, "DATE", "what papers had said by this day"),
    AT_ACT(
            Use.READING,
            "ACT",
            "what was recorded up to this act, by number or seal: what screens and reports showed then"),
    TODAY(Use.ALWAYS, "DATE", "the day as at which things are overdue or not; without it, today"),
    ZONE(
            Use.ALWAYS,
            "ZONE",
            "your time zone, such as Europe/London; without it, what GOLDENTHREAD_ZONE names, or the system's"),
    BY(Use.ALWAYS, "NAME", "who enters it; without it, you"),
    QUIET(Use.ALWAYS, "", "nothing on standard output; problems and the exit status stay"),
    VERBOSE(Use.ALWAYS, "", "say on standard error which database, day and time zone it works with"),
    COLOUR(Use.ALWAYS, "", "colour, also where no terminal shows it"),
    NO_COLOUR(Use.ALWAYS, "", "no colour; NO_COLOR does the same"),
    NO_PAGER(Use.ALWAYS, "", "no pages: a long answer runs through"),
    HELP(Use.ALWAYS, "", "what the command does, and what can be typed with it"),
    DRY_RUN(Use.WRITING, "", "show what would be recorded, and record nothing"),
    PAPER(Use.WRITING, "CODE[:PLACE]", "the paper it was read in, and where"),
    ON(Use.WRITING, "DATE", "the day from which it is true"),
    EXPECT(Use.WRITING, "ACT", "refuse if anything was recorded since this act"),
    DISPLACING(Use.WRITING, "WHY", "record it even if it sets earlier entries aside, and say why");

    /** Which commands take it. */
    public enum Use {
        ALWAYS("For every command"),
        READING("For commands that read"),
        WRITING("For commands that record");

        private final String title;

        Use(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    private static final GlobalOption[] ALL = values();

    private final String word = Names.of(this);
    private final Use use;
    private final String value;
    private final String description;

    GlobalOption(Use use, String value, String description) {
        this.use = use;
        this.value = value;
        this.description = description;
    }

    public Use use() {
        return use;
    }

    public static Optional<GlobalOption> find(String word) {
        for (GlobalOption option : ALL) {
            if (option.word.equals(word)) {
                return Optional.of(option);
            }
        }
        return Optional.empty();
    }

    public static Stream<GlobalOption> all() {
        return Arrays.stream(values());
    }

    public String word() {
        return word;
    }

    public String shown() {
        return "--" + word() + (isFlag() ? "" : " " + value);
    }

    public String description() {
        return description;
    }

    /** What its value is read as. */
    public Class<?> type() {
        return switch (this) {
            case OUTPUT -> Output.class;
            case AS_AT, AS_TOLD, TODAY, ON -> LocalDate.class;
            case ZONE -> Zone.class;
            case BY -> Author.class;
            case PAPER -> Source.class;
            case EXPECT, AT_ACT -> long.class;
            case DISPLACING -> Sentence.class;
            default -> String.class;
        };
    }

    /** Whether it can be set for a whole session. */
    boolean lasts() {
        return use != Use.WRITING && this != HELP;
    }

    public boolean isFlag() {
        return value.isEmpty();
    }

    public boolean appliesTo(CommandSpec spec) {
        return switch (use) {
            case ALWAYS -> true;
            case READING -> !spec.writes();
            case WRITING -> spec.writes();
        };
    }
}
