package org.goldenthread.domain.strategy;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.goldenthread.domain.journal.Cycles;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Opening;
import org.goldenthread.domain.journal.Reference;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Subject;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;

/**
 * A strategy has a theme, perhaps one that came of others.
 *
 * @since 0.1
 */
public record ThemeNamed(
        @Means("what the theme is called") Title title,
        @Means("the strategy that it belongs to") Code strategy,
        @Means("what it sets out to do") Optional<Sentence> aim,
        @Means("who answers for it: an organisation, a team or a post") Optional<Code> lead,
        @Means("the post of the councillor or board member who answers for it, such as a portfolio holder")
                Optional<Code> leadMember,
        @Means("what it is made up of, by name") List<Title> parts,
        @Means("it is part of each of the other themes") boolean crossCutting,
        @Means("the themes that it was made from, by a merger or a split") List<Code> from)
        implements ThemeFact, Opening<Theme> {
    public ThemeNamed {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(strategy, "strategy");
        Objects.requireNonNull(aim, "aim");
        Objects.requireNonNull(lead, "lead");
        Objects.requireNonNull(leadMember, "leadMember");
        parts = List.copyOf(parts);
        from = List.copyOf(from);
    }

    /** A theme for which no member answers beside its lead. */
    public ThemeNamed(
            Title title,
            Code strategy,
            Optional<Sentence> aim,
            Optional<Code> lead,
            List<Title> parts,
            boolean crossCutting,
            List<Code> from) {
        this(title, strategy, aim, lead, Optional.empty(), parts, crossCutting, from);
    }

    @Override
    public Theme first(Entry entry) {
        return new Theme(
                entry.about().code(),
                title,
                strategy,
                aim,
                lead,
                leadMember,
                parts,
                crossCutting,
                from,
                List.of(),
                Theme.Status.OPEN,
                Optional.empty(),
                entry.source());
    }

    @Override
    public List<Reference> refers() {
        return Reference.all(
                List.of(Reference.to("strategy", strategy, "strategy")),
                Reference.to("lead", lead, "organisation", "post"),
                Reference.to("lead-member", leadMember, "organisation", "post"),
                Reference.to("from", from, "theme"));
    }

    @Override
    public void check(Subject about, State after, Consumer<Problem> refuse) {
        Cycles.from(
                        about.code(),
                        code -> after.find(Theme.KIND, code).map(Theme::from).orElse(List.of()))
                .ifPresent(way -> refuse.accept(Cycles.problem("theme.cycle", "descended from", way)));
    }

    @Override
    public String says() {
        return "theme \"" + title + "\" of " + strategy;
    }
}
