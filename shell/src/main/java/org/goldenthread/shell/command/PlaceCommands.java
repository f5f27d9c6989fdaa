package org.goldenthread.shell.command;

import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.place.Place;
import org.goldenthread.domain.place.PlaceNamed;
import org.goldenthread.domain.place.PlaceRow;
import org.goldenthread.domain.portfolio.AmendThing;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.shell.engine.Amending;
import org.goldenthread.shell.engine.Answers;
import org.goldenthread.shell.engine.Context;
import org.goldenthread.shell.engine.Examples;
import org.goldenthread.shell.engine.Recorder;
import org.goldenthread.shell.engine.Says;
import org.goldenthread.shell.engine.Selects;
import org.goldenthread.shell.engine.Writes;
import org.goldenthread.shell.render.Answer;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** What can be asked and said of places. */
public final class PlaceCommands {

    @Command(
            name = {"place", "list"},
            description = "The places, by code.")
    @Examples({"place list", "place list --output json"})
    @Selects
    @Answers(value = PlaceRow.class, list = true, beside = Sources.Beside.class)
    public Answer list(Context context) {
        return Sources.beside(
                context,
                PlaceRow.LISTING,
                Answer.list(
                        "places",
                        context.portfolio().lists().rows(PlaceRow.LISTING),
                        new Answer.Column<>("code", r -> r.code().value()),
                        new Answer.Column<>("title", r -> r.title().value()),
                        new Answer.Column<>("kind", r -> Show.optional(r.kind())),
                        new Answer.Column<>("part of", r -> Show.optional(r.partOf())),
                        new Answer.Column<>("source", r -> Show.source(r.source()))));
    }

    @Command(
            name = {"place", "show"},
            description = "Everything known about a place.")
    @Examples("place show LONDON")
    @Answers(value = Place.class, beside = Known.Beside.class)
    public Answer show(
            Context context,
            @Argument(index = 0) Code code,
            @Option(longName = "brief", description = Known.BRIEF) boolean brief) {
        return Known.of(context, Place.KIND, code, brief).answer();
    }

    @Writes
    @Command(
            name = {"place", "add"},
            description = "A new place.")
    @Examples("place add SWK-NORTH --title \"North Southwark\" --kind neighbourhood")
    public Answer add(Recorder recorder, @Argument(index = 0) Code code, @Says(PlaceNamed.class) Form.Fields words) {
        return recorder.open(Place.KIND, code, words);
    }

    @Writes(AmendThing.class)
    @Command(
            name = {"place", "amend"},
            description =
                    "Corrects what was entered first. An amendment is not a change: it says what should have been typed.")
    @Examples("place amend SWK-BOROUGH --title Southwark --reason \"read from the wrong row\" --dry-run")
    public Answer amend(
            Recorder recorder,
            @Argument(index = 0) Code code,
            @Says(value = PlaceNamed.class, partly = true) Form.Fields words,
            @Option(longName = "reason") Sentence reason,
            @Option(longName = "misread", description = Amending.MISREAD) boolean misread,
            @Option(longName = "wrong", description = Amending.WRONG) boolean wrong) {
        return recorder.amend(Place.KIND, code, words, Amending.of(reason, misread, wrong));
    }
}
