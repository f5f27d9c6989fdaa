package org.goldenthread.domain.alignment;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Called;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;

/**
 * How one thing stands to another thing, or to a policy named by its title.
 *
 * @since 0.1
 */
public record Alignment(
        Code code,
        Code from,
        Relation relation,
        Optional<Code> to,
        Optional<Title> policy,
        Optional<Sentence> note,
        Optional<Source> source)
        implements Called {
    public Alignment {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(relation, "relation");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(source, "source");
    }

    public static final Kind<Alignment> KIND =
            Kind.of("alignment", "alignments", Alignment.class, AlignmentDrawn.class, List.of());

    /** How the first stands to the second. */
    public enum Relation {
        @Means("helps the other to succeed")
        CONTRIBUTES_TO,

        @Means("can't succeed without the other")
        DEPENDS_ON,

        @Means("covers some of the same ground")
        OVERLAPS,

        @Means("takes the place of the other")
        SUPERSEDES
    }

    /** What it is aligned to: the other thing's code, or the policy's title. */
    public String target() {
        return to.map(Code::value).or(() -> policy.map(Title::value)).orElse("");
    }

    @Override
    public String called() {
        return from + " " + Names.of(relation).replace('-', ' ') + " " + target();
    }
}
