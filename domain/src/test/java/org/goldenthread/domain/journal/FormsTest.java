package org.goldenthread.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldenthread.domain.problem.Problem.Sort.INVALID_INPUT;
import static org.goldenthread.domain.problem.Refusal.assertRefused;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goldenthread.domain.measure.Measured;
import org.goldenthread.domain.milestone.Completed;
import org.goldenthread.domain.milestone.Forecast;
import org.goldenthread.domain.milestone.MilestonePlanned;
import org.goldenthread.domain.plan.PlanDrafted;
import org.goldenthread.domain.rating.Level;
import org.goldenthread.domain.rating.Rated;
import org.goldenthread.domain.rating.ScaleDefined;
import org.goldenthread.domain.strategy.StrategyMoved;
import org.goldenthread.domain.strategy.ThemeNamed;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Period;
import org.goldenthread.domain.time.Reading;
import org.goldenthread.domain.time.YearCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormsTest {

    private static final Reading READING = new Reading(LocalDate.parse("2019-06-26"), YearCalendar.FINANCIAL);

    private static <R> R read(Class<R> type, Form form) {
        return Forms.read(type, form, READING);
    }

    /** Fields as a person types them: names and words in turn. */
    private static Form.Fields fields(String... namesAndWords) {
        Map<String, Form> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndWords.length; i += 2) {
            fields.put(namesAndWords[i], Form.words(namesAndWords[i + 1]));
        }
        return Form.fields(fields);
    }

    @Test
    void reads_a_due_in_a_persons_words_by_the_papers_date_and_the_strategys_calendar() {
        Forecast forecast = read(Forecast.class, fields("due", "8 June"));

        assertThat(forecast.due()).isEqualTo(Due.parse("8 June", READING.with(Reading.Missing.NEVER_PAST)));
        assertThat(forecast.due().latest()).contains(LocalDate.parse("2020-06-08"));
    }

    @Test
    void reads_what_was_read_before_as_it_was_then() {
        Form due = Form.fields(Map.of(
                "due", fields("as", "8 June", "kind", "dated", "earliest", "1999-06-08", "latest", "1999-06-08")));

        assertThat(read(Forecast.class, due).due().latest()).contains(LocalDate.parse("1999-06-08"));
    }

    @Test
    void one_text_for_a_record_stands_for_its_first_field_and_one_for_a_list_is_its_only_item() {
        assertThat(read(Completed.class, Form.words("the certificate")).evidence())
                .hasToString("the certificate");
        assertThat(read(ThemeNamed.class, fields("title", "T", "strategy", "ST", "parts", "carers"))
                        .parts())
                .hasToString("[carers]");
    }

    @ParameterizedTest
    @CsvSource({"yes,true", "TRUE,true", "no,false", "False,false"})
    void reads_yes_and_no(String words, boolean meant) {
        assertThat(read(ThemeNamed.class, fields("title", "T", "strategy", "ST", "cross-cutting", words))
                        .crossCutting())
                .isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"under-review", "Under Review", "UNDER_REVIEW"})
    void reads_a_name_from_a_list_in_any_case(String words) {
        assertThat(read(StrategyMoved.class, fields("to", words)).to()).hasToString("UNDER_REVIEW");
    }

    @Test
    void a_figure_written_with_an_exponent_is_the_figure_written_out() {
        assertThat(read(Measured.class, fields("value", "1E+2")))
                .isEqualTo(read(Measured.class, fields("value", "100")));
        assertThat(new Measured(new BigDecimal("1E+2"), Optional.empty(), Optional.empty()).says())
                .isEqualTo("actual 100");
    }

    @Test
    void refuses_a_figure_that_would_fill_the_memory() {
        assertRefused(
                INVALID_INPUT,
                () -> read(Measured.class, fields("value", "1E+999999999")),
                "error[measure.long]: the figure 1E+999999999 has too many digits; it may have 40",
                "hint: a larger unit");
    }

    @Test
    void tells_every_problem_at_once_each_at_its_place() {
        Map<String, Form> fields = new LinkedHashMap<>();
        fields.put("titel", placed("Train staff", "swk.yaml:3:5"));
        fields.put("theme", placed("no code!", "swk.yaml:4:5"));
        fields.put("due", placed("whenever", "swk.yaml:5:5"));
        fields.put("contributors", Form.items(List.of(placed("SLAM", "swk.yaml:6:5"), placed("?", "swk.yaml:6:11"))));
        Form whole = new Form.Fields(fields, Optional.of("swk.yaml:2:3"));

        assertRefused(
                INVALID_INPUT,
                () -> read(MilestonePlanned.class, whole),
                "swk.yaml:3:5: error[field.unknown]: \"titel\" is not a field of milestone-planned; it has title, theme,"
                        + " objective, plan, due, lead, lead-member, contributors, groups, places, depends-on, from",
                "hint: did you mean title?",
                "swk.yaml:2:3: error[field.missing]: \"title\" is missing",
                "swk.yaml:4:5: error[code.form]: \"no code!\" is not a code: 2 to 24 letters, digits and hyphens,"
                        + " beginning with a letter",
                "hint: SWK-MHFA",
                "swk.yaml:5:5: error[due.unreadable]: \"whenever\" can't be read as a due date",
                "hint: 31 October 2019, March 2020, Q2 2025/26, summer 2019, by end 2019/20, ongoing, to be"
                        + " agreed or not stated",
                "swk.yaml:6:11: error[code.form]: \"?\" is not a code: 2 to 24 letters, digits and hyphens,"
                        + " beginning with a letter",
                "hint: SWK-MHFA");
    }

    private static Form placed(String words, String place) {
        return new Form.Words(words, Optional.of(place));
    }

    @Test
    void what_a_record_refuses_as_a_whole_is_told_at_its_place() {
        Form whole = new Form.Fields(fields("title", "Train staff").values(), Optional.of("swk.yaml:2:3"));

        assertRefused(
                INVALID_INPUT,
                () -> read(MilestonePlanned.class, whole),
                "swk.yaml:2:3: error[milestone.unattached]: \"Train staff\" serves nothing: a milestone names a theme, an objective or a plan",
                "next: again (theme …) or again (objective …) or again (plan …)");
    }

    @Test
    void refuses_a_list_where_one_text_is_meant() {
        assertRefused(
                INVALID_INPUT,
                () -> read(Completed.class, Form.fields(Map.of("evidence", Form.items(List.of())))),
                "error[field.form]: \"evidence\" is one text, not a list or fields");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "expires | soon       | a day such as 2019-06-26",
                "expires | 2019-02-30 | a day such as 2019-06-26",
            })
    void refuses_a_day_that_is_none(String field, String words, String wanted) {
        assertRefused(
                INVALID_INPUT,
                () -> read(Rated.class, fields("level", "Green", "scale", "RAG", field, words)),
                "error[field.form]: \"" + field + "\" is \"" + words + "\"; it should be " + wanted);
    }

    @Test
    void refuses_words_that_are_no_number_no_answer_and_no_name_from_the_list() {
        assertRefused(
                INVALID_INPUT,
                () -> read(Measured.class, fields("value", "seventy")),
                "error[field.form]: \"value\" is \"seventy\"; it should be a number such as 74 or 0.5");
        assertRefused(
                INVALID_INPUT,
                () -> read(ThemeNamed.class, fields("title", "T", "strategy", "ST", "cross-cutting", "maybe")),
                "error[field.form]: \"cross-cutting\" is \"maybe\"; it should be yes or no");
        assertRefused(
                INVALID_INPUT,
                () -> read(StrategyMoved.class, fields("to", "lauched")),
                "error[field.form]: \"to\" is \"lauched\"; it should be one of draft, agreed, launched, under-review,"
                        + " closed",
                "hint: did you mean launched?");
    }

    @Test
    void refuses_a_due_whose_parts_contradict_each_other() {
        assertRefused(
                INVALID_INPUT,
                () -> due("kind", "dated"),
                "error[field.form]: \"due\" is dated and has no day",
                "hint: leave the kind and the days out; they are read from \"March 2020\"");
        assertRefused(
                INVALID_INPUT,
                () -> due("kind", "ongoing", "latest", "2020-03-31"),
                "error[field.form]: \"due\" is ongoing and has days",
                "hint: leave the kind and the days out; they are read from \"March 2020\"");
        assertRefused(
                INVALID_INPUT,
                () -> due("kind", "dated", "earliest", "2020-04-01", "latest", "2020-03-31"),
                "error[field.form]: \"due\" begins on 2020-04-01, after it ends on 2020-03-31");
    }

    @Test
    void refuses_days_that_it_would_have_to_ignore() {
        assertRefused(
                INVALID_INPUT,
                () -> due("earliest", "2020-03-01"),
                "error[field.form]: \"due\" has days and no kind",
                "hint: leave the days out; they are read from \"March 2020\"");
        assertRefused(
                INVALID_INPUT,
                () -> read(
                        PlanDrafted.class,
                        Form.fields(Map.of(
                                "title", Form.words("Plan"), "period", fields("as", "2019/20", "from", "2019-04-02")))),
                "error[field.form]: \"period\" has a first day and no last",
                "hint: leave the days out; they are read from \"2019/20\"");
    }

    private static Forecast due(String... more) {
        Map<String, Form> parts = new LinkedHashMap<>(fields("as", "March 2020").values());
        parts.putAll(fields(more).values());
        return read(Forecast.class, Form.fields(Map.of("due", Form.fields(parts))));
    }

    @Test
    void refuses_a_due_without_words_or_with_something_else_in_it() {
        assertRefused(
                INVALID_INPUT,
                () -> read(Forecast.class, Form.fields(Map.of("due", fields("kind", "dated")))),
                "error[field.missing]: \"as\" is missing from \"due\"");
        assertRefused(
                INVALID_INPUT,
                () -> due("lates", "2020-03-31"),
                "error[field.unknown]: \"lates\" is not a field of due; it has as, kind, earliest, latest, assumed",
                "hint: did you mean latest?");
    }

    @Test
    void refuses_a_period_that_ends_before_it_begins() {
        Map<String, Form> plan = new LinkedHashMap<>(fields("title", "Plan").values());
        plan.put("period", fields("as", "2019/20", "from", "2020-03-31", "to", "2019-04-01"));

        assertRefused(
                INVALID_INPUT,
                () -> read(PlanDrafted.class, Form.fields(plan)),
                "error[field.form]: \"period\" begins on 2020-03-31, after it ends on 2019-04-01");
    }

    @Test
    void reads_a_period_in_words_by_its_days_or_with_both() {
        PlanDrafted words = read(PlanDrafted.class, fields("title", "Plan", "period", "2019/20"));
        Map<String, Form> days = new LinkedHashMap<>(fields("title", "Plan").values());
        days.put("period", fields("from", "2019-04-01", "to", "2020-03-31"));

        assertThat(words.period().endInclusive()).isEqualTo(LocalDate.parse("2020-03-31"));
        assertThat(read(PlanDrafted.class, Form.fields(days)).period())
                .hasToString("2019-04-01/2020-03-31")
                .returns(words.period().interval(), Period::interval);
    }

    @Test
    void names_fields_in_kebab_case() {
        assertThat(Forms.namesOf(PlanDrafted.class))
                .containsExactly(
                        "title", "period", "strategy", "owner", "lead-member", "focus", "key-outcome", "status");
        assertThat(Names.kebab("agreedBy")).isEqualTo("agreed-by");
        assertThat(Names.kebab("UNDER_REVIEW")).isEqualTo("under-review");
        assertThat(Names.kebab("of")).isEqualTo("of");
    }

    /** A fact as it is now; it was first written with a field "why" and then with one code. */
    record Moved(Code to, List<Code> because) implements Opening<Moved> {
        Moved {
            because = List.copyOf(because);
        }

        @Override
        public Moved first(Entry entry) {
            return this;
        }

        @Override
        public String says() {
            return "moved to " + to;
        }
    }

    private static final Kind<Moved> THING = Kind.of("thing", "things", Moved.class, Moved.class, List.of())
            .upgraded(
                    Moved.class,
                    List.of(
                            old -> old.without("why")
                                    .with("cause", old.get("why").orElseThrow()),
                            old -> old.without("cause")
                                    .with(
                                            "because",
                                            Form.items(List.of(old.get("cause").orElseThrow())))));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | {\"to\":\"XX\",\"why\":\"FUNDING\"}",
                "2 | {\"to\":\"XX\",\"cause\":\"FUNDING\"}",
                "3 | {\"to\":\"XX\",\"because\":[\"FUNDING\"]}"
            })
    void brings_what_was_written_in_an_earlier_version_up_to_date(int version, String payload) {
        Language language = Language.of(THING);

        assertThat(language.read(THING.subject(Code.parse("AA")), "moved", version, payload, EntryId::parse))
                .isEqualTo(new Moved(Code.parse("XX"), List.of(Code.parse("FUNDING"))));
        assertThat(THING.opening().version()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"0", "4"})
    void knows_no_other_versions(int version) {
        Language language = Language.of(THING);

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> language.read(
                        THING.subject(Code.parse("AA")), "moved", version, "{\"to\":\"XX\"}", EntryId::parse))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("version: moved has versions 1 to 3, not " + version);
    }

    @Test
    void reads_a_due_or_a_period_from_its_words_where_these_stand_alone_under_as() {
        Forecast forecast = read(Forecast.class, Form.fields(Map.of("due", fields("as", "8 June"))));
        PlanDrafted plan = read(
                PlanDrafted.class, Form.fields(Map.of("title", Form.words("Plan"), "period", fields("as", "2019/20"))));

        assertThat(forecast.due()).isEqualTo(Due.parse("8 June", READING.with(Reading.Missing.NEVER_PAST)));
        assertThat(plan.period()).isEqualTo(Period.parse("2019/20", YearCalendar.FINANCIAL));
    }

    @Test
    void refuses_days_that_stand_without_a_kind_and_fields_that_a_period_has_not() {
        assertRefused(
                INVALID_INPUT,
                () -> due("latest", "2020-03-31"),
                "error[field.form]: \"due\" has days and no kind",
                "hint: leave the days out; they are read from \"March 2020\"");
        assertRefused(
                INVALID_INPUT,
                () -> read(
                        PlanDrafted.class,
                        Form.fields(Map.of(
                                "title", Form.words("Plan"), "period", fields("as", "2019/20", "form", "2019-04-02")))),
                "error[field.unknown]: \"form\" is not a field of period; it has as, from, to",
                "hint: did you mean from?");
    }

    @Test
    void reads_what_was_assumed_of_a_due_as_one_name_or_several() {
        assertThat(due("kind", "dated", "latest", "2020-03-31").due().assumed()).isEmpty();
        assertThat(due("kind", "dated", "latest", "2020-03-31", "assumed", "year")
                        .due()
                        .assumed())
                .containsExactly(Due.Assumed.YEAR);
        Map<String, Form> parts = new LinkedHashMap<>(
                fields("as", "8 June", "kind", "dated", "latest", "2020-06-08").values());
        parts.put("assumed", Form.items(List.of(Form.words("calendar"), Form.words("year"))));
        assertThat(read(Forecast.class, Form.fields(Map.of("due", Form.fields(parts))))
                        .due()
                        .assumed())
                .containsExactlyInAnyOrder(Due.Assumed.YEAR, Due.Assumed.CALENDAR);
    }

    /** Nothing but that it is there. */
    record Bare() {}

    @Test
    void refuses_no_words_for_a_record_without_fields() {
        assertThat(read(Bare.class, Form.words("anything"))).isEqualTo(new Bare());
        assertThat(read(Bare.class, Form.fields(Map.of()))).isEqualTo(new Bare());
    }

    @Test
    void writes_a_due_as_its_words_where_these_are_read_as_it_is_and_in_a_file_only_with_their_year() {
        Reading other = new Reading(LocalDate.parse("2030-01-01"), YearCalendar.FINANCIAL);
        Form.Fields whole = fields(
                "as", "8 June", "kind", "dated", "earliest", "2020-06-08", "latest", "2020-06-08", "assumed", "year");
        Forecast year = read(Forecast.class, fields("due", "8 June 2020"));
        Forecast none = read(Forecast.class, fields("due", "8 June"));

        assertThat(Forms.of(year, List.of(READING, other)).get("due")).contains(Form.words("8 June 2020"));
        assertThat(Forms.stated(year, List.of(READING, other)).get("due")).contains(Form.words("8 June 2020"));
        assertThat(Forms.of(none, List.of(READING)).get("due")).contains(Form.words("8 June"));
        assertThat(Forms.of(none, List.of(READING, other)).get("due"))
                .map(Form.Fields.class::cast)
                .map(due -> due.get("latest"))
                .contains(whole.get("latest"));
        assertThat(Forms.stated(none, List.of(READING)).get("due"))
                .map(Form.Fields.class::cast)
                .map(due -> due.get("latest"))
                .contains(whole.get("latest"));
    }

    @Test
    void reads_one_value_from_one_text() {
        assertThat(Forms.value(Code.class, "lead", "AB-1")).isEqualTo(Code.parse("AB-1"));
        assertThat(Forms.value(boolean.class, "record", "yes")).isEqualTo(true);
        assertRefused(
                INVALID_INPUT,
                () -> Forms.value(boolean.class, "record", "perhaps"),
                "error[field.form]: \"record\" is \"perhaps\"; it should be yes or no");
    }

    private static Map<String, List<String>> words(Fact fact) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        Forms.words(fact, (field, text) -> words.computeIfAbsent(field, it -> new ArrayList<>())
                .add(text));
        return words;
    }

    @Test
    void hands_over_the_words_that_people_wrote_wherever_they_stand() {
        Fact scale = new ScaleDefined(
                Title.parse("Ours"),
                List.of(
                        new Level(Title.parse("Good"), Title.parse("green"), Sentence.parse("It is well.")),
                        new Level(Title.parse("Bad"), Title.parse("red"), Sentence.parse("It is ill."))),
                List.of(),
                Optional.of(Sentence.parse("by the council")));

        assertThat(words(scale))
                .isEqualTo(Map.of(
                        "title",
                        List.of("Ours"),
                        "levels",
                        List.of("Good", "green", "It is well.", "Bad", "red", "It is ill."),
                        "published",
                        List.of("by the council")));
        assertThat(words(read(Forecast.class, fields("due", "8 June"))))
                .as("what a due was written as is no text of its own")
                .isEmpty();
    }

    @Test
    void remembers_the_dues_and_periods_in_facts_by_their_words() {
        Due june = Due.parse("8 June", READING);
        Due june2030 = Due.parse("8 June", new Reading(LocalDate.parse("2030-01-01"), YearCalendar.FINANCIAL));
        Due march = Due.parse("March 2020", READING);
        PlanDrafted plan = read(PlanDrafted.class, fields("title", "Plan", "period", "2019/20"));

        ReadBefore before = ReadBefore.in(List.of(new Forecast(june), new Forecast(march), plan));

        assertThat(before.due("8 June")).contains(june);
        assertThat(before.due(" March 2020 ")).contains(march);
        assertThat(before.due("9 June")).isEmpty();
        assertThat(before.period("2019/20")).contains(plan.period());
        assertThat(before.period(" 2019/20")).contains(plan.period());
        assertThat(before.period("2020/21")).isEmpty();
        assertThat(ReadBefore.in(List.of(new Forecast(june), new Forecast(june2030)))
                        .due("8 June"))
                .as("the same words for different days")
                .isEmpty();
        assertThat(ReadBefore.NOTHING.due("8 June")).isEmpty();
    }

    /** What holds something in something else. */
    record Nested(Optional<List<Move>> moves, Due due) {}

    record Move(Due from, Optional<Period> within) {}

    @Test
    void hands_over_each_value_once_and_what_is_in_it_but_nothing_of_a_due() {
        Due june = Due.parse("8 June", READING);
        Due march = Due.parse("March 2020", READING);
        Move move = new Move(june, Optional.empty());
        List<Object> values = new ArrayList<>();

        Forms.values(new Nested(Optional.of(List.of(move)), march), values::add);

        assertThat(values).containsExactly(move, june, march);
    }
}
