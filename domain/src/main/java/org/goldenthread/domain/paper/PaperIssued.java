package org.goldenthread.domain.paper;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Opening;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Due;

/**
 * A paper is there to be named as a source.
 *
 * @since 0.1
 */
public record PaperIssued(
        @Means("what the paper is called") Title title,
        @Means("the body whose paper it is, as the paper names it") Optional<Title> author,
        @Means("the date on the paper, such as \"26 June 2019\" or \"July 2021\"") Due dated,
        @Means("the last day that it reports on, if that is before its date") Optional<LocalDate> newsEnds,
        @Means("who may read it, such as public") Optional<Title> classification,
        @Means("how its date was worked out, if it doesn't give one") Optional<Sentence> dateInferred)
        implements Opening<Paper> {

    /** @throws org.goldenthread.domain.problem.DomainException {@code paper.undated}, {@code paper.news} */
    public PaperIssued {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(dated, "dated");
        Objects.requireNonNull(newsEnds, "newsEnds");
        Objects.requireNonNull(classification, "classification");
        Objects.requireNonNull(dateInferred, "dateInferred");
        if (dated.latest().isEmpty()) {
            throw Problem.invalid(
                            "paper.undated",
                            "a paper dated \"{dated}\" has no latest day; give an interval that ends",
                            Values.of("dated", dated))
                    .hint("dated: 2022-04/2022-07")
                    .asException();
        }
        if (newsEnds.isPresent() && newsEnds.get().isAfter(dated.latest().get())) {
            throw Problem.invalid(
                            "paper.news",
                            "the news ends on {newsEnds}, after the paper's date, {dated}",
                            Values.of("newsEnds", newsEnds.get())
                                    .and("dated", dated.latest().get()))
                    .asException();
        }
    }

    /** The day by which its contents were told: the latest day of its date. */
    public LocalDate told() {
        return dated.latest().orElseThrow();
    }

    /** The day from which its contents are true unless they say otherwise. */
    public LocalDate effective() {
        return newsEnds.orElseGet(this::told);
    }

    @Override
    public Paper first(Entry entry) {
        return new Paper(entry.about().code(), title, author, dated, newsEnds, classification, dateInferred);
    }

    @Override
    public String says() {
        return "paper \"" + title + "\", dated " + dated.asWritten();
    }
}
