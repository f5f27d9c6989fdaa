package org.goldenthread.domain.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.goldenthread.domain.journal.Called;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Due;

/**
 * A body that oversees and decides: its standing, what it stands under, its rhythm and its meetings.
 *
 * @since 0.1
 */
public record Board(
        Code code,
        Title title,
        Optional<Code> organisation,
        List<Standing> standings,
        List<Above> above,
        Optional<Code> predecessor,
        Optional<Title> rhythm,
        List<Code> members,
        List<Meeting> meetings,
        Optional<Source> source)
        implements Called {
    public Board {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(organisation, "organisation");
        standings = List.copyOf(standings);
        above = List.copyOf(above);
        Objects.requireNonNull(predecessor, "predecessor");
        Objects.requireNonNull(rhythm, "rhythm");
        members = List.copyOf(members);
        meetings = List.copyOf(meetings);
        Objects.requireNonNull(source, "source");
    }

    public static final Kind<Board> KIND = Kind.of(
            "board",
            "boards",
            Board.class,
            BoardSet.class,
            List.of(Stood.class, Placed.class, Met.class, Joined.class));

    /** How a board stands. */
    public enum Form {
        @Means("suggested, and not set up yet")
        PROPOSED,

        @Means("meets as it will later, without powers yet")
        SHADOW,

        @Means("set up, with all its powers")
        FORMAL,

        @Means("set up for one job, and ends with it")
        TASK_AND_FINISH,

        @Means("gives advice, and decides nothing")
        ADVISORY
    }

    /** How it stands, and from when where the paper says so. */
    public record Standing(Form form, Optional<Due> from) {
        public Standing {
            Objects.requireNonNull(form, "form");
            Objects.requireNonNull(from, "from");
        }
    }

    /** A board or organisation that it stands under, and from when where the paper says so. */
    public record Above(Code code, Optional<Due> from) {
        public Above {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(from, "from");
        }
    }

    /** A time at which it met. */
    public record Meeting(Due held, Optional<Title> title) {
        public Meeting {
            Objects.requireNonNull(held, "held");
            Objects.requireNonNull(title, "title");
        }
    }

    /** How it stands and is to stand, in the order in which it was said: {@code shadow; formal, from 1 April 2022}. */
    public Optional<Title> standing() {
        return standings.isEmpty()
                ? Optional.empty()
                : Optional.of(Title.parse(standings.stream().map(Board::shown).collect(Collectors.joining("; "))));
    }

    private static String shown(Standing standing) {
        return Names.of(standing.form()).replace('-', ' ')
                + standing.from().map(from -> ", " + from.asWritten()).orElse("");
    }

    /** Whether it met on the days that a due means. */
    public boolean metOn(Due when) {
        return meetings.stream().anyMatch(meeting -> meeting.held().interval().equals(when.interval()));
    }

    Board stood(Standing standing) {
        return new Board(
                code,
                title,
                organisation,
                added(standings, standing),
                above,
                predecessor,
                rhythm,
                members,
                meetings,
                source);
    }

    Board placed(Above under) {
        return new Board(
                code,
                title,
                organisation,
                standings,
                added(above, under),
                predecessor,
                rhythm,
                members,
                meetings,
                source);
    }

    Board joined(Code member) {
        return new Board(
                code,
                title,
                organisation,
                standings,
                above,
                predecessor,
                rhythm,
                added(members, member),
                meetings,
                source);
    }

    Board met(Meeting meeting) {
        return new Board(
                code,
                title,
                organisation,
                standings,
                above,
                predecessor,
                rhythm,
                members,
                added(meetings, meeting),
                source);
    }

    private static <T> List<T> added(List<T> before, T one) {
        List<T> all = new ArrayList<>(before);
        all.add(one);
        return all;
    }

    @Override
    public String called() {
        return title.value();
    }
}
