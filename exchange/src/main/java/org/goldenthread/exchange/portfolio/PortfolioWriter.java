package org.goldenthread.exchange.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.journal.Forms;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.journal.Subject;
import org.goldenthread.domain.portfolio.FileStatement;
import org.goldenthread.domain.portfolio.GoldenThread;
import org.goldenthread.domain.text.Code;

/** Statements as portfolio files, one an owner: what {@link PortfolioReader} reads as the same statements again. */
final class PortfolioWriter {

    /** The file of what several owners name. */
    static final String SHARED = "shared";

    private final Map<Subject, List<FileStatement>> things = new LinkedHashMap<>();
    private final Optional<Code> defaultPaper;

    private PortfolioWriter(List<FileStatement> statements) {
        statements.forEach(statement -> things.computeIfAbsent(statement.about(), about -> new ArrayList<>())
                .add(statement));
        this.defaultPaper = defaultPaper(statements);
    }

    /** The contents of one file, of one owner's things or of {@link #SHARED} ones. */
    static String text(String owner, List<FileStatement> statements) {
        return YamlWriter.write(new PortfolioWriter(statements).document(owner));
    }

    /** Whose file a thing stands in: its code's prefix, if it has one and its noun is not everybody's. */
    static String ownerOf(Subject about) {
        boolean isShared = about.code().value().indexOf('-') < 0 || PortfolioReader.SHARED.contains(about.noun());
        return isShared || about.code().owner().equalsIgnoreCase(SHARED)
                ? SHARED
                : about.code().owner();
    }

    /** The paper that most are from, if naming it once is shorter than naming it each time. */
    private static Optional<Code> defaultPaper(List<FileStatement> statements) {
        Map<Code, Integer> counts = new TreeMap<>();
        int without = 0;
        for (FileStatement statement : statements) {
            if (statement.source().isPresent()) {
                counts.merge(statement.source().get().paper(), 1, Integer::sum);
            } else {
                without++;
            }
        }
        int least = without + 1;
        return counts.entrySet().stream()
                .filter(count -> count.getValue() >= least)
                .max(Map.Entry.<Code, Integer>comparingByValue()
                        .thenComparing(Map.Entry.<Code, Integer>comparingByKey().reversed()))
                .map(Map.Entry::getKey);
    }

    private Form.Fields document(String owner) {
        Map<String, Form> document = new LinkedHashMap<>();
        document.put("portfolio", Form.words(PortfolioReader.FORMAT));
        if (!owner.equals(SHARED)) {
            document.put("owner", Form.words(owner));
        }
        defaultPaper.ifPresent(paper -> document.put("defaults", Form.fields(Map.of("source", word(paper)))));
        for (Kind<?> kind : GoldenThread.LANGUAGE.kinds()) {
            Map<String, Form> section = new LinkedHashMap<>();
            things.forEach((about, statements) -> {
                if (about.noun().equals(kind.noun())) {
                    section.put(about.code().value(), thing(kind, statements));
                }
            });
            if (!section.isEmpty()) {
                document.put(kind.plural(), Form.fields(section));
            }
        }
        return Form.fields(document);
    }

    private static Form word(Object value) {
        return Form.words(value.toString());
    }

    private Form thing(Kind<?> kind, List<FileStatement> statements) {
        Map<String, Form> fields = new LinkedHashMap<>();
        List<Form> entries = new ArrayList<>();
        for (FileStatement statement : statements) {
            if (statement.isDeclaration()) {
                fields.putAll(((Form.Fields) statement.form()).values());
                statement.on().ifPresent(day -> fields.put("on", word(day)));
                fields.putAll(provenance(statement));
                corrections(statement).forEach(fields::put);
            } else {
                entries.add(entry(kind, statement));
            }
        }
        if (!entries.isEmpty()) {
            fields.put("entries", Form.items(entries));
        }
        return Form.fields(fields);
    }

    private Form entry(Kind<?> kind, FileStatement statement) {
        String fact = statement.fact().orElseGet(() -> kind.opening().name());
        Map<String, Form> said = new LinkedHashMap<>(((Form.Fields) statement.form()).values());
        Map<String, Form> provenance = provenance(statement);
        provenance.putAll(corrections(statement));
        if (statement.isAside()) {
            provenance.put(PortfolioReader.ASIDE, Form.words("true"));
        }
        Optional<String> day =
                statement.on().filter(PortfolioWriter::isPlainDay).map(LocalDate::toString);
        if (day.isEmpty()) {
            statement.on().ifPresent(on -> said.put("on", word(on)));
        }
        Form value = said.size() == 1 && provenance.isEmpty() && isFirst(kind, fact, said)
                ? said.values().iterator().next()
                : together(said, provenance);
        return Form.fields(Map.of(day.map(on -> on + " " + fact).orElse(fact), value));
    }

    private static Form together(Map<String, Form> said, Map<String, Form> provenance) {
        Map<String, Form> all = new LinkedHashMap<>(said);
        all.putAll(provenance);
        return Form.fields(all);
    }

    /** Whether the one field that a fact has may go without its name. */
    private static boolean isFirst(Kind<?> kind, String fact, Map<String, Form> said) {
        Map.Entry<String, Form> only = said.entrySet().iterator().next();
        return !(only.getValue() instanceof Form.Fields)
                && Forms.namesOf(kind.factType(fact).type()).get(0).equals(only.getKey());
    }

    private static boolean isPlainDay(LocalDate day) {
        return day.getYear() >= 0 && day.getYear() <= 9999;
    }

    /** When and where something was told, as far as the defaults do not say it. */
    private Map<String, Form> provenance(FileStatement statement) {
        Map<String, Form> fields = new LinkedHashMap<>();
        statement.told().ifPresent(day -> fields.put("told", word(day)));
        Optional<Code> paper = statement.source().map(Source::paper);
        if (!paper.equals(defaultPaper)) {
            fields.put("source", paper.map(PortfolioWriter::word).orElseGet(() -> Form.words(PortfolioReader.NONE)));
        }
        place(statement.source(), fields);
        statement.reason().ifPresent(reason -> fields.put("reason", word(reason)));
        return fields;
    }

    private static void place(Optional<Source> source, Map<String, Form> fields) {
        source.flatMap(Source::place).ifPresent(place -> fields.put("at", word(place)));
        source.flatMap(Source::inferred).ifPresent(inferred -> fields.put("inferred", word(inferred)));
    }

    /** What withdrew or amended a statement: a strike by its name, where it is all there is. */
    private static Map<String, Form> corrections(FileStatement statement) {
        List<Form> all = statement.corrections().stream()
                .map(PortfolioWriter::correction)
                .toList();
        if (all.isEmpty()) {
            return Map.of();
        }
        return all.size() == 1 && statement.isStruck()
                ? Map.of("struck", all.get(0))
                : Map.of("amended", all.size() == 1 ? all.get(0) : Form.items(all));
    }

    private static Form correction(FileStatement.Correction correction) {
        Map<String, Form> fields = new LinkedHashMap<>();
        correction.told().ifPresent(day -> fields.put("told", word(day)));
        correction.source().ifPresent(source -> fields.put("source", word(source.paper())));
        place(correction.source(), fields);
        correction.reason().ifPresent(reason -> fields.put("reason", word(reason)));
        correction.to().ifPresent(to -> {
            Map<String, Form> content = new LinkedHashMap<>(((Form.Fields) to.form()).values());
            to.on().ifPresent(day -> content.put("on", word(day)));
            to.reason().ifPresent(reason -> content.put("reason", word(reason)));
            fields.put("to", Form.fields(content));
        });
        return Form.fields(fields);
    }
}
