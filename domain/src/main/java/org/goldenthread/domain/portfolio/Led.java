package org.goldenthread.domain.portfolio;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.goldenthread.domain.board.BoardRow;
import org.goldenthread.domain.milestone.MilestoneRow;
import org.goldenthread.domain.note.NoteRow;
import org.goldenthread.domain.organisation.OrganisationRow;
import org.goldenthread.domain.organisation.PostRow;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.plan.PlanRow;
import org.goldenthread.domain.strategy.ObjectiveRow;
import org.goldenthread.domain.strategy.Theme;
import org.goldenthread.domain.strategy.ThemeRow;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;

/**
 * A plan, theme, objective, milestone or risk beside who answers for it: the lead, of a plan or a risk its owner.
 *
 * @param lead who does; absent where nobody is named
 * @param name what they are called
 * @param holder who holds the post, where it is one and somebody does
 * @param as what they are to it
 * @param noun of what is led
 * @param title of a risk its text
 * @param ended whether it is closed, delivered or otherwise at its end
 * @since 0.1
 */
public record Led(
        Optional<Code> lead,
        Optional<Title> name,
        Optional<Title> holder,
        Role as,
        String noun,
        Code code,
        Sentence title,
        boolean ended) {

    /** What somebody is to what they answer for. */
    public enum Role {
        @Means("the officer, team or organisation that answers for it; of a plan its owner")
        LEAD,

        @Means("the councillor or board member who answers for it")
        LEAD_MEMBER,

        @Means("who answers for a risk, a note of that kind")
        OWNER_OF_RISK
    }

    /** The nouns of what is led, as they are listed. */
    private static final List<String> NOUNS = List.of("plan", "theme", "objective", "milestone", "note");

    /** By who leads, what nobody leads last; then plans, themes, objectives, milestones and risks, by code. */
    private static final Comparator<Led> ORDER = Comparator.comparing(
                    (Led led) -> led.lead().isEmpty())
            .thenComparing(led -> led.lead().map(Code::value).orElse(""))
            .thenComparing(led -> NOUNS.indexOf(led.noun()))
            .thenComparing(Led::code)
            .thenComparing(Led::as);

    public Led {
        Objects.requireNonNull(lead, "lead");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(holder, "holder");
        Objects.requireNonNull(as, "as");
        Objects.requireNonNull(noun, "noun");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(title, "title");
    }

    /** Everything that can be led, by who leads it; what nobody leads last. A risk is there once somebody owns it. */
    public static List<Led> in(Lists lists) {
        Map<Code, Title> names = new HashMap<>();
        Map<Code, Title> holders = new HashMap<>();
        lists.rows(OrganisationRow.LISTING).forEach(row -> names.put(row.code(), row.title()));
        lists.rows(BoardRow.LISTING).forEach(row -> names.put(row.code(), row.title()));
        lists.rows(PostRow.LISTING).forEach(row -> {
            names.put(row.code(), row.title());
            row.holder().ifPresent(holder -> holders.put(row.code(), holder));
        });
        List<Led> all = new ArrayList<>();
        lists.rows(PlanRow.LISTING).forEach(it -> of(it.owner(), "plan", it.code(), it.title(), isEnded(it.status()))
                .and(it.leadMember())
                .forEach(all::add));
        lists.rows(ThemeRow.LISTING)
                .forEach(it -> of(it.lead(), "theme", it.code(), it.title(), it.status() != Theme.Status.OPEN)
                        .and(it.leadMember())
                        .forEach(all::add));
        lists.rows(ObjectiveRow.LISTING).forEach(it -> of(it.lead(), "objective", it.code(), it.title(), false)
                .and(it.leadMember())
                .forEach(all::add));
        lists.rows(MilestoneRow.LISTING).forEach(it -> of(
                        it.lead(),
                        "milestone",
                        it.code(),
                        it.title(),
                        !it.status().isOpen())
                .and(it.leadMember())
                .forEach(all::add));
        lists.rows(NoteRow.LISTING).forEach(it -> it.owner()
                .map(owner -> new Led(
                        Optional.of(owner),
                        Optional.empty(),
                        Optional.empty(),
                        Role.OWNER_OF_RISK,
                        "note",
                        it.code(),
                        it.text(),
                        false))
                .ifPresent(all::add));
        return all.stream().map(led -> led.named(names, holders)).sorted(ORDER).toList();
    }

    private static boolean isEnded(DeliveryPlan.Status status) {
        return status == DeliveryPlan.Status.CLOSED;
    }

    private static Led of(Optional<Code> lead, String noun, Code code, Title title, boolean ended) {
        return new Led(
                lead, Optional.empty(), Optional.empty(), Role.LEAD, noun, code, Sentence.parse(title.value()), ended);
    }

    /** The same thing beside the member who answers for it, if any does. */
    private Stream<Led> and(Optional<Code> member) {
        return Stream.concat(
                Stream.of(this),
                member
                        .map(code -> new Led(member, name, holder, Role.LEAD_MEMBER, noun, this.code, title, ended))
                        .stream());
    }

    private Led named(Map<Code, Title> names, Map<Code, Title> holders) {
        return new Led(
                lead,
                lead.flatMap(code -> Optional.ofNullable(names.get(code))),
                lead.flatMap(code -> Optional.ofNullable(holders.get(code))),
                as,
                noun,
                code,
                title,
                ended);
    }
}
