package org.goldenthread.exchange.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldenthread.exchange.record.Story.fields;
import static org.goldenthread.exchange.record.Story.list;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goldenthread.domain.alignment.Alignment;
import org.goldenthread.domain.alignment.AlignmentDrawn;
import org.goldenthread.domain.books.Books;
import org.goldenthread.domain.books.Say;
import org.goldenthread.domain.books.SettableClock;
import org.goldenthread.domain.journal.Author;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.journal.Occasion;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.milestone.Completed;
import org.goldenthread.domain.milestone.Dropped;
import org.goldenthread.domain.milestone.Forecast;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.MilestonePlanned;
import org.goldenthread.domain.milestone.Rescheduled;
import org.goldenthread.domain.milestone.Superseded;
import org.goldenthread.domain.network.ChainStep;
import org.goldenthread.domain.network.Critical;
import org.goldenthread.domain.network.Impact;
import org.goldenthread.domain.network.Network;
import org.goldenthread.domain.network.Outlook;
import org.goldenthread.domain.network.Supposed;
import org.goldenthread.domain.organisation.Organisation;
import org.goldenthread.domain.organisation.OrganisationListed;
import org.goldenthread.domain.strategy.Objective;
import org.goldenthread.domain.strategy.ObjectiveSet;
import org.goldenthread.domain.strategy.StrategyDrafted;
import org.goldenthread.domain.strategy.ThemeNamed;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Interval;

/**
 * A few milestones with what was said of them, entered as it was said, and what is asked of them. The codes of the cases are
 * too short to be codes, so each has a prefix here.
 */
final class NetworkCase {

    private static final LocalDate BEGINS = LocalDate.parse("2025-01-01");
    private static final String PREFIX = "N-";
    private static final Code THEME = Code.parse("THEME");

    private final Map<String, Object> written;
    private final LocalDate today;
    private final List<Draft> drafts = new ArrayList<>();

    NetworkCase(Map<String, Object> written) {
        this.written = written;
        this.today = LocalDate.parse((String) fields(written.get("portfolio")).get("today"));
    }

    String name() {
        return (String) written.get("name");
    }

    void ask() {
        Network network = network();
        Map<String, Object> asked = fields(written.get("ask"));
        Map<String, Object> answer = fields(written.get("answer"));
        switch ((String) asked.get("what")) {
            case "expected" ->
                answer.forEach((code, expected) ->
                        assertThat(expected(network, code)).as(code).isEqualTo(expected));
            case "slack" ->
                answer.forEach((code, slack) ->
                        assertThat(slack(network, code)).as(code).isEqualTo(slack));
            case "impact" ->
                assertThat(impact(network.impact(supposed(list(asked.get("suppose"))))))
                        .isEqualTo(answer);
            case "critical" ->
                assertThat(critical(network.critical(code(asked.get("code")), 0)))
                        .isEqualTo(answer);
            default -> throw new IllegalArgumentException("what: " + asked.get("what"));
        }
    }

    // What was said

    private Network network() {
        Map<String, Object> portfolio = fields(written.get("portfolio"));
        say("strategy", "ST", strategy(), BEGINS);
        say("theme", THEME.value(), theme(), BEGINS);
        list(portfolio.get("organisations")).forEach(it -> organisation(fields(it)));
        list(portfolio.get("outcomes"))
                .forEach(it -> say(
                        Draft.of(
                                Objective.KIND,
                                code(fields(it).get("code")),
                                new ObjectiveSet(Title.parse("An outcome"), THEME, Optional.empty())),
                        BEGINS));
        list(portfolio.get("milestones")).forEach(it -> words(fields(it)));
        list(portfolio.get("milestones")).forEach(it -> needs(fields(it)));
        list(portfolio.get("milestones")).forEach(it -> end(fields(it)));
        Books books = Books.inMemory(SettableClock.on(today));
        assertThat(books.record(new Say(drafts), Occasion.of(new Author("teller"), "as the case has it")))
                .isPresent();
        return Network.of(books.open(View.LATEST).state(), today);
    }

    private void say(Draft draft, LocalDate day) {
        drafts.add(draft.on(day).told(day));
    }

    private void say(String noun, String code, org.goldenthread.domain.journal.Fact fact, LocalDate day) {
        say(Draft.about(new org.goldenthread.domain.journal.Subject(noun, Code.parse(code)), fact), day);
    }

    private static StrategyDrafted strategy() {
        return new StrategyDrafted(
                Title.parse("A strategy"),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static ThemeNamed theme() {
        return new ThemeNamed(
                Title.parse("A theme"),
                Code.parse("ST"),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                false,
                List.of());
    }

    private void organisation(Map<String, Object> it) {
        say(
                Draft.of(
                        Organisation.KIND,
                        code(it.get("code")),
                        new OrganisationListed(
                                Title.parse("A body " + it.get("code")),
                                Optional.empty(),
                                Optional.ofNullable(it.get("within")).map(NetworkCase::code),
                                List.of(),
                                List.of(),
                                List.of())),
                BEGINS);
    }

    private void words(Map<String, Object> it) {
        Code code = code(it.get("code"));
        boolean isFirst = true;
        for (Object word : list(it.get("words"))) {
            Map<String, Object> said = fields(word);
            Due due = due((String) said.get("days"));
            LocalDate on = LocalDate.parse((String) said.get("on"));
            Optional<Code> serves =
                    it.containsKey("serves") && !list(it.get("serves")).isEmpty()
                            ? Optional.of(code(list(it.get("serves")).get(0)))
                            : Optional.empty();
            say(
                    Draft.of(
                            Milestone.KIND,
                            code,
                            isFirst
                                    ? new MilestonePlanned(
                                            Title.parse("Milestone " + code),
                                            serves.isPresent() ? Optional.empty() : Optional.of(THEME),
                                            serves,
                                            Optional.empty(),
                                            Optional.of(due),
                                            Optional.ofNullable(it.get("lead")).map(NetworkCase::code),
                                            List.of(),
                                            List.of(),
                                            List.of(),
                                            List.of(),
                                            List.of())
                                    : Boolean.TRUE.equals(said.get("forecast"))
                                            ? new Forecast(due)
                                            : new Rescheduled(due, Optional.empty(), Optional.empty())),
                    on);
            isFirst = false;
        }
    }

    /** What it needs, drawn as alignments: of those even a circle can be. */
    private void needs(Map<String, Object> it) {
        for (Object need : list(it.get("needs"))) {
            say(
                    Draft.of(
                            Alignment.KIND,
                            Code.parse("AL-" + it.get("code") + "-" + need),
                            new AlignmentDrawn(
                                    code(it.get("code")),
                                    Alignment.Relation.DEPENDS_ON,
                                    Optional.of(code(need)),
                                    Optional.empty(),
                                    Optional.empty())),
                    today);
        }
    }

    private void end(Map<String, Object> it) {
        String status = (String) it.getOrDefault("status", "open");
        Code code = code(it.get("code"));
        switch (status) {
            case "done" ->
                say(
                        Draft.of(Milestone.KIND, code, new Completed(Sentence.parse("as the case has it"))),
                        LocalDate.parse((String) it.get("done")));
            case "dropped" ->
                say(
                        Draft.of(Milestone.KIND, code, new Dropped(Optional.empty()))
                                .because(Sentence.parse("as the case has it")),
                        today);
            case "became" ->
                say(
                        Draft.of(
                                Milestone.KIND,
                                code,
                                new Superseded(
                                        Optional.of(code(list(it.get("into")).get(0))), Optional.empty())),
                        today);
            default -> assertThat(status).isEqualTo("open");
        }
    }

    private static Code code(Object written) {
        return Code.parse(PREFIX + written);
    }

    private static Due due(String days) {
        return switch (days) {
            case "not-stated" -> Due.NOT_STATED;
            case "to-be-agreed" -> Due.TO_BE_AGREED;
            case "ongoing" -> Due.ONGOING;
            default ->
                Due.of(
                        days,
                        Due.Kind.DATED,
                        days.contains("/") ? Interval.parse(days) : Interval.on(LocalDate.parse(days)));
        };
    }

    private static List<Supposed> supposed(List<Object> changes) {
        List<Supposed> all = new ArrayList<>();
        for (Object change : changes) {
            Map<String, Object> it = fields(change);
            if (it.containsKey("move")) {
                all.add(new Supposed.Moved(code(it.get("move")), due((String) it.get("to"))));
            } else if (it.containsKey("later")) {
                all.add(new Supposed.Later(code(it.get("later")), Integer.parseInt((String) it.get("days"))));
            } else if (it.containsKey("done")) {
                all.add(new Supposed.Done(code(it.get("done")), LocalDate.parse((String) it.get("on"))));
            } else {
                all.add(new Supposed.Dropped(code(it.get("dropped"))));
            }
        }
        return all;
    }

    // What is answered, as the cases write it

    private static String bare(Code code) {
        return code.value().substring(PREFIX.length());
    }

    private static List<Object> bare(List<Code> codes) {
        return codes.stream().map(it -> (Object) bare(it)).toList();
    }

    private static List<Object> chain(List<ChainStep> chain) {
        return chain.stream().map(it -> (Object) bare(it.code())).toList();
    }

    private static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    private static Object orNull(Optional<?> value) {
        return value.isPresent() ? value.get() : null;
    }

    private static Map<String, Object> expected(Network network, String code) {
        Outlook outlook = network.outlook(code((Object) code)).orElseThrow();
        return map(
                "expected",
                outlook.soonest().orElseThrow() + "/" + outlook.latest().orElseThrow(),
                "gapsKept",
                outlook.gapsKept().orElseThrow().toString(),
                "open",
                orNull(outlook.unknown().map(it -> List.of(bare(it.code()), Names.of(it.because())))),
                "late",
                orNull(outlook.late()
                        .map(it -> Arrays.asList(
                                number(it.soonest()), number(it.byWord()), number(it.gapsKept()), it.atLeast()))),
                "verdict",
                Names.of(outlook.verdict()),
                "chain",
                chain(outlook.chain()));
    }

    /** Numbers come as texts. */
    private static Object number(int value) {
        return String.valueOf(value);
    }

    private static Object number(Optional<Integer> value) {
        return orNull(value.map(NetworkCase::number));
    }

    private static Map<String, Object> slack(Network network, String code) {
        Outlook.Slack slack =
                network.outlook(code((Object) code)).orElseThrow().slack().orElseThrow();
        return map(
                "toOwnDue",
                number(slack.toOwnDue()),
                "toFirstPromise",
                number(slack.toFirstPromise()),
                "firstPromise",
                orNull(slack.firstPromise().map(NetworkCase::bare)));
    }

    private static Map<String, Object> impact(Impact impact) {
        return map(
                "moved",
                impact.supposed().stream().map(it -> (Object) bare(it.code())).toList(),
                "withoutADay",
                bare(impact.withoutADay()),
                "promises",
                impact.promises().stream()
                        .map(it -> (Object) map(
                                "code",
                                bare(it.code()),
                                "days",
                                List.of(
                                        number(it.days().from()),
                                        number(it.days().to())),
                                "expected",
                                it.latest().toString(),
                                "gapsKept",
                                it.gapsKept().toString(),
                                "newlyLate",
                                it.newlyLate(),
                                "unknown",
                                it.unknown(),
                                "chain",
                                chain(it.chain())))
                        .toList(),
                "outcomes",
                impact.outcomes().stream()
                        .filter(it -> it.noun().equals("objective"))
                        .map(it -> (Object) map(
                                "code",
                                bare(it.code()),
                                "days",
                                List.of(
                                        number(it.days().from()),
                                        number(it.days().to())),
                                "lateBefore",
                                number(it.lateBefore()),
                                "lateAfter",
                                number(it.lateAfter())))
                        .toList());
    }

    private static Map<String, Object> critical(Critical critical) {
        Map<String, Object> slack = new LinkedHashMap<>();
        critical.slack().forEach(it -> slack.put(bare(it.code()), number(it.toOutcome())));
        return map(
                "expected",
                critical.latest().toString(),
                "promised",
                orNull(critical.promised().map(LocalDate::toString)),
                "chain",
                chain(critical.chain()),
                "driver",
                bare(critical.decidedBy()),
                "alsoDecide",
                bare(critical.alsoDecide()),
                "alsoDrive",
                bare(critical.alsoDrive()),
                "next",
                orNull(critical.next().map(LocalDate::toString)),
                "slack",
                slack);
    }
}
