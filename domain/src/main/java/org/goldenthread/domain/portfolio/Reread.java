package org.goldenthread.domain.portfolio;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Amended;
import org.goldenthread.domain.journal.Corrections;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.EntryId;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.journal.Forms;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Struck;
import org.goldenthread.domain.journal.Subject;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;

/**
 * Something that was read again in an act, since what it was read by was amended: the same words, and other days.
 *
 * @since 0.1
 */
public record Reread(
        @Means("the entry whose words were read again") EntryId entry,
        @Means("what the entry is about") Subject about,
        @Means("the field that holds the words; \"true from\" and \"reported\" of the days that a paper gave")
                String field,
        @Means("the words, as they were written") String words,
        @Means("the days that they meant") String before,
        @Means("the days that they mean now") String after) {

    public Reread {
        Objects.requireNonNull(entry, "entry");
        Objects.requireNonNull(about, "about");
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
    }

    /**
     * All that an act reads again, in its order.
     *
     * @param before how things stand without the act
     */
    public static List<Reread> in(Act act, State before) {
        return new Found(act, before).all();
    }

    private static final class Found {
        private final Act act;
        private final State before;
        private final Set<Code> subjects = new HashSet<>();
        private final Set<EntryId> told = new HashSet<>();
        private final List<Reread> found = new ArrayList<>();

        Found(Act act, State before) {
            this.act = act;
            this.before = before;
            act.entries().forEach(entry -> subjects.add(entry.about().code()));
        }

        List<Reread> all() {
            List<Entry> said = new ArrayList<>(act.entries());
            said.removeIf(Corrections::isOne);
            for (Entry entry : act.entries()) {
                Corrections.rootOf(entry)
                        .flatMap(before::entry)
                        .filter(root -> root.id().act() != act.number())
                        .filter(root -> told.add(root.id()))
                        .ifPresent(root -> compare(entry, root, said));
            }
            return List.copyOf(found);
        }

        private void compare(Entry correction, Entry root, List<Entry> said) {
            Kind<?> kind = before.kindOf(root.about());
            Optional<Entry> standing = before.corrections(root.about().code()).standing(root, kind);
            if (standing.isEmpty()) {
                return; // it said nothing
            }
            Entry was = standing.get();
            boolean isPapers =
                    root.source().map(Source::paper).filter(subjects::contains).isPresent();
            if (correction.fact() instanceof Amended amended) {
                fields("", Forms.of((Record) was.fact()), Forms.of((Record) amended.fact(kind)), root);
                if (isPapers) {
                    day(
                            "true from",
                            was.effective().toString(),
                            amended.effective().toString(),
                            root);
                }
            } else if (correction.fact() instanceof Struck && isPapers) {
                said.stream()
                        .filter(entry -> entry.about().equals(root.about())
                                && entry.source().equals(root.source())
                                && kind.typeOf(entry.fact()).equals(kind.typeOf(root.fact())))
                        .findFirst()
                        .ifPresent(now -> {
                            said.remove(now);
                            fields("", Forms.of((Record) root.fact()), Forms.of((Record) now.fact()), root);
                            day(
                                    "true from",
                                    root.effective().toString(),
                                    now.effective().toString(),
                                    root);
                            day("reported", root.told().toString(), now.told().toString(), root);
                        });
            }
        }

        private void fields(String field, Form was, Form is, Entry root) {
            if (was instanceof Form.Items items && is instanceof Form.Items others) {
                int both = Math.min(items.values().size(), others.values().size());
                for (int i = 0; i < both; i++) {
                    fields(field, items.values().get(i), others.values().get(i), root);
                }
            } else if (was instanceof Form.Fields one && is instanceof Form.Fields other && !one.equals(other)) {
                Optional<String> words = words(one).filter(it -> words(other).equals(Optional.of(it)));
                if (words.isPresent()) {
                    found.add(new Reread(root.id(), root.about(), field, words.get(), days(one), days(other)));
                } else {
                    one.values()
                            .forEach((name, value) -> other.get(name).ifPresent(it -> fields(name, value, it, root)));
                }
            }
        }

        private void day(String field, String was, String is, Entry root) {
            if (!was.equals(is)) {
                String paper = root.source().map(it -> it.paper().value()).orElse("");
                found.add(new Reread(root.id(), root.about(), field, paper, was, is));
            }
        }

        private static Optional<String> words(Form.Fields fields) {
            return text(fields, "as").filter(as -> !days(fields).isEmpty());
        }

        /** The days of a due date or a period, both inclusive; ".." at an end that is open. */
        private static String days(Form.Fields fields) {
            Optional<String> from = text(fields, "earliest").or(() -> text(fields, "from"));
            Optional<String> to = text(fields, "latest").or(() -> text(fields, "to"));
            return from.isEmpty() && to.isEmpty()
                    ? text(fields, "kind").orElse("")
                    : from.orElse("") + ".." + to.orElse("");
        }

        private static Optional<String> text(Form.Fields fields, String name) {
            return fields.get(name).filter(Form.Words.class::isInstance).map(form -> ((Form.Words) form).value());
        }
    }
}
