package org.goldenthread.shell.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.goldenthread.domain.milestone.Milestone.Status;
import org.goldenthread.domain.milestone.MilestoneLine;
import org.goldenthread.domain.milestone.Timeline;
import org.goldenthread.domain.picture.Lanes;
import org.goldenthread.domain.picture.Mark;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Reading;
import org.goldenthread.domain.time.YearCalendar;
import org.goldenthread.papers.Svg;

/** The terminal's timeline and that of papers. */
class SameMarksTest {

    private static final LocalDate TODAY = LocalDate.parse("2019-10-17");
    private static final Pattern MARK = Pattern.compile("class=\"mark ([a-z-]+)\"");
    /** What the terminal's key says of each mark. */
    private static final Map<Mark.Sort, String> KEY = Map.of(
            Mark.Sort.ORIGINAL, "○ ┄┄┄ first promise",
            Mark.Sort.AGREED, "◆ ┣━┫ due date",
            Mark.Sort.ENDED, "◇ ├─┤ due date of what has ended",
            Mark.Sort.EXPECTED, "? forecast",
            Mark.Sort.LATE, "! late",
            Mark.Sort.DONE, "✓ done",
            Mark.Sort.HANDED_OVER, "» handed over",
            Mark.Sort.DROPPED, "× dropped",
            Mark.Sort.SUPERSEDED, "÷ superseded, merged or split");

    @Property(tries = 300)
    void show_the_same_marks_of_a_milestone(@ForAll("milestones") MilestoneLine milestone) {
        Timeline timeline = Timeline.of(List.of(milestone), Timeline.Span.OWN, TODAY);
        String drawn = String.join("\n", TimelinePicture.lines(timeline, Map.of(), 200));
        String svg = Svg.file(Lanes.of(timeline, "x", Map.of()));

        Set<Mark.Sort> ofPaper = new TreeSet<>();
        Matcher marks = MARK.matcher(svg);
        while (marks.find()) {
            ofPaper.add(
                    Mark.Sort.valueOf(marks.group(1).toUpperCase(Locale.ROOT).replace('-', '_')));
        }
        for (Mark.Sort sort : Mark.Sort.values()) {
            if (svg.contains(" (" + sort.words().toLowerCase(Locale.ROOT) + ")</title>")) {
                ofPaper.add(sort);
            }
        }
        Set<Mark.Sort> ofTerminal = new TreeSet<>();
        KEY.forEach((sort, words) -> {
            if (Pattern.compile(Pattern.quote(words) + "( {2}|\n|$)")
                    .matcher(drawn)
                    .find()) {
                ofTerminal.add(sort);
            }
        });
        assertThat(ofPaper).isEqualTo(ofTerminal);
        assertThat(ofPaper.isEmpty()).isEqualTo(timeline.rows() == 0);
    }

    @Provide
    Arbitrary<MilestoneLine> milestones() {
        Arbitrary<Due> due = Arbitraries.of(
                        "3 December 2019",
                        "October 2019",
                        "15 July 2019",
                        "by 31 January 2020",
                        "from 1 August 2019",
                        "Q1 2019/20",
                        "2020/21",
                        "ongoing",
                        "not stated")
                .map(words -> Due.parse(words, new Reading(TODAY, YearCalendar.FINANCIAL)));
        Arbitrary<Optional<LocalDate>> done = Arbitraries.integers()
                .between(0, 900)
                .map(days -> LocalDate.parse("2018-01-01").plusDays(days))
                .optional();
        return Combinators.combine(Arbitraries.of(Status.class), due, due.optional(), due.optional(), done)
                .as(SameMarksTest::milestone);
    }

    private static MilestoneLine milestone(
            Status status, Due due, Optional<Due> first, Optional<Due> forecast, Optional<LocalDate> done) {
        return new MilestoneLine(
                Code.parse("M-ONE"),
                Title.parse("One"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                status,
                Optional.empty(),
                Optional.empty(),
                due,
                first,
                forecast,
                0,
                Optional.empty(),
                status.isOpen() && due.isOverdueOn(TODAY),
                status.isOpen() ? Optional.empty() : done,
                new MilestoneLine.Rating(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                Optional.empty());
    }
}
