package org.goldenthread.domain.site;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.rating.Declared;
import org.goldenthread.domain.report.Situations;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Codes;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Period;

/** What a record holds, as people read it. */
final class Values {

    /** What is shown elsewhere on the page of a thing. */
    private static final List<String> ELSEWHERE = List.of("code", "title", "source");

    private final Register register;

    private final boolean isPublic;

    Values(Register register, boolean isPublic) {
        this.register = register;
        this.isPublic = isPublic;
    }

    /** The code of a thing, which is the first that its record holds. */
    static Code code(Record thing) {
        return (Code) part(thing, thing.getClass().getRecordComponents()[0]);
    }

    private static Object part(Record whole, RecordComponent component) {
        try {
            return component.getAccessor().invoke(whole);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> parts(Record whole) {
        Map<String, Object> parts = new LinkedHashMap<>();
        for (RecordComponent component : whole.getClass().getRecordComponents()) {
            parts.put(Names.kebab(component.getName()), part(whole, component));
        }
        return parts;
    }

    /** What a thing names, in its own words and in those of its parts. */
    static List<Register.Naming> namings(Record thing) {
        List<Register.Naming> namings = new ArrayList<>();
        parts(thing).forEach((name, part) -> {
            if (!ELSEWHERE.contains(name)) {
                namings(name, part, thing.getClass(), namings);
            }
        });
        return namings.stream().distinct().toList();
    }

    private static void namings(String as, Object part, Class<?> of, List<Register.Naming> namings) {
        if (part instanceof Code code) {
            namings.add(new Register.Naming(as, code));
        } else if (part instanceof Codes codes) {
            codes.all().forEach(code -> namings.add(new Register.Naming(as, code)));
        } else if (part instanceof Optional<?> maybe) {
            maybe.ifPresent(it -> namings(as, it, of, namings));
        } else if (part instanceof List<?> several) {
            several.forEach(it -> namings(as, it, of, namings));
        } else if (part instanceof Record whole && part.getClass().getEnclosingClass() == of) {
            parts(whole).forEach((name, it) -> namings(name, it, of, namings));
        }
    }

    /** What a row of a list holds, and what else the thing names, as a list of names and values. */
    List<Piece.Row> facts(Record row, List<Register.Naming> refers) {
        List<Piece.Row> facts = new ArrayList<>();
        Map<String, Object> parts = parts(row);
        parts.forEach((name, part) -> {
            Passage value = ELSEWHERE.contains(name) ? Passage.of("") : passage(part);
            if (!value.isBlank()) {
                facts.add(Piece.Row.of(Passage.of(label(name)), value));
            }
        });
        Map<String, List<Passage>> others = new LinkedHashMap<>();
        refers.stream().filter(naming -> !parts.containsKey(naming.as())).forEach(naming -> others.computeIfAbsent(
                        naming.as(), name -> new ArrayList<>())
                .add(Passage.of(register.link(naming.code()))));
        others.forEach((name, links) -> facts.add(Piece.Row.of(Passage.of(label(name)), Passage.joined(links, "; "))));
        return facts;
    }

    static String label(String name) {
        String words = name.replace('-', ' ');
        return capital(words);
    }

    static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }

    private Passage passage(Object value) {
        if (value instanceof Optional<?> maybe) {
            return maybe.map(this::passage).orElse(Passage.of(""));
        }
        if (value instanceof Code code) {
            return Passage.of(register.link(code));
        }
        if (value instanceof Codes codes) {
            return passage(codes.all());
        }
        if (value instanceof List<?> several) {
            return Passage.joined(several.stream().map(this::passage).toList(), "; ");
        }
        if (value instanceof Source source) {
            return read(source);
        }
        return Passage.of(text(value));
    }

    private String text(Object value) {
        if (value instanceof Due due) {
            return Situations.date(due);
        }
        if (value instanceof LocalDate day) {
            return Situations.day(day);
        }
        if (value instanceof Period period) {
            return period.asWritten();
        }
        if (value instanceof Declared rating) {
            return rating.level() + ", as reported on " + Situations.day(rating.told())
                    + rating.reason().map(why -> ": " + why).orElse("");
        }
        if (value instanceof Enum<?> one) {
            return capital(Names.of(one).replace('-', ' '));
        }
        if (value instanceof Boolean is) {
            return is ? "Yes" : "No";
        }
        if (value instanceof Record whole && value.getClass().getPackageName().endsWith(".text")) {
            return whole.toString();
        }
        if (value instanceof Record whole) {
            List<String> said = new ArrayList<>();
            parts(whole).forEach((name, part) -> {
                String text = passage(part).text();
                if (!text.isBlank() && !ELSEWHERE.contains(name)) {
                    said.add(name.replace('-', ' ') + " " + text);
                }
            });
            return capital(String.join(", ", said));
        }
        return String.valueOf(value);
    }

    /** A paper and a place in it, leading to what that paper said there. */
    Passage read(Source source) {
        String place = source.place().map(where -> ", " + where).orElse("");
        String text = register.name(source.paper()) + place;
        Phrase phrase = register.find(source.paper())
                .map(paper -> Phrase.link(
                        text,
                        paper.address()
                                + source.place()
                                        .map(where -> "#" + mark(where.value()))
                                        .orElse("")))
                .orElseGet(() -> Phrase.of(text));
        return inferred(source)
                .map(how -> Passage.of(phrase, Phrase.of(" (" + how + ")")))
                .orElseGet(() -> Passage.of(phrase));
    }

    /** That a paper does not say something in so many words; how it was found is not for the public. */
    Optional<String> inferred(Source source) {
        return source.inferred()
                .map(from -> isPublic ? "Part of it is not said in so many words" : "Not in so many words: " + from);
    }

    /** By which a place in a paper is linked to: the same for ever for the same words, and another for others. */
    static String mark(String place) {
        StringBuilder mark = new StringBuilder("at");
        place.codePoints().forEach(letter -> {
            if (letter < 128 && Character.isLetterOrDigit(letter)) {
                mark.appendCodePoint(letter);
            } else {
                mark.append('_').append(Integer.toHexString(letter)).append('_');
            }
        });
        return mark.toString().replace("_20_", "-");
    }
}
