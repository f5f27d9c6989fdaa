package org.goldenthread.shell.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.portfolio.Led;
import org.goldenthread.domain.text.Code;
import org.goldenthread.shell.engine.Answers;
import org.goldenthread.shell.engine.Context;
import org.goldenthread.shell.engine.Examples;
import org.goldenthread.shell.engine.Selects;
import org.goldenthread.shell.render.Answer;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** Who leads or owns what. */
public final class WhoCommands {

    @Command(
            name = "who",
            description =
                    "Who leads what, and as what, with names beside codes, and who owns each plan and risk; what nobody leads is last.")
    @Examples({"who", "who SWK-PH", "who --without lead --sort noun", "who SWK-MHFA --output json"})
    @Selects
    @Answers(value = Led.class, list = true)
    public Answer who(
            Context context,
            @Argument(
                            index = 0,
                            description =
                                    "only what this organisation or post leads or owns, or who does of this plan, theme, objective, milestone or risk")
                    Optional<Code> code,
            @Option(longName = "all", description = "show what has ended too: closed, delivered, dropped and so on")
                    boolean all) {
        code.ifPresent(named -> {
            var unused = context.portfolio().noun(named);
        });
        List<Led> rows = Led.in(context.portfolio().lists()).stream()
                .filter(led -> code.map(
                                named -> named.equals(led.code()) || led.lead().equals(code))
                        .orElse(true))
                .filter(led ->
                        all || !led.ended() || code.filter(led.code()::equals).isPresent())
                .toList();
        List<Answer.Column<Led>> columns = new ArrayList<>(List.of(
                new Answer.Column<>("lead", led -> Show.optional(led.lead())),
                new Answer.Column<>("name", WhoCommands::name),
                new Answer.Column<>("noun", Led::noun),
                new Answer.Column<>("code", led -> led.code().value()),
                new Answer.Column<>("title", led -> led.title().value())));
        if (rows.stream().anyMatch(led -> led.as() != Led.Role.LEAD)) {
            columns.add(2, new Answer.Column<>("as", led -> led.lead().isPresent() ? Show.words(led.as()) : ""));
        }
        return Answer.list(rows, row -> row, columns, "nobody leads anything here");
    }

    /** What a lead is called; a post with who holds it. */
    private static String name(Led led) {
        return Show.optional(led.name())
                + led.holder().map(holder -> " (" + holder + ")").orElse("");
    }
}
