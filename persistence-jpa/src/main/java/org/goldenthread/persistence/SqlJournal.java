package org.goldenthread.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Addition;
import org.goldenthread.domain.journal.CurrentState;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.EntryId;
import org.goldenthread.domain.journal.Fact;
import org.goldenthread.domain.journal.FactType;
import org.goldenthread.domain.journal.Head;
import org.goldenthread.domain.journal.Journal;
import org.goldenthread.domain.journal.KeptAct;
import org.goldenthread.domain.journal.KeptEntry;
import org.goldenthread.domain.journal.Key;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.journal.Link;
import org.goldenthread.domain.journal.Links;
import org.goldenthread.domain.journal.Mention;
import org.goldenthread.domain.journal.Seal;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.journal.Stamp;
import org.goldenthread.domain.journal.Subject;
import org.goldenthread.domain.portfolio.GoldenThread;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.text.Words;

/** The journal in tables {@code act} and {@code entry}: read by SQL, each question one statement. */
final class SqlJournal implements Journal {

    static final String HEAD = "select coalesce(max(number), 0) from act";

    static final String ENTRY = "e.act, e.place, e.noun, e.code, e.effective, e.told, e.type, e.version,"
            + " e.payload, e.reason, e.source_paper, e.source_place, e.source_inferred";
    private static final String FOLD = "e.effective, e.told, e.act, e.place";
    static final int ENTRY_WIDTH = 13;

    /** All the words of an entry. */
    private static final String SAID =
            "(m.code || ' ' || m.payload || ' ' || coalesce(m.reason, '') || ' ' || coalesce(m.source_place, ''))";

    private static final int ASCII = 0x80;

    private static final String STAMP = "a.number, a.entered, a.by, a.words, s.zone, s.key";
    private static final int STAMP_WIDTH = 6;
    private static final String ACTS = " from act a left join seal s on s.act = a.number";

    private final Access access;

    SqlJournal(Access access) {
        this.access = access;
    }

    @Override
    public Head head() {
        return access.read(Head.NONE, statements -> {
            try (ResultSet result = statements.of(HEAD).executeQuery()) {
                return new Head(result.next() ? result.getLong(1) : 0);
            }
        });
    }

    @Override
    public void upTo(Head head, Consumer<Act> each) {
        walk(head, STAMP, this::stamp, this::entry, (stamp, entries) -> each.accept(new Act(stamp, entries)));
    }

    @Override
    public void kept(Head head, Consumer<KeptAct> each) {
        walk(
                head,
                STAMP + ", " + SqlLinks.LINK,
                (row, statements) -> keptAct(row, ENTRY_WIDTH, link(row, statements)),
                (row, statements) -> keptEntry(row),
                (act, entries) -> each.accept(act.with(entries)));
    }

    private Optional<Link> link(ResultSet row, Reads.Statements statements) throws SQLException {
        int before = ENTRY_WIDTH + STAMP_WIDTH;
        return row.getString(before + 1) == null
                ? Optional.empty()
                : Optional.of(new SqlLinks(statements, access).read(row, before));
    }

    /** What a row holds. */
    private interface Read<T> {
        T of(ResultSet row, Reads.Statements statements) throws SQLException;
    }

    /** Hands over each act up to a head with its entries, however they are read. */
    private <A, E> void walk(Head head, String columns, Read<A> act, Read<E> entry, BiConsumer<A, List<E>> each) {
        String sql = "select " + ENTRY + ", " + columns + ACTS
                + " left join entry e on e.act = a.number where a.number <= ? order by a.number, e.place";
        var unused = access.hand(false, statements -> {
            try (ResultSet result = statements.of(sql, head.act()).executeQuery()) {
                boolean isMore = result.next();
                while (isMore) {
                    long number = result.getLong(ENTRY_WIDTH + 1);
                    A front = act.of(result, statements);
                    List<E> entries = new ArrayList<>();
                    do {
                        if (result.getLong(1) != 0) {
                            entries.add(entry.of(result, statements));
                        }
                        isMore = result.next();
                    } while (isMore && result.getLong(ENTRY_WIDTH + 1) == number);
                    each.accept(front, entries);
                }
                return true;
            }
        });
    }

    @Override
    public Link link(long act) {
        return linked(links -> Optional.of(links.link(act))).orElseThrow(() -> notThere(act));
    }

    @Override
    public Optional<Head> sealed(Seal seal) {
        return linked(links -> links.sealed(seal));
    }

    @Override
    public List<Head> beginning(String digits) {
        return linked(links -> Optional.of(links.beginning(digits))).orElse(List.of());
    }

    @Override
    public Optional<Head> keyed(Key key) {
        return linked(links -> links.keyed(key));
    }

    @Override
    public Optional<Head> firstMerged() {
        return linked(Links::firstMerged);
    }

    @Override
    public Optional<Instant> latestMoment(Instant notAfter) {
        return linked(links -> links.latestMoment(notAfter));
    }

    private <T> Optional<T> linked(Function<Links, Optional<T>> question) {
        return access.read(Optional.empty(), statements -> question.apply(new SqlLinks(statements, access)));
    }

    private static IndexOutOfBoundsException notThere(long act) {
        return new IndexOutOfBoundsException("act: " + act + " is not in the journal");
    }

    @Override
    public Optional<Entry> entry(EntryId id) {
        String sql = "select " + ENTRY + " from entry e where e.act = ? and e.place = ?";
        return entries(sql, id.act(), id.place()).stream().findFirst();
    }

    @Override
    public Stamp stamp(long act) {
        String sql = "select " + STAMP + ACTS + " where a.number = ?";
        Optional<Stamp> none = Optional.empty();
        return access.read(none, statements -> {
                    try (ResultSet result = statements.of(sql, act).executeQuery()) {
                        return result.next() ? Optional.of(plain(result, 0)) : none;
                    }
                })
                .orElseThrow(() -> notThere(act));
    }

    @Override
    public List<Entry> about(Code code, Head head) {
        if (head.equals(Head.NONE)) {
            return List.of();
        }
        String sql = "select " + ENTRY + " from entry e where e.code = ? and e.act <= ? order by " + FOLD;
        return entries(sql, code.value(), head.act());
    }

    private List<Entry> entries(String sql, Object... parameters) {
        return access.read(List.of(), statements -> {
            List<Entry> entries = new ArrayList<>();
            try (ResultSet result = statements.of(sql, parameters).executeQuery()) {
                while (Reads.next(result)) {
                    entries.add(entry(result, statements));
                }
            }
            return entries;
        });
    }

    @Override
    public void bySubject(Optional<String> noun, Head head, BiConsumer<Subject, List<Entry>> each) {
        String from = "select " + ENTRY + " from entry e where ";
        String order = "e.act <= ? order by e.code, " + FOLD;
        String sql = from + (noun.isPresent() ? "e.noun = ? and " : "") + order;
        Object[] parameters = noun.isPresent() ? new Object[] {noun.get(), head.act()} : new Object[] {head.act()};
        hand(sql, parameters, each);
    }

    /**
     * A fact names a code only where its payload holds the code's letters: what does not is left unread, and what does is
     * looked at.
     */
    @Override
    public void mentioning(Mention mention, String noun, Head head, BiConsumer<Subject, List<Entry>> each) {
        List<Object> parameters = new ArrayList<>(List.of(noun, head.act(), noun, head.act()));
        String which;
        if (mention.code().isPresent()) {
            which = access.dialect().holds("m.payload");
            parameters.add(mention.code().get().value());
        } else {
            Optional<Kind<?>> kind = GoldenThread.LANGUAGE.kind(noun);
            mention.facts()
                    .forEach(
                            fact -> parameters.add(kind.map(k -> k.nameOf(fact)).orElse("")));
            which = "m.type in ("
                    + String.join(", ", Collections.nCopies(mention.facts().size(), "?")) + ")";
        }
        String sql = "select " + ENTRY + " from entry e where e.noun = ? and e.act <= ? and e.code in"
                + " (select m.code from entry m where m.noun = ? and m.act <= ? and " + which + ") order by e.code, "
                + FOLD;
        hand(sql, parameters.toArray(), (subject, entries) -> {
            if (mention.isIn(entries)) {
                each.accept(subject, entries);
            }
        });
    }

    /**
     * A text has a word only where its row holds the word's letters as they are, but for accents and the apostrophe of a
     * possessive: so rows with anything but plain letters are looked at, and a word's last s is not asked for.
     */
    @Override
    public void holding(Words words, Optional<String> noun, Head head, BiConsumer<Subject, List<Entry>> each) {
        List<Object> parameters = new ArrayList<>(List.of(head.act(), head.act()));
        StringBuilder which = new StringBuilder();
        Dialect dialect = access.dialect();
        noun.ifPresent(one -> {
            which.append(" and m.noun = ?");
            parameters.add(one);
        });
        for (String word : words.folded()) {
            String letters = word.length() > 1 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
            if (letters.chars().allMatch(c -> c < ASCII)) {
                which.append(" and (")
                        .append(dialect.isAlike(SAID))
                        .append(" or ")
                        .append(dialect.hasOther(SAID))
                        .append(")");
                parameters.add("%" + letters + "%");
            }
        }
        String sql = "select " + ENTRY + " from entry e where e.act <= ? and e.code in"
                + " (select m.code from entry m where m.act <= ?" + which + ") order by e.code, " + FOLD;
        hand(sql, parameters.toArray(), each);
    }

    /** Hands over each subject of entries that are read by code. */
    private void hand(String sql, Object[] parameters, BiConsumer<Subject, List<Entry>> each) {
        var unused = access.hand(false, statements -> {
            try (ResultSet result = statements.of(sql, parameters).executeQuery()) {
                List<Entry> entries = new ArrayList<>();
                while (Reads.next(result)) {
                    Entry entry = entry(result, statements);
                    if (!entries.isEmpty() && !entries.get(0).about().equals(entry.about())) {
                        each.accept(entries.get(0).about(), entries);
                        entries = new ArrayList<>();
                    }
                    entries.add(entry);
                }
                if (!entries.isEmpty()) {
                    each.accept(entries.get(0).about(), entries);
                }
                return true;
            }
        });
    }

    @Override
    public Optional<Subject> subject(Code code, Head head) {
        if (head.equals(Head.NONE)) {
            return Optional.empty();
        }
        String sql = "select e.noun, e.code from entry e where e.code = ? and e.act <= ? limit 1";
        return subjects(sql, code.value(), head.act()).stream().findFirst();
    }

    @Override
    public Collection<Subject> subjects(Head head) {
        String sql = "select min(e.noun), e.code from entry e where e.act <= ? group by e.code order by e.code";
        return subjects(sql, head.act());
    }

    private List<Subject> subjects(String sql, Object... parameters) {
        return access.read(List.of(), statements -> {
            List<Subject> subjects = new ArrayList<>();
            try (ResultSet result = statements.of(sql, parameters).executeQuery()) {
                while (Reads.next(result)) {
                    subjects.add(subject(result));
                }
            }
            return subjects;
        });
    }

    private static Subject subject(ResultSet row) throws SQLException {
        return Stored.read(() -> new Subject(row.getString(1), new Code(row.getString(2))), why -> {
            throw new SQLException("what an entry is about can't be read: " + why);
        });
    }

    @Override
    public void append(Iterable<? extends Addition> acts, Head expected, List<CurrentState<?>> current) {
        access.append(acts, expected, current, this::head);
    }

    @Override
    public void damage(Consumer<Problem> each) {
        access.damage(each);
        new JournalWalk(access, this).walk((act, places) -> {}, each);
    }

    private Stamp stamp(ResultSet result, Reads.Statements statements) throws SQLException {
        return plain(result, ENTRY_WIDTH);
    }

    private Stamp plain(ResultSet result, int before) throws SQLException {
        return Stored.read(() -> keptAct(result, before, Optional.empty()).stamp(), why -> {
            throw access.other("act " + result.getLong(before + 1) + " can't be read, " + why);
        });
    }

    /** An act without its entries in columns {@link #STAMP}, as it is kept. */
    static KeptAct keptAct(ResultSet row, int before, Optional<Link> link) throws SQLException {
        return new KeptAct(
                row.getLong(before + 1),
                row.getString(before + 2),
                row.getString(before + 3),
                row.getString(before + 4),
                Optional.ofNullable(row.getString(before + 5)),
                Optional.ofNullable(row.getString(before + 6)),
                link,
                List.of());
    }

    /** An entry in columns {@link #ENTRY}, as it is kept. */
    static KeptEntry keptEntry(ResultSet row) throws SQLException {
        return new KeptEntry(
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getInt(8),
                row.getString(9),
                Optional.ofNullable(row.getString(10)),
                Optional.ofNullable(row.getString(11)),
                Optional.ofNullable(row.getString(12)),
                Optional.ofNullable(row.getString(13)));
    }

    private Entry entry(ResultSet result, Reads.Statements statements) throws SQLException {
        return Stored.read(() -> plainEntry(result, statements), why -> {
            throw access.other("entry " + result.getLong(1) + "." + result.getLong(2) + " can't be read, " + why);
        });
    }

    /** An entry in columns {@link #ENTRY}, whose faults are thrown as they come. */
    Entry plainEntry(ResultSet result, Reads.Statements statements) throws SQLException {
        EntryId id = new EntryId(result.getLong(1), result.getInt(2));
        Subject about = new Subject(result.getString(3), new Code(result.getString(4)));
        Optional<String> paper = Optional.ofNullable(result.getString(11));
        Optional<Title> place = Optional.ofNullable(result.getString(12)).map(Title::new);
        Optional<Sentence> inferred = Optional.ofNullable(result.getString(13)).map(Sentence::new);
        return new Entry(
                id,
                about,
                Columns.day(result.getString(5)),
                Columns.day(result.getString(6)),
                fact(id, about, result.getString(7), result.getInt(8), result.getString(9), statements),
                Optional.ofNullable(result.getString(10)).map(Sentence::new),
                paper.map(code -> new Source(new Code(code), place, inferred)));
    }

    private Fact fact(
            EntryId id, Subject about, String type, int version, String payload, Reads.Statements statements) {
        boolean isKnown = GoldenThread.LANGUAGE
                .kind(about.noun())
                .map(Kind::facts)
                .flatMap(facts -> Optional.ofNullable(facts.get(type)))
                .map(FactType::version)
                .filter(latest -> version <= latest)
                .isPresent();
        if (!isKnown) {
            throw access.newer("says in entry " + id + " that a " + about.noun() + " is \"" + type + "\" in version "
                    + version + ", which this program does not know");
        }
        try {
            Links links = new SqlLinks(statements, access);
            return GoldenThread.LANGUAGE.read(about, type, version, payload, id.act(), links);
        } catch (DomainException | IllegalArgumentException e) {
            throw access.other("entry " + id + " can't be read, " + e.getMessage());
        }
    }
}
