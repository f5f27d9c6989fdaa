package org.goldenthread.shell.benchmark;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Addition;
import org.goldenthread.domain.journal.CurrentState;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.EntryId;
import org.goldenthread.domain.journal.Head;
import org.goldenthread.domain.journal.Journal;
import org.goldenthread.domain.journal.KeptAct;
import org.goldenthread.domain.journal.Key;
import org.goldenthread.domain.journal.Link;
import org.goldenthread.domain.journal.Seal;
import org.goldenthread.domain.journal.Stamp;
import org.goldenthread.domain.journal.Subject;
import org.goldenthread.domain.portfolio.GoldenThread;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.text.Code;

/**
 * A journal that keeps account of what it is asked: each question is one statement of an SQL journal. What would read all
 * of it is not among what is compared.
 */
final class Asked implements Journal {

    /** A question, which an SQL journal answers with one statement, and the values in it. */
    record Question(String sql, List<Object> values) {
        Question {
            values = List.copyOf(values);
        }
    }

    private static final String ENTRY = "select e.act, e.place, e.noun, e.code, e.effective, e.told, e.type, e.version,"
            + " e.payload, e.reason, e.source_paper, e.source_place, e.source_inferred from entry e where ";

    private final Journal journal;
    private final List<Question> questions = new ArrayList<>();
    private final List<Act> acts = new ArrayList<>();

    Asked(Journal journal) {
        this.journal = journal;
    }

    /** What was asked since this was asked last. */
    List<Question> questions() {
        List<Question> asked = List.copyOf(questions);
        questions.clear();
        return asked;
    }

    /** What was appended since this was asked last. */
    List<Act> acts() {
        List<Act> appended = List.copyOf(acts);
        acts.clear();
        return appended;
    }

    private void ask(String sql, Object... values) {
        questions.add(new Question(sql, List.of(values)));
    }

    @Override
    public Head head() {
        ask("select coalesce(max(number), 0) from act");
        return journal.head();
    }

    @Override
    public Optional<Entry> entry(EntryId id) {
        ask(ENTRY + "e.act = ? and e.place = ?", id.act(), id.place());
        return journal.entry(id);
    }

    @Override
    public Stamp stamp(long act) {
        ask(
                "select a.number, a.entered, a.by, a.words, s.zone, s.key from act a left join seal s"
                        + " on s.act = a.number where a.number = ?",
                act);
        return journal.stamp(act);
    }

    @Override
    public List<Entry> about(Code code, Head head) {
        ask(ENTRY + "e.code = ? and e.act <= ? order by e.effective, e.told, e.act, e.place", code.value(), head.act());
        return journal.about(code, head);
    }

    @Override
    public Optional<Subject> subject(Code code, Head head) {
        ask("select e.noun, e.code from entry e where e.code = ? and e.act <= ? limit 1", code.value(), head.act());
        return journal.subject(code, head);
    }

    @Override
    public void append(Iterable<? extends Addition> added, Head expected, List<CurrentState<?>> current) {
        ask("select coalesce(max(number), 0) from act"); // whether it is late, before anything is locked
        added.forEach(act -> acts.add(act.act(GoldenThread.LANGUAGE, journal)));
        journal.append(added, expected, current);
    }

    @Override
    public Link link(long act) {
        ask("select s.seal, s.moment, s.origin, s.follows from seal s where s.act = ?", act);
        return journal.link(act);
    }

    @Override
    public Optional<Head> sealed(Seal seal) {
        ask("select s.act from seal s where s.seal = ?", seal.value());
        return journal.sealed(seal);
    }

    @Override
    public Optional<Head> keyed(Key key) {
        ask("select s.act from seal s where s.key = ?", key.value());
        return journal.keyed(key);
    }

    @Override
    public Optional<Head> firstMerged() {
        ask("select min(s.act) from seal s where s.origin <> s.act");
        return journal.firstMerged();
    }

    @Override
    public Optional<Instant> latestMoment(Instant notAfter) {
        ask("select s.moment from seal s where s.moment <= ? order by s.moment desc limit 1", notAfter.toEpochMilli());
        return journal.latestMoment(notAfter);
    }

    @Override
    public void kept(Head head, Consumer<KeptAct> each) {
        throw all();
    }

    @Override
    public void upTo(Head head, Consumer<Act> each) {
        throw all();
    }

    @Override
    public void bySubject(Optional<String> noun, Head head, BiConsumer<Subject, List<Entry>> each) {
        throw all();
    }

    @Override
    public Collection<Subject> subjects(Head head) {
        throw all();
    }

    @Override
    public void damage(Consumer<Problem> each) {
        throw all();
    }

    private static UnsupportedOperationException all() {
        return new UnsupportedOperationException("a command of a session that reads the whole journal");
    }
}
