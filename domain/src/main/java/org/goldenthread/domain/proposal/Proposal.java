package org.goldenthread.domain.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goldenthread.domain.journal.Called;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.journal.Look;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Suggestion;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Due;

/**
 * A change to a milestone that is asked for: another due date, a new milestone, or a removal. It changes nothing until
 * it is approved.
 *
 * @param milestone the milestone that is to be changed, or the code that the new one is to have
 * @param agreed the agreed due date that stood when it was made, of a milestone that is there
 * @param due the due date that is asked for
 * @param cause why, from the list of causes
 * @param askedBy the organisation, board or post that asks for it
 * @param reason why, in a sentence
 * @param planned what else the new milestone is to be
 * @param answer the answer that was given last
 * @since 0.1
 */
public record Proposal(
        Code code,
        Asks asks,
        Code milestone,
        Optional<Due> agreed,
        Optional<Due> due,
        Optional<Code> cause,
        Optional<Code> askedBy,
        Optional<Sentence> reason,
        Optional<Planned> planned,
        Status status,
        Optional<Answer> answer,
        Optional<Source> source)
        implements Called {

    public static final Kind<Proposal> KIND = Kind.of(
            "proposal",
            "proposals",
            Proposal.class,
            ProposalMade.class,
            List.of(ProposalApproved.class, ProposalNoted.class, ProposalRejected.class, ProposalWithdrawn.class));

    static final String ASKED_BY = "the organisation, board or post that asks for it";

    /** What a proposal asks for. */
    public enum Asks {
        @Means("another due date for a milestone")
        NEW_DATE,

        @Means("a milestone that is not there yet")
        NEW_MILESTONE,

        @Means("that a milestone is no longer promised")
        REMOVAL
    }

    /** Where a proposal is in its life. */
    public enum Status {
        @Means("waiting for an answer")
        PROPOSED,

        @Means("waiting for an answer, but what it was based on has changed; worked out, never recorded")
        STALE,

        @Means("approved, and the change was made with it")
        APPROVED,

        @Means("a board took note of it, which approves nothing; it still waits for an answer")
        NOTED,

        @Means("a board said no")
        REJECTED,

        @Means("whoever made it withdrew it")
        WITHDRAWN;

        /** Whether it may still be approved. */
        public boolean isOpen() {
            return this == PROPOSED || this == STALE || this == NOTED;
        }
    }

    /**
     * What a new milestone is to be, apart from when.
     *
     * @since 0.1
     */
    public record Planned(
            Title title,
            Optional<Code> theme,
            Optional<Code> objective,
            Optional<Code> plan,
            Optional<Code> lead,
            List<Code> contributors,
            List<Title> groups,
            List<Code> places,
            List<Code> dependsOn) {
        public Planned {
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(theme, "theme");
            Objects.requireNonNull(objective, "objective");
            Objects.requireNonNull(plan, "plan");
            Objects.requireNonNull(lead, "lead");
            contributors = List.copyOf(contributors);
            groups = List.copyOf(groups);
            places = List.copyOf(places);
            dependsOn = List.copyOf(dependsOn);
        }
    }

    /**
     * An answer to it.
     *
     * @param by the decision, or else the board, that answered
     * @param on the day from which the answer holds
     * @param reason why, in a sentence
     * @since 0.1
     */
    public record Answer(Optional<Code> by, LocalDate on, Optional<Sentence> reason, Optional<Source> source) {
        public Answer {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(on, "on");
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(source, "source");
        }
    }

    public Proposal {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(asks, "asks");
        Objects.requireNonNull(milestone, "milestone");
        Objects.requireNonNull(agreed, "agreed");
        Objects.requireNonNull(due, "due");
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(askedBy, "askedBy");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(planned, "planned");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(answer, "answer");
        Objects.requireNonNull(source, "source");
    }

    Proposal answered(Status how, Optional<Code> by, Entry entry) {
        if (!status.isOpen()) {
            throw closed(how);
        }
        return new Proposal(
                code,
                asks,
                milestone,
                agreed,
                due,
                cause,
                askedBy,
                reason,
                planned,
                how,
                Optional.of(new Answer(by, entry.effective(), entry.reason(), entry.source())),
                source);
    }

    private DomainException closed(Status how) {
        return Problem.refused(
                        "proposal.closed",
                        "{proposal} is {status} since {since} and can't be {answer}",
                        Values.of("proposal", code)
                                .and("status", status)
                                .and("since", answer.orElseThrow().on())
                                .and("answer", how))
                .next(Look.history(code))
                .about(code)
                .asException();
    }

    /** Refuses what can be answered no more. */
    void requireOpen(Status how) {
        if (!status.isOpen()) {
            throw closed(how);
        }
    }

    /** What it asks for, in words: "SWK-LONE due June 2020 instead of March 2020". */
    @Override
    public String called() {
        return wish(asks, milestone, agreed, due, planned.map(Planned::title));
    }

    static String wish(Asks asks, Code milestone, Optional<Due> agreed, Optional<Due> due, Optional<Title> title) {
        return switch (asks) {
            case NEW_DATE ->
                milestone + " due " + due.map(Due::asWritten).orElse("")
                        + agreed.map(was -> " instead of " + was.asWritten()).orElse("");
            case NEW_MILESTONE ->
                "new milestone " + milestone
                        + title.map(name -> " \"" + name + "\"").orElse("") + ", due "
                        + due.orElse(Due.NOT_STATED).asWritten();
            case REMOVAL ->
                "removal of " + milestone
                        + agreed.map(was -> ", due " + was.asWritten()).orElse("");
        };
    }

    /** What a proposal does not say though what it asks for needs it, by the names of its fields. */
    static Optional<Problem> incomplete(
            Asks asks, Optional<?> agreed, Optional<?> due, Optional<?> title, boolean isAttached) {
        List<String> missing =
                switch (asks) {
                    case NEW_DATE -> missing(missing("agreed", agreed), missing("due", due));
                    case NEW_MILESTONE ->
                        missing(
                                missing("title", title),
                                isAttached ? Stream.empty() : Stream.of("theme, objective or plan"));
                    case REMOVAL -> missing(missing("agreed", agreed));
                };
        return missing.isEmpty() ? Optional.empty() : Optional.of(incomplete(asks, missing));
    }

    static Problem incomplete(Asks asks, List<String> missing) {
        Problem problem = Problem.invalid(
                "proposal.incomplete",
                "a proposal for a {asks} does not say: {missing}",
                Values.of("asks", asks, words(asks)).and("missing", missing, String.join("; ", missing)));
        for (String field : missing) {
            problem = problem.next(Suggestion.again().missing(field.replaceFirst(",.*", "")));
        }
        return problem;
    }

    static Stream<String> missing(String name, Optional<?> value) {
        return value.isPresent() ? Stream.empty() : Stream.of(name);
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    static List<String> missing(Stream<String>... fields) {
        return Stream.of(fields).flatMap(all -> all).toList();
    }

    /** Refuses what does not go with what is asked for. */
    static Optional<Problem> surplus(Asks asks, boolean hasDue, boolean hasCause, boolean isPlanned) {
        List<String> surplus =
                switch (asks) {
                    case NEW_DATE -> given(isPlanned, "what a new milestone is to be");
                    case NEW_MILESTONE -> given(hasCause, "a cause");
                    case REMOVAL ->
                        Stream.concat(
                                        given(hasDue, "a due date").stream(),
                                        given(isPlanned, "what a new milestone is to be").stream())
                                .toList();
                };
        return surplus.isEmpty()
                ? Optional.empty()
                : Optional.of(Problem.invalid(
                        "proposal.surplus",
                        "a proposal for a {asks} does not need {surplus}",
                        Values.of("asks", asks, words(asks))
                                .and("surplus", surplus, surplus.stream().collect(Collectors.joining(" or ")))));
    }

    private static List<String> given(boolean isGiven, String what) {
        return isGiven ? List.of(what) : List.of();
    }

    private static String words(Asks asks) {
        return Names.of(asks).replace('-', ' ');
    }
}
