package org.goldenthread.domain.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;

/**
 * The sealing of an act while it is added: whoever keeps a journal begins it with what is there, adds each entry as it is
 * kept, and ends it with how the act stands among the others.
 *
 * @since 0.1
 */
public final class Sealing {

    /** How far ahead of the clock of whoever looks an act may have been entered without its own clock being wrong. */
    static final Duration AHEAD = Duration.ofDays(1);

    /**
     * How far ahead of an act a moment may be and still come before it. A clock that is put right by weeks or months changes
     * no order; one that stood in another century drags nothing after it.
     */
    static final Duration FAR_AHEAD = Duration.ofDays(366);

    /** One for each thread: making one looks for who provides it. */
    private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(Sealing::digest);

    private final long number;
    private final Optional<Link> given;
    private final Canonical.Place place;
    private final boolean isKnown;
    private final MessageDigest digest = digest();
    private final Canonical canonical;

    private Sealing(KeptAct act, Optional<Link> given, Canonical.Place place) {
        this(act, given, place, false);
    }

    private Sealing(KeptAct act, Optional<Link> given, Canonical.Place place, boolean isKnown) {
        this.isKnown = isKnown;
        this.number = act.number();
        this.given = given;
        this.place = place;
        this.canonical = new Canonical(act, Optional.of(place), text -> update(text, digest));
    }

    /**
     * Begins to seal an act that is to follow the last of a journal.
     *
     * @param before the journal before it
     * @throws org.goldenthread.domain.problem.DomainException {@code journal.key} when an act has its key already;
     *     {@code journal.follows} and {@code journal.moment} when it was made elsewhere and can't stand here
     * @throws IllegalArgumentException when it is not numbered from one more than the head
     */
    public static Sealing begin(Addition act, Links before) {
        Addition.requireFollowing(act, before.head().act());
        Stamp stamp = act.stamp();
        stamp.key().ifPresent(key -> before.keyed(key).ifPresent(there -> {
            throw Problem.conflict(
                            "journal.key",
                            "act {act} already has the key {key}: nothing is entered twice",
                            Values.of("act", there.act()).and("key", key))
                    .asException();
        }));
        if (act.given().isPresent()) {
            Link link = act.given().get();
            Fit.of(stamp, link, before).ifPresent(wrong -> {
                throw wrong.asException();
            });
            return new Sealing(front(stamp), act.given(), Canonical.Place.of(link), act instanceof Known);
        }
        Instant moment = next(stamp.entered(), before::latestMoment);
        return new Sealing(
                front(stamp),
                Optional.empty(),
                new Canonical.Place(moment, stamp.number(), Link.ends(before, before.head())));
    }

    private static KeptAct front(Stamp stamp) {
        return KeptAct.of(stamp, Optional.empty(), List.of());
    }

    /**
     * Begins to seal an act that was recorded before there were seals, from what is kept of it alone: so two copies that are
     * sealed apart have the same seals.
     *
     * @param latestMoment the greatest moment of all acts before it that is not after another one
     * @param before the seal of the act before it
     */
    public static Sealing later(KeptAct act, Function<Instant, Optional<Instant>> latestMoment, Optional<Seal> before) {
        Instant moment = next(enteredOf(act), latestMoment);
        return new Sealing(
                act,
                Optional.empty(),
                new Canonical.Place(moment, act.number(), before.stream().toList()));
    }

    /** What is damaged is sealed as it stands: a check tells of it. */
    private static Instant enteredOf(KeptAct act) {
        try {
            return Instant.parse(act.entered());
        } catch (DateTimeException damaged) {
            return Instant.EPOCH;
        }
    }

    /** The later of when an act is entered and just after the greatest moment, of those that are not far ahead of it. */
    private static Instant next(Instant entered, Function<Instant, Optional<Instant>> latestMoment) {
        Instant own = entered.truncatedTo(ChronoUnit.MILLIS);
        return latestMoment
                .apply(own.plus(FAR_AHEAD))
                .map(moment -> moment.plusMillis(1))
                .filter(after -> after.isAfter(own))
                .orElse(own);
    }

    /** Adds the next entry. */
    public void add(KeptEntry entry) {
        if (!isKnown) {
            canonical.add(entry);
        }
    }

    /**
     * How the act stands among the others.
     *
     * @throws org.goldenthread.domain.problem.DomainException {@code journal.seal} when it was made elsewhere, and has
     *     another seal
     */
    public Link end() {
        if (isKnown) {
            return given.orElseThrow();
        }
        canonical.end();
        Seal seal = Seal.of(digest.digest());
        given.map(Link::seal).filter(other -> !other.equals(seal)).ifPresent(other -> {
            throw Fit.broken(Problem::refused, number, other, seal).asException();
        });
        return new Link(seal, place.moment(), place.origin(), place.follows());
    }

    /** The seal that an act should have by what is kept of it. */
    static Seal seal(KeptAct act, Link link) {
        MessageDigest digest = DIGEST.get();
        digest.reset();
        Canonical canonical = new Canonical(act, Optional.of(Canonical.Place.of(link)), text -> update(text, digest));
        act.entries().forEach(canonical::add);
        canonical.end();
        return Seal.of(digest.digest());
    }

    private static void update(StringBuilder text, MessageDigest digest) {
        digest.update(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
