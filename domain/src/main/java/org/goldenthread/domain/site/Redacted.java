package org.goldenthread.domain.site;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Publishes a site with the names of people left out, wherever they stand in it. */
final class Redacted implements Publisher {

    private static final String INSTEAD = "[name left out]";

    private final Publisher to;
    private final Pattern names;

    /** @param names at least one */
    Redacted(Publisher to, Collection<String> names) {
        this.to = to;
        String any = names.stream()
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        this.names = Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private String clean(String text) {
        return names.matcher(text).replaceAll(java.util.regex.Matcher.quoteReplacement(INSTEAD));
    }

    @Override
    public long sheet(Sheet sheet) {
        return to.sheet(new Sheet(
                sheet.address(),
                sheet.headings(),
                sheet.rows().stream()
                        .map(row -> row.stream().map(this::clean).toList())
                        .toList()));
    }

    @Override
    public void page(Page page) {
        to.page(new Page(
                page.kind(),
                page.address(),
                clean(page.title()),
                page.trail().stream().map(this::clean).toList(),
                page.lead().stream().map(this::clean).toList(),
                page.parts().stream().map(this::clean).toList()));
    }

    @Override
    public void index(List<Found> all) {
        to.index(all.stream()
                .map(found -> new Found(found.code(), found.noun(), clean(found.title()), found.address()))
                .toList());
    }

    private Phrase clean(Phrase phrase) {
        return new Phrase(clean(phrase.text()), phrase.to());
    }

    private Part clean(Part part) {
        return new Part(
                clean(part.heading()),
                part.mark(),
                part.pieces().stream().map(this::clean).toList(),
                part.parts().stream().map(this::clean).toList());
    }

    private Piece clean(Piece piece) {
        return new Piece(
                piece.form(),
                clean(piece.caption()),
                piece.headings(),
                piece.rows().stream()
                        .map(row -> new Piece.Row(
                                row.mark(),
                                row.cells().stream()
                                        .map(cell -> new Passage(cell.phrases().stream()
                                                .map(this::clean)
                                                .toList()))
                                        .toList()))
                        .toList());
    }
}
