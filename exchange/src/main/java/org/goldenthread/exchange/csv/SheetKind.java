package org.goldenthread.exchange.csv;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goldenthread.domain.books.Portfolio;
import org.goldenthread.domain.journal.Meanings;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.milestone.MilestoneLine;
import org.goldenthread.domain.milestone.MilestoneQuery;
import org.goldenthread.exchange.sheet.Choices;
import org.goldenthread.exchange.sheet.Guard;
import org.goldenthread.exchange.sheet.MeasureField;
import org.goldenthread.exchange.sheet.MeasureQuery;
import org.goldenthread.exchange.sheet.MeasureSheet;
import org.goldenthread.exchange.sheet.MilestoneField;
import org.goldenthread.exchange.sheet.MilestoneSheet;
import org.goldenthread.exchange.sheet.Sheet;
import org.goldenthread.exchange.workbook.NewSheet;

/** What a sheet is of, and so what its columns may be. */
public enum SheetKind {
    MILESTONES(
            MilestoneField.values(),
            List.of(MilestoneField.DUE, MilestoneField.FIRST_PROMISE, MilestoneField.FORECAST, MilestoneField.DONE),
            List.of(
                    MilestoneField.PROGRESS,
                    MilestoneField.EVIDENCE,
                    MilestoneField.REASON,
                    MilestoneField.CONTRIBUTORS,
                    MilestoneField.GROUPS,
                    MilestoneField.PLACES,
                    MilestoneField.DEPENDS_ON,
                    MilestoneField.FROM,
                    MilestoneField.INTO),
            List.of(
                    MilestoneField.THEME,
                    MilestoneField.OBJECTIVE,
                    MilestoneField.PLAN,
                    MilestoneField.LEAD,
                    MilestoneField.ORGANISATION,
                    MilestoneField.SCALE,
                    MilestoneField.SOURCE)),
    MEASURES(
            MeasureField.values(),
            List.of(MeasureField.WHEN),
            List.of(MeasureField.COMMENT),
            List.of(MeasureField.CODE, MeasureField.KIND, MeasureField.PLACE, MeasureField.SOURCE));

    private static final List<String> MANY = Stream.of(
                    MilestoneField.CONTRIBUTORS,
                    MilestoneField.GROUPS,
                    MilestoneField.PLACES,
                    MilestoneField.DEPENDS_ON,
                    MilestoneField.FROM,
                    MilestoneField.INTO)
            .map(Names::of)
            .toList();

    private static final List<String> OF_THE_SHEET = Stream.of(
                    MilestoneField.THEME, MilestoneField.OBJECTIVE, MilestoneField.PLAN, MilestoneField.LEAD)
            .map(Names::of)
            .toList();

    @SuppressWarnings("ImmutableEnumChecker") // copied, and never changed
    private final List<String> fields;

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> dates;

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> texts;

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> shared;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Map<String, Enum<?>> constants;

    SheetKind(
            Enum<?>[] fields,
            List<? extends Enum<?>> dates,
            List<? extends Enum<?>> texts,
            List<? extends Enum<?>> shared) {
        this.constants = Arrays.stream(fields)
                .collect(Collectors.toMap(Names::of, field -> field, (one, other) -> one, LinkedHashMap::new));
        this.fields = Arrays.stream(fields).map(Names::of).toList();
        this.dates = dates.stream().map(Names::of).toList();
        this.texts = texts.stream().map(Names::of).toList();
        this.shared = shared.stream().map(Names::of).toList();
    }

    /**
     * The sheet of what a query asks for in a view.
     *
     * @param query of measures, what they show the success of; who leads it is not asked
     * @param today by which milestones are overdue
     */
    public Sheet sheet(Portfolio portfolio, MilestoneQuery query, LocalDate today) {
        return switch (this) {
            case MILESTONES ->
                MilestoneSheet.of(
                        portfolio.state(),
                        portfolio.lists().milestones(query, today).stream()
                                .map(MilestoneLine::code)
                                .toList());
            case MEASURES ->
                MeasureSheet.of(portfolio.state(), new MeasureQuery(query.strategy(), query.theme(), query.plan()));
        };
    }

    /** What can be chosen in the cells of its sheets, in a view. */
    public Choices choices(State state) {
        return switch (this) {
            case MILESTONES -> Choices.ofMilestones(state);
            case MEASURES -> Choices.ofMeasures(state);
        };
    }

    /** A sheet as a workbook has it, each cell of text guarded against being worked out as a formula. */
    NewSheet workbookSheet(Sheet sheet, Choices choices) {
        return new NewSheet(
                heading(word()),
                sheet.fields().stream()
                        .map(field -> column(field, choices.byField().getOrDefault(field, Map.of())))
                        .toList(),
                sheet.rows().stream()
                        .map(row -> row.stream().map(Guard::guarded).toList())
                        .toList());
    }

    private NewSheet.Column column(String field, Map<String, String> choices) {
        String means = Optional.ofNullable(constants.get(field))
                .map(Meanings::of)
                .map(words -> words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1))
                .orElse("");
        return new NewSheet.Column(heading(field), means, allowed(field, choices), columnKind(field), choices);
    }

    private String allowed(String field, Map<String, String> choices) {
        if (field.equals("code")) {
            return "Leave it as it is: a row with another code is another thing.";
        }
        if (isDate(field)) {
            return "A date, or words such as March 2026, Q2 2025/26, by end 2025/26, to be agreed.";
        }
        if (!choices.isEmpty()) {
            return "One of the " + choices.size() + " on the sheet Lists, or blank.";
        }
        return MANY.contains(field) ? "Several, with semicolons between them, or blank." : "Words, or blank.";
    }

    private NewSheet.Kind columnKind(String field) {
        return isDate(field)
                ? NewSheet.Kind.DATE
                : isText(field)
                        ? NewSheet.Kind.TEXT
                        : this == MEASURES && field.equals("value") ? NewSheet.Kind.NUMBER : NewSheet.Kind.WORDS;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<String> fields() {
        return fields;
    }

    /** Whether a row of a series may say what is in such a cell. */
    static boolean isStated(String field) {
        return Arrays.stream(MilestoneField.values())
                .anyMatch(it -> Names.of(it).equals(field) && MilestoneField.isStated(it));
    }

    /** Whether its cells are dates, which spreadsheets write in ways of their own. */
    boolean isDate(String field) {
        return dates.contains(field);
    }

    /** Whether its cells may have several lines. */
    boolean isText(String field) {
        return texts.contains(field);
    }

    /** Whether people write it once for several rows, and leave it blank in those below. */
    boolean isShared(String field) {
        return shared.contains(field);
    }

    /** Whether what is said of all rows holds only where the sheet has no column for it: a blank there says nothing. */
    static boolean isOfTheSheet(String field) {
        return OF_THE_SHEET.contains(field);
    }

    /** How the heading of a field is written: {@code Depends on}. */
    static String heading(String field) {
        String words = field.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
