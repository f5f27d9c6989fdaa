package org.goldenthread.exchange.portfolio;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goldenthread.domain.finding.Settings;
import org.goldenthread.domain.finding.Severity;
import org.goldenthread.domain.finding.Weakness;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Suggestion;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Nearest;
import org.goldenthread.domain.text.Shown;

/**
 * Files that say how much each finding matters, in YAML: {@code finding.no-lead: warning}, {@code finding.stale:
 * {severity: info, days: 120}}, {@code finding.silent: off}.
 *
 * @since 0.1
 */
public final class FindingSettings {

    private static final String OFF = "off";
    private static final List<String> WORDS = List.of("error", "warning", "info", OFF);
    private static final List<String> FIELDS = List.of("severity", "days");

    private final List<Problem> problems = new ArrayList<>();

    private FindingSettings() {}

    /**
     * Reads a file.
     *
     * @param folder what a relative name starts from
     * @throws DomainException with every problem: {@code file.missing} and others of a file, {@code finding.unknown},
     *     {@code finding.severity}, {@code finding.days}, {@code finding.settings}
     */
    public static Settings read(Path folder, String name) {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw Problem.notFound("file.missing", "there is no file {file}", Values.of("file", name))
                    .next(Suggestion.again().missing("settings", "file"))
                    .asException();
        }
        FindingSettings settings = new FindingSettings();
        Optional<Form> form = PortfolioFiles.form(file, name, settings.problems);
        Map<Weakness, Settings.Setting> each = new EnumMap<>(Weakness.class);
        form.ifPresent(written -> settings.read(written, each));
        DomainException.throwIfAny(settings.problems);
        return new Settings(each);
    }

    private void read(Form written, Map<Weakness, Settings.Setting> each) {
        if (!(written instanceof Form.Fields fields)) {
            refuse(malformed("the file"), written);
            return;
        }
        fields.values().forEach((code, value) -> {
            try {
                Weakness weakness = Weakness.parse(code);
                Settings.Setting setting = setting(weakness, value);
                var unused = new Settings(Map.of(weakness, setting));
                each.put(weakness, setting);
            } catch (DomainException refused) {
                refused.problems().forEach(problem -> refuse(problem, value));
            }
        });
    }

    private Settings.Setting setting(Weakness weakness, Form value) {
        if (value instanceof Form.Words words) {
            return setting(weakness, Optional.of(words), Optional.empty());
        }
        if (value instanceof Form.Fields fields
                && FIELDS.containsAll(fields.values().keySet())) {
            Optional<Form> severity = Optional.ofNullable(fields.values().get("severity"));
            Optional<Form> days = Optional.ofNullable(fields.values().get("days"));
            if (severity.filter(it -> !(it instanceof Form.Words)).isEmpty()
                    && days.filter(it -> !(it instanceof Form.Words)).isEmpty()) {
                return setting(weakness, severity.map(Form.Words.class::cast), days.map(Form.Words.class::cast));
            }
        }
        throw malformed(weakness.code()).asException();
    }

    private static Settings.Setting setting(
            Weakness weakness, Optional<Form.Words> severity, Optional<Form.Words> days) {
        Optional<String> word = severity.map(it -> it.value().strip());
        if (word.filter(it -> !WORDS.contains(it)).isPresent()) {
            throw Problem.invalid(
                            "finding.severity",
                            weakness + ": \"" + Shown.of(word.get()) + "\" is not error, warning, info or off")
                    .hint(Nearest.to(word.get(), WORDS).orElse(Names.of(weakness.severity())))
                    .asException();
        }
        Optional<String> number = days.map(it -> it.value().strip());
        if (number.filter(it -> !it.matches("\\d{1,5}")).isPresent()) {
            throw Problem.invalid(
                            "finding.days",
                            weakness + ": \"" + Shown.of(number.get()) + "\" is not a number of days, 0 to 99999")
                    .hint("days: " + weakness.days().orElse(1))
                    .asException();
        }
        return new Settings.Setting(
                word.filter(OFF::equals).isPresent(),
                word.filter(it -> !it.equals(OFF)).map(it -> Severity.valueOf(it.toUpperCase(java.util.Locale.ROOT))),
                number.map(Integer::valueOf));
    }

    private static Problem malformed(String what) {
        return Problem.invalid("finding.settings", what + " is neither a severity nor fields of severity and days")
                .hint("finding.stale: {severity: info, days: 120}");
    }

    private void refuse(Problem problem, Form where) {
        problems.add(where.place().map(problem::at).orElse(problem));
    }
}
