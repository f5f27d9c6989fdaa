package org.goldenthread.shell.command;

import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.search.Hit;
import org.goldenthread.domain.search.Search;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.text.Words;
import org.goldenthread.shell.engine.Answers;
import org.goldenthread.shell.engine.Context;
import org.goldenthread.shell.engine.Examples;
import org.goldenthread.shell.engine.Nouns;
import org.goldenthread.shell.engine.Selects;
import org.goldenthread.shell.render.Answer;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** Where words occur. */
public final class SearchCommands {

    @Command(
            name = "search",
            description =
                    "Finds words in titles, notes, progress, evidence, reasons and places in papers: titles first, then the latest reports.")
    @Examples({"search peer support", "search needs assessment --noun milestone", "search lambeth --output json"})
    @Selects
    @Answers(value = Hit.class, list = true)
    public Answer search(
            Context context,
            @Argument(
                            index = 0,
                            description =
                                    "words, or beginnings of words, that are all in one text; case and accents don't matter")
                    List<Sentence> words,
            @Option(longName = "noun", description = "only things of this kind, such as milestone")
                    Optional<Title> noun) {
        Search search = new Search(Words.of(words.stream().map(Sentence::value).toList()), noun.map(Nouns::known));
        return Answer.list(
                "text has all of these words",
                context.portfolio().search(search),
                new Answer.Column<>("code", h -> h.code().value()),
                new Answer.Column<>("text", Hit::text),
                new Answer.Column<>("noun", Hit::noun),
                new Answer.Column<>("field", Hit::field),
                new Answer.Column<>("entry", h -> h.entry().toString()),
                new Answer.Column<>("source", h -> Show.source(h.source())));
    }
}
