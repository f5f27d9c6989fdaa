package org.goldenthread.exchange.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.organisation.Organisation;
import org.goldenthread.domain.organisation.OrganisationListed;
import org.goldenthread.domain.organisation.Post;
import org.goldenthread.domain.organisation.PostSet;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Suggestion;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Title;

/** Who leads what a row is about: an organisation, or a post in one. Those that nobody knows are made on request. */
final class Leads {

    private static final String[] LEADS = {"organisation", "post"};

    private final State latest;
    private final Directory known;
    private final Set<Creatable> create;
    private final NewCodes codes;
    private final Map<String, Code> madeByName = new LinkedHashMap<>();
    private final List<Draft> made = new ArrayList<>();

    Leads(State latest, Directory known, Set<Creatable> create, NewCodes codes) {
        this.latest = latest;
        this.known = known;
        this.create = create;
        this.codes = codes;
    }

    /** What was made for rows so far. */
    List<Draft> made() {
        return made;
    }

    /**
     * Who leads, as a row says.
     *
     * @param now who leads it already: an organisation alone does not take the place of a post in it
     */
    Optional<Code> of(Row row, Optional<Code> now) {
        Optional<Code> organisation = row.read(MilestoneField.ORGANISATION, this::organisation);
        if (row.cell(MilestoneField.LEAD).isPresent()) {
            boolean isKnown = organisation.isPresent()
                    || row.cell(MilestoneField.ORGANISATION).isEmpty();
            return row.read(MilestoneField.LEAD, words -> lead(words, organisation, isKnown));
        }
        return organisation.filter(
                body -> now.flatMap(this::organisationOf).filter(body::equals).isEmpty());
    }

    private Code organisation(String words) {
        Optional<Code> before = Optional.ofNullable(madeByName.get(Directory.folded(words)));
        if (before.isPresent()) {
            return before.get();
        }
        if (!create.contains(Creatable.ORGANISATIONS)
                || !known.all(words, "organisation").isEmpty()) {
            return known.organisation(words);
        }
        Title title = Title.parse(words);
        Code code = codes.shortOf(words, "ORGANISATION");
        madeByName.put(Directory.folded(words), code);
        made.add(Draft.of(
                Organisation.KIND,
                code,
                new OrganisationListed(title, Optional.empty(), Optional.empty(), List.of(), List.of(), List.of())));
        return code;
    }

    private Code lead(String words, Optional<Code> organisation, boolean isOrganisationKnown) {
        Optional<Code> before = Optional.ofNullable(madeByName.get(Directory.folded(words)));
        if (before.isPresent()) {
            return before.get();
        }
        Set<Code> found = known.all(words, LEADS);
        Set<Code> fitting = found.stream()
                .filter(code -> organisation.isEmpty()
                        || organisation.get().equals(code)
                        || organisationOf(code)
                                .filter(other -> !organisation.get().equals(other))
                                .isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (fitting.size() == 1) {
            return fitting.iterator().next();
        }
        if (fitting.size() > 1) {
            throw known.ambiguous(words, fitting, LEADS);
        }
        if (create.contains(Creatable.LEADS) && isOrganisationKnown) {
            return post(words, organisation);
        }
        if (found.isEmpty()) {
            throw known.unknown(words, LEADS);
        }
        Code other = found.iterator().next();
        throw Problem.refused(
                        "sheet.organisation",
                        "\"{cell}\" is {post}, of {organisation}, and the row says {other}",
                        Values.of("cell", words)
                                .and("post", other)
                                .and("organisation", organisationOf(other).orElseThrow())
                                .and("other", organisation.orElseThrow()))
                .next(Suggestion.again().with("create", Creatable.LEADS))
                .asException();
    }

    private Code post(String words, Optional<Code> organisation) {
        String name =
                Directory.folded(words) + "\n" + organisation.map(Code::value).orElse("");
        Optional<Code> before = Optional.ofNullable(madeByName.get(name));
        if (before.isPresent()) {
            return before.get();
        }
        Title title = Title.parse(words);
        Code code = codes.shortOf(words, "POST");
        madeByName.put(name, code);
        made.add(Draft.of(Post.KIND, code, new PostSet(title, organisation, Optional.empty())));
        return code;
    }

    private Optional<Code> organisationOf(Code lead) {
        return latest.find(Post.KIND, lead).flatMap(Post::organisation);
    }
}
