package org.goldenthread.exchange.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.journal.Forms;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.portfolio.FileStatement;
import org.goldenthread.domain.portfolio.GoldenThread;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Nearest;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Shown;
import org.goldenthread.domain.text.Title;

/** One portfolio file: its sections, what hangs below what, and where each thing was told. */
final class PortfolioReader {

    static final String FORMAT = "golden-thread/1";
    private static final List<String> TOP = List.of("portfolio", "owner", "defaults");
    /** What a source is called where there is none, though there is a default. */
    static final String NONE = "none";

    /** Nouns of which everybody's file may declare some. */
    static final List<String> SHARED = List.of("paper", "scale", "cause");

    private static final String STRUCK = "struck";

    /** What may be impossible where it stands, and is kept for the views in which it is not. */
    static final String ASIDE = "aside";

    private static final String AMENDED = "amended";
    private static final String TO = "to";
    private static final List<String> STRIKE = List.of("told", "source", "at", "inferred", "reason");
    private static final List<String> AMENDMENT = List.of("told", "source", "at", "inferred", "reason", TO);
    private static final Pattern DATED = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\s+(\\S+)");

    private final List<Problem> problems;
    private final List<FileStatement> statements = new ArrayList<>();
    private Optional<Code> defaultPaper = Optional.empty();
    private Optional<String> owner = Optional.empty();

    PortfolioReader(List<Problem> problems) {
        this.problems = problems;
    }

    /** What the file states; what is wrong with it is added to the problems. */
    List<FileStatement> read(Form document) {
        if (!(document instanceof Form.Fields top)) {
            refuse(
                    Problem.invalid("portfolio.form", "a portfolio file has named sections")
                            .hint("milestones:"),
                    document);
            return List.of();
        }
        header(top);
        top.values().forEach((name, form) -> {
            if (!TOP.contains(name)) {
                kind(name)
                        .ifPresentOrElse(
                                kind -> section(kind, form, Optional.empty()), () -> unknownSection(name, form));
            }
        });
        return statements;
    }

    private void header(Form.Fields top) {
        String format = top.get("portfolio").map(PortfolioReader::shown).orElse("nothing");
        if (!format.equals(FORMAT)) {
            refuse(
                    Problem.invalid(
                                    "portfolio.version",
                                    "the file says portfolio: " + Shown.of(format) + "; this version reads " + FORMAT)
                            .hint("portfolio: " + FORMAT),
                    top.get("portfolio").orElse(top));
        }
        owner = top.get("owner").map(PortfolioReader::shown);
        top.get("defaults").ifPresent(defaults -> {
            if (defaults instanceof Form.Fields fields) {
                fields.values().forEach((name, form) -> {
                    if (name.equals("source")) {
                        defaultPaper = attempt(form, () -> Code.parse(words(name, form)));
                    } else {
                        refuse(
                                Problem.invalid(
                                        "portfolio.key",
                                        "\"" + Shown.of(name) + "\" can't have a default; only source can"),
                                form);
                    }
                });
            } else {
                refuse(
                        Problem.invalid("portfolio.form", "defaults have to be fields")
                                .hint("defaults: {source: S2}"),
                        defaults);
            }
        });
    }

    private static Optional<Kind<?>> kind(String plural) {
        return GoldenThread.LANGUAGE.kinds().stream()
                .filter(kind -> kind.plural().equals(plural))
                .findFirst();
    }

    private void unknownSection(String name, Form form) {
        List<String> known = new ArrayList<>(TOP);
        GoldenThread.LANGUAGE.kinds().forEach(kind -> known.add(kind.plural()));
        Problem problem = Problem.invalid(
                "portfolio.section",
                "\"" + Shown.of(name) + "\" is not a section; a file has " + String.join(", ", known));
        refuse(Nearest.to(name, known).map(near -> problem.meant(name, near)).orElse(problem), form);
    }

    /** What a thing hangs below, and so need not say. */
    private record Parent(Kind<?> kind, Code code) {}

    private void section(Kind<?> kind, Form form, Optional<Parent> parent) {
        if (isEmpty(form)) {
            return;
        }
        if (!(form instanceof Form.Fields things)) {
            refuse(Problem.invalid("portfolio.form", kind.plural() + " have to be fields, each under its code"), form);
            return;
        }
        things.values().forEach((name, thing) -> attempt(thing, () -> Code.parse(name))
                .ifPresent(code -> thing(kind, code, thing, parent)));
    }

    private static boolean isEmpty(Form form) {
        return form instanceof Form.Words words && words.value().isBlank();
    }

    private void thing(Kind<?> kind, Code code, Form form, Optional<Parent> parent) {
        if (!(form instanceof Form.Fields fields)) {
            refuse(
                    Problem.invalid("portfolio.form", code + " has to have fields, such as title")
                            .hint("title: …"),
                    form);
            return;
        }
        Form.Fields own = fields;
        for (Map.Entry<String, Form> field : fields.values().entrySet()) {
            Optional<Kind<?>> nested = kind(field.getKey()).filter(inner -> hangsBelow(inner, kind));
            if (nested.isPresent()) {
                section(nested.get(), field.getValue(), Optional.of(new Parent(kind, code)));
                own = own.without(field.getKey());
            }
        }
        Optional<Form> entries = own.get("entries");
        own = own.without("entries");
        Provenance where = provenance(lifted(own.without(AMENDED)), Optional.empty());
        List<FileStatement.Correction> corrections =
                corrections(own.without(STRUCK), content -> below(content, kind, parent));
        Form.Fields opening = own.without(Provenance.KEYS).without(AMENDED);
        if (!opening.values().isEmpty() || entries.isEmpty()) {
            statements.add(statement(
                    kind,
                    code,
                    Optional.empty(),
                    below(opening, kind, parent),
                    where,
                    corrections,
                    false,
                    form.place()));
            owned(kind, code, form);
        }
        entries.ifPresent(list -> entries(kind, code, list));
    }

    /** A due's own place is the thing's place when it names no other. */
    private static Form.Fields lifted(Form.Fields fields) {
        if (fields.get("at").isPresent()) {
            return fields;
        }
        return fields.values().values().stream()
                .filter(form ->
                        form instanceof Form.Fields inner && inner.get("at").isPresent())
                .map(form -> fields.with("at", ((Form.Fields) form).get("at").orElseThrow()))
                .findFirst()
                .orElse(fields);
    }

    private static boolean hangsBelow(Kind<?> inner, Kind<?> outer) {
        return Forms.namesOf(inner.opening().type()).contains(outer.noun());
    }

    private static Form.Fields below(Form.Fields opening, Kind<?> kind, Optional<Parent> parent) {
        Form.Fields all = withoutPlaces(opening);
        if (parent.isPresent()) {
            String link = parent.get().kind().noun();
            if (all.get(link).isEmpty() && Forms.namesOf(kind.opening().type()).contains(link)) {
                all = all.with(link, new Form.Words(parent.get().code().value(), opening.place()));
            }
        }
        return all;
    }

    private static Form.Fields withoutPlaces(Form.Fields fields) {
        Form.Fields all = fields;
        for (Map.Entry<String, Form> field : fields.values().entrySet()) {
            if (field.getValue() instanceof Form.Fields inner && inner.get("at").isPresent()) {
                all = all.with(field.getKey(), inner.without("at"));
            }
        }
        return all;
    }

    private void owned(Kind<?> kind, Code code, Form form) {
        owner.filter(prefix -> !code.value().startsWith(prefix + "-") && !SHARED.contains(kind.noun()))
                .ifPresent(prefix -> refuse(
                        Problem.invalid(
                                        "portfolio.owner",
                                        code + " is declared in a file whose owner is " + Shown.of(prefix)
                                                + "; codes of that owner begin with " + Shown.of(prefix) + "-")
                                .hint("declare it in a file without an owner"),
                        form));
    }

    private void entries(Kind<?> kind, Code code, Form list) {
        if (!(list instanceof Form.Items items)) {
            refuse(
                    Problem.invalid("portfolio.form", "entries have to be a list")
                            .hint("entries: [{rated: …}]"),
                    list);
            return;
        }
        for (Form item : items.values()) {
            if (item instanceof Form.Fields fields && fields.values().size() == 1) {
                Map.Entry<String, Form> only =
                        fields.values().entrySet().iterator().next();
                entry(kind, code, only.getKey(), only.getValue(), item);
            } else {
                refuse(
                        Problem.invalid("portfolio.entry", "an entry names one fact, with or without a date before it")
                                .hint("- 2019-06-26 progressed: first session held"),
                        item);
            }
        }
    }

    private void entry(Kind<?> kind, Code code, String name, Form value, Form item) {
        Matcher dated = DATED.matcher(name.strip());
        boolean hasDate = dated.matches();
        String fact = hasDate ? dated.group(2) : name.strip();
        Optional<LocalDate> date = hasDate ? attempt(item, () -> day("date", dated.group(1))) : Optional.empty();
        Form.Fields provenance = value instanceof Form.Fields fields ? fields : Form.Fields.NONE;
        List<FileStatement.Correction> corrections = corrections(provenance, PortfolioReader::withoutPlaces);
        boolean isOpening = fact.equals(kind.opening().name());
        boolean isAside = isAside(provenance);
        if (isOpening
                && !isAside
                && provenance.get(STRUCK).isEmpty()
                && provenance.get(AMENDED).isEmpty()) {
            refuse(
                    Problem.invalid(
                                    "portfolio.entry",
                                    "\"" + fact + "\" opens a " + kind.noun()
                                            + "; it is among the entries only if it was withdrawn or set aside")
                            .hint("leave out \"" + fact + "\": its fields are those of " + code),
                    item);
            return;
        }
        if (!isOpening && !kind.changes().contains(fact)) {
            Problem problem = Problem.invalid(
                    "portfolio.entry",
                    "\"" + Shown.of(fact) + "\" is not a fact about a " + kind.noun() + "; the facts are "
                            + String.join(", ", kind.changes()));
            refuse(
                    Nearest.to(fact, kind.changes())
                            .map(near -> problem.meant(fact, near))
                            .orElse(problem),
                    item);
            return;
        }
        Form own = value instanceof Form.Fields fields
                ? withoutPlaces(fields.without(Provenance.KEYS).without(STRUCK, AMENDED, ASIDE))
                : value;
        if (hasDate && provenance.get("on").isPresent()) {
            refuse(Problem.invalid("portfolio.entry", "the date is given twice: before the fact and under on"), item);
        }
        statements.add(statement(
                kind,
                code,
                isOpening ? Optional.empty() : Optional.of(fact),
                own,
                provenance(provenance, date),
                corrections,
                isAside,
                item.place()));
    }

    private static FileStatement statement(
            Kind<?> kind,
            Code code,
            Optional<String> fact,
            Form form,
            Provenance where,
            List<FileStatement.Correction> corrections,
            boolean isAside,
            Optional<String> place) {
        return new FileStatement(
                kind.subject(code),
                fact,
                form,
                where.on(),
                where.told(),
                where.source(),
                where.reason(),
                corrections,
                isAside,
                place);
    }

    private boolean isAside(Form.Fields fields) {
        Optional<String> said = field(fields, ASIDE, text -> text);
        if (said.filter(word -> !word.equals("true")).isPresent()) {
            refuse(
                    Problem.invalid(
                                    "portfolio.form",
                                    "aside has to be true, or left out; it is \"" + Shown.of(said.get()) + "\"")
                            .hint("aside: true"),
                    fields);
        }
        return said.isPresent();
    }

    /** What withdrew or amended an entry, in order; the paper of each is its own, whatever the default. */
    private List<FileStatement.Correction> corrections(Form.Fields fields, UnaryOperator<Form.Fields> whole) {
        List<FileStatement.Correction> corrections = new ArrayList<>();
        fields.get(STRUCK)
                .flatMap(form -> correction(form, STRIKE, "\"struck\" has fields: ", "a withdrawal", whole))
                .ifPresent(corrections::add);
        fields.get(AMENDED)
                .map(form -> form instanceof Form.Items items ? items.values() : List.of(form))
                .orElse(List.of())
                .forEach(form -> correction(form, AMENDMENT, "\"amended\" has fields: ", "an amendment", whole)
                        .ifPresent(corrections::add));
        return corrections;
    }

    private Optional<FileStatement.Correction> correction(
            Form form, List<String> keys, String has, String what, UnaryOperator<Form.Fields> whole) {
        if (!(form instanceof Form.Fields fields)) {
            refuse(
                    Problem.invalid("portfolio.form", has + String.join(", ", keys))
                            .hint(
                                    keys == STRIKE
                                            ? "struck: {told: 2019-07-01, reason: read from the wrong row}"
                                            : "amended: {told: 2019-07-01, reason: read from the wrong row, to: {due: June 2020}}"),
                    form);
            return Optional.empty();
        }
        fields.values().forEach((name, value) -> {
            if (!keys.contains(name)) {
                Problem problem = Problem.invalid(
                        "portfolio.key",
                        "\"" + Shown.of(name) + "\" is not a field of " + what + "; it has " + String.join(", ", keys));
                refuse(
                        Nearest.to(name, keys)
                                .map(near -> problem.meant(name, near))
                                .orElse(problem),
                        value);
            }
        });
        return Optional.of(new FileStatement.Correction(
                field(fields, "told", text -> day("told", text)),
                source(fields, field(fields, "source", Code::parse)),
                field(fields, "reason", Sentence::parse),
                fields.get(TO).map(to -> content(to, whole))));
    }

    private FileStatement.Content content(Form form, UnaryOperator<Form.Fields> whole) {
        Form.Fields fields = form instanceof Form.Fields own ? own : Form.Fields.NONE;
        return new FileStatement.Content(
                form instanceof Form.Fields own ? whole.apply(own.without("on", "reason")) : form,
                field(fields, "on", text -> day("on", text)),
                field(fields, "reason", Sentence::parse));
    }

    /** When and where something was told. */
    private record Provenance(
            Optional<LocalDate> on, Optional<LocalDate> told, Optional<Source> source, Optional<Sentence> reason) {
        static final String[] KEYS = {"source", "at", "on", "told", "reason", "inferred"};
    }

    private Provenance provenance(Form.Fields fields, Optional<LocalDate> date) {
        Optional<LocalDate> on = field(fields, "on", text -> day("on", text));
        Optional<LocalDate> told = field(fields, "told", text -> day("told", text));
        boolean withoutPaper = fields.get("source")
                .map(PortfolioReader::shown)
                .filter(NONE::equals)
                .isPresent();
        Optional<Code> paper = withoutPaper
                ? Optional.empty()
                : field(fields, "source", Code::parse).or(() -> defaultPaper);
        Optional<Sentence> reason = field(fields, "reason", Sentence::parse);
        return new Provenance(date.or(() -> on), told, source(fields, paper), reason);
    }

    private Optional<Source> source(Form.Fields fields, Optional<Code> paper) {
        Optional<Title> at = field(fields, "at", Title::parse);
        Optional<Sentence> inferred = field(fields, "inferred", Sentence::parse);
        return paper.map(code -> new Source(code, at, inferred));
    }

    private interface Parser<T> {
        T parse(String text);
    }

    private <T> Optional<T> field(Form.Fields fields, String name, Parser<T> parser) {
        return fields.get(name).flatMap(form -> attempt(form, () -> parser.parse(words(name, form))));
    }

    private static LocalDate day(String name, String text) {
        return (LocalDate) Forms.value(LocalDate.class, name, text);
    }

    private static String words(String name, Form form) {
        if (form instanceof Form.Words words) {
            return words.value();
        }
        throw Problem.invalid("field.form", "\"" + name + "\" is one text, not a list or fields")
                .asException();
    }

    private static String shown(Form form) {
        return form instanceof Form.Words words ? words.value() : form.text();
    }

    private interface Attempt<T> {
        T get();
    }

    private <T> Optional<T> attempt(Form form, Attempt<T> attempt) {
        try {
            return Optional.ofNullable(attempt.get());
        } catch (DomainException refused) {
            refused.problems().forEach(problem -> refuse(problem, form));
            return Optional.empty();
        }
    }

    private void refuse(Problem problem, Form form) {
        problems.add(
                problem.place().isPresent()
                        ? problem
                        : form.place().map(problem::at).orElse(problem));
    }
}
