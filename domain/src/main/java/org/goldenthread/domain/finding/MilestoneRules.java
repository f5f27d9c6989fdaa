package org.goldenthread.domain.finding;

import java.time.Period;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goldenthread.domain.judgement.Condition;
import org.goldenthread.domain.judgement.Rule;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.MilestoneRow;
import org.goldenthread.domain.milestone.Sheets;
import org.goldenthread.domain.problem.Suggestion;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.rating.Declared;
import org.goldenthread.domain.strategy.Theme;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.time.Due;

/** What is weak in one milestone, or between it and what it needs, and who leads it. */
final class MilestoneRules {

    /** What is said of a forecast, which says nothing of a date that was agreed since. */
    private static final List<Weakness> FORECAST = List.of(Weakness.FORECAST_LATER, Weakness.FORECAST_PAST);

    /** What ratings judge by too, with the conditions and thresholds that are set here. */
    private static final List<Weakness> JUDGED = Arrays.stream(Weakness.values())
            .filter(w -> w.condition().isPresent())
            .toList();

    private final Snapshot in;
    private final Found found;
    private final Map<Weakness, Rule> rules = new HashMap<>();

    MilestoneRules(Snapshot in, Found found) {
        this.in = in;
        this.found = found;
        JUDGED.forEach(weakness -> rules.put(
                weakness,
                new Rule(weakness.condition().orElseThrow(), Period.ofDays(found.days(weakness)), Optional.empty())));
    }

    void look() {
        in.milestones.values().stream().filter(it -> it.status().isOpen()).forEach(milestone -> {
            MilestoneRow row = row(milestone.code());
            boolean isForecast = milestone.promise().standingForecast().isPresent();
            JUDGED.stream()
                    .filter(weakness -> isForecast || !FORECAST.contains(weakness))
                    .forEach(weakness -> judge(weakness, row));
            if (row.lead().isEmpty()) {
                found.add(Weakness.NO_LEAD, row.code(), Values.NONE, List.of(Mends.leadMilestone()));
            }
            if (!row.due().isPromise()) {
                found.add(Weakness.NO_DUE, row.code(), Values.of("due", row.due()));
            }
            milestone.promise().tie().ifPresent(tie -> fixed(milestone, tie));
            conflicts(milestone);
        });
        in.themes.values().stream()
                .filter(theme ->
                        theme.status() == Theme.Status.OPEN && theme.lead().isEmpty())
                .forEach(theme -> found.add(Weakness.NO_LEAD, theme.code(), Values.NONE, List.of(Mends.leadTheme())));
    }

    /** What a due date waits for was delivered, and it was not told what that makes of the due date. */
    private void fixed(Milestone waiting, Milestone.Tie tie) {
        Optional.ofNullable(in.milestones.get(tie.to()))
                .filter(event -> event.status().isDelivered())
                .flatMap(event -> event.progress().done())
                .ifPresent(day -> found.add(
                        Weakness.DUE_UNFIXED,
                        waiting.code(),
                        Values.of("due", waiting.due()).and("other", tie.to()).and("day", day),
                        List.of(tie.gap().isPresent() ? Mends.tieAgain("other") : Mends.tie("other"))));
    }

    /** Where sheets and the record had both changed, as long as what the sheet said stands: the last of each cell. */
    private void conflicts(Milestone milestone) {
        Map<String, Sheets.Conflict> last = new LinkedHashMap<>();
        milestone.sheets().conflicts().forEach(conflict -> last.put(conflict.cell(), conflict));
        last.values().stream()
                .filter(it -> standing(milestone, it.cell()).equals(Optional.of(it.stated())))
                .forEach(it -> found.add(
                        Weakness.SHEET_CONFLICT,
                        milestone.code(),
                        Values.of("cell", it.cell())
                                .and("series", it.series())
                                .and("on", it.on())
                                .and("last", it.last())
                                .and("stated", it.stated())
                                .and("recorded", it.recorded())
                                .andIf("scale", milestone.rating().map(Declared::scale)),
                        settling(it.cell())));
    }

    private static Optional<String> standing(Milestone milestone, String cell) {
        return switch (cell) {
            case "due" -> Optional.of(milestone.due().asWritten());
            case "forecast" -> milestone.promise().forecast().map(Due::asWritten);
            case "title" -> Optional.of(milestone.title().value());
            case "lead" -> milestone.people().lead().map(Code::value);
            case "rating" -> milestone.rating().map(it -> it.level().value());
            default -> Optional.empty();
        };
    }

    /** To have the record say again what it said. */
    private static List<Suggestion> settling(String cell) {
        return switch (cell) {
            case "due" -> List.of(Mends.reschedule("recorded"));
            case "forecast" -> List.of(Mends.forecast("recorded"));
            case "title" -> List.of(Mends.rename("recorded"));
            case "lead" -> List.of(Mends.leadMilestone("recorded"));
            default -> List.of(Mends.rate("recorded"));
        };
    }

    private MilestoneRow row(Code code) {
        return java.util.Objects.requireNonNull(in.rows.get(code));
    }

    private void judge(Weakness weakness, MilestoneRow row) {
        Condition condition = weakness.condition().orElseThrow();
        if (!condition.concerns(row.status()) || (weakness == Weakness.STALE && isAwaited(row))) {
            return;
        }
        if (condition.isOfNeeds()) {
            row.needs().all().stream()
                    .filter(in.rows::containsKey)
                    .map(this::row)
                    .forEach(need -> judge(weakness, row, need));
        } else {
            judge(weakness, row, row);
        }
    }

    /** Whether a step was announced whose day has not passed: until then nobody owes a word. */
    private boolean isAwaited(MilestoneRow row) {
        return row.next().filter(step -> !step.when().isOverdueOn(in.day)).isPresent();
    }

    private void judge(Weakness weakness, MilestoneRow row, MilestoneRow need) {
        java.util.Objects.requireNonNull(rules.get(weakness))
                .reason(row, need, in.day)
                .ifPresent(reason -> found.add(weakness, row.code(), reason));
    }
}
