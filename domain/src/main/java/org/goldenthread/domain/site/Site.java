package org.goldenthread.domain.site;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.goldenthread.domain.journal.Amended;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Fact;
import org.goldenthread.domain.journal.Head;
import org.goldenthread.domain.journal.Journal;
import org.goldenthread.domain.journal.JournalState;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.note.Note;
import org.goldenthread.domain.note.NoteTaken;
import org.goldenthread.domain.note.Risk;
import org.goldenthread.domain.organisation.Held;
import org.goldenthread.domain.organisation.Post;
import org.goldenthread.domain.portfolio.GoldenThread;
import org.goldenthread.domain.report.Situations;
import org.goldenthread.domain.text.Code;

/**
 * A site that shows a view of a record. Each kind of thing is read once or twice, however many pages there are.
 *
 * @since 0.1
 */
public final class Site {

    private final Journal journal;
    private final Head head;
    private final View view;
    private final LocalDate readingDate;

    /**
     * The site of a journal up to a head.
     *
     * @param readingDate the day by which due dates are judged
     */
    public Site(Journal journal, Head head, View view, LocalDate readingDate) {
        this.journal = Objects.requireNonNull(journal, "journal");
        this.head = Objects.requireNonNull(head, "head");
        this.view = Objects.requireNonNull(view, "view");
        this.readingDate = Objects.requireNonNull(readingDate, "readingDate");
    }

    /**
     * Hands over every page.
     *
     * @return what was left out
     */
    public LeftOut write(SiteWanted wanted, Publisher to) {
        if (!wanted.isPublic()) {
            write(journal, wanted, LeftOut.NOTHING, to);
            return LeftOut.NOTHING;
        }
        Set<Code> risks = risks();
        Set<String> names = new TreeSet<>();
        int[] inferred = {0};
        int[] partly = {0};
        journal.bySubject(Optional.empty(), head, (subject, entries) -> {
            for (Entry entry : entries) {
                if (view.shows(entry) && !risks.contains(subject.code()) && Published.isPartlyInferred(entry)) {
                    (Published.isInferred(entry) ? inferred : partly)[0]++;
                }
                names.addAll(names(entry));
            }
        });
        LeftOut leftOut = new LeftOut(names.size(), risks.size(), inferred[0], partly[0]);
        write(new Published(journal, risks), wanted, leftOut, names.isEmpty() ? to : new Redacted(to, names));
        return leftOut;
    }

    /** Everything that was ever called a risk and is not one that is marked public now. */
    private Set<Code> risks() {
        State latest = new JournalState(GoldenThread.LANGUAGE, journal, head, View.LATEST);
        Set<Code> risks = new HashSet<>();
        journal.bySubject(Optional.of(Note.KIND.noun()), head, (subject, entries) -> {
            boolean isRisk = entries.stream()
                    .map(entry -> said(entry, Note.KIND))
                    .anyMatch(fact -> fact instanceof NoteTaken taken && taken.kind() == Note.Sort.RISK);
            boolean isPublic = latest.find(Note.KIND, subject.code())
                    .flatMap(Note::risk)
                    .flatMap(Risk::disclosure)
                    .filter(Risk.Disclosure.PUBLIC::equals)
                    .isPresent();
            if (isRisk && !isPublic) {
                risks.add(subject.code());
            }
        });
        return risks;
    }

    /** The names of people in an entry, withdrawn or not. */
    private static Set<String> names(Entry entry) {
        return entry.about().noun().equals(Post.KIND.noun()) && said(entry, Post.KIND) instanceof Held held
                ? Set.of(held.holder().value())
                : Set.of();
    }

    /** What an entry says; of an amendment, what it puts in the place of another. */
    private static Fact said(Entry entry, Kind<?> kind) {
        return entry.fact() instanceof Amended amended ? amended.fact(kind) : entry.fact();
    }

    private void write(Journal read, SiteWanted wanted, LeftOut leftOut, Publisher to) {
        State state = new JournalState(GoldenThread.LANGUAGE, read, head, view);
        Register register = new Register(GoldenThread.LANGUAGE, state);
        new Residents(state, register, new Situations(state, readingDate), wanted, leftOut, to).write();
        new Officers(read, head, view, readingDate, register, wanted.isPublic(), to).write();
        new Finding(register, to).write();
    }
}
