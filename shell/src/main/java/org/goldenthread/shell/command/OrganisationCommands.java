package org.goldenthread.shell.command;

import java.util.Optional;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.organisation.MemberJoined;
import org.goldenthread.domain.organisation.MemberLeft;
import org.goldenthread.domain.organisation.Organisation;
import org.goldenthread.domain.organisation.OrganisationListed;
import org.goldenthread.domain.organisation.OrganisationRenamed;
import org.goldenthread.domain.organisation.OrganisationRow;
import org.goldenthread.domain.organisation.Succeeded;
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

/** What can be asked of organisations. */
public final class OrganisationCommands {

    @Command(
            name = {"organisation", "list"},
            description = "The organisations, by code.")
    @Examples({"organisation list", "organisation list --output json"})
    @Selects
    @Answers(value = OrganisationRow.class, list = true, beside = Sources.Beside.class)
    public Answer list(Context context) {
        return Sources.beside(
                context,
                OrganisationRow.LISTING,
                Answer.list(
                        "organisations",
                        context.portfolio().lists().rows(OrganisationRow.LISTING),
                        new Answer.Column<>("code", r -> r.code().value()),
                        new Answer.Column<>("title", r -> r.title().value()),
                        new Answer.Column<>("kind", r -> Show.optional(r.kind())),
                        new Answer.Column<>("part of", r -> Show.optional(r.partOf())),
                        new Answer.Column<>("source", r -> Show.source(r.source()))));
    }

    @Command(
            name = {"organisation", "show"},
            description = "Everything known about an organisation.")
    @Examples("organisation show SLAM")
    @Answers(value = Organisation.class, beside = Known.Beside.class)
    public Answer show(
            Context context,
            @Argument(index = 0) Code code,
            @Option(longName = "brief", description = Known.BRIEF) boolean brief) {
        return Known.of(context, Organisation.KIND, code, brief).answer();
    }

    @Writes
    @Command(
            name = {"organisation", "add"},
            description = "A new body or team.")
    @Examples("organisation add SWK-NEWTEAM --title \"New team\" --kind team --part-of SWK-COUNCIL")
    public Answer add(
            Recorder recorder, @Argument(index = 0) Code code, @Says(OrganisationListed.class) Form.Fields words) {
        return recorder.open(Organisation.KIND, code, words);
    }

    @Writes
    @Command(
            name = {"organisation", "join"},
            description = "Records who became a member.")
    @Examples("organisation join SWK-PS --member LAMBETH")
    public Answer join(
            Recorder recorder,
            @Argument(index = 0) Code code,
            @Says(MemberJoined.class) Form.Fields words,
            @Option(longName = "reason", description = "the sentence that says why") Optional<Sentence> reason) {
        return recorder.say(Organisation.KIND, code, MemberJoined.class, words, reason);
    }

    @Writes
    @Command(
            name = {"organisation", "leave"},
            description = "Records who is no longer a member.")
    @Examples("organisation leave SWK-PS --member SLAM")
    public Answer leave(
            Recorder recorder,
            @Argument(index = 0) Code code,
            @Says(MemberLeft.class) Form.Fields words,
            @Option(longName = "reason", description = "the sentence that says why") Optional<Sentence> reason) {
        return recorder.say(Organisation.KIND, code, MemberLeft.class, words, reason);
    }

    @Writes
    @Command(
            name = {"organisation", "rename"},
            description = "Gives it another name; the old one is kept.")
    @Examples("organisation rename SLAM --title \"South London and Maudsley\"")
    public Answer rename(
            Recorder recorder,
            @Argument(index = 0) Code code,
            @Says(OrganisationRenamed.class) Form.Fields words,
            @Option(longName = "reason", description = "the sentence that says why") Optional<Sentence> reason) {
        return recorder.say(Organisation.KIND, code, OrganisationRenamed.class, words, reason);
    }

    @Writes
    @Command(
            name = {"organisation", "succeed"},
            description = "Records which organisations carry on its work.")
    @Examples("organisation succeed SWK-OD --successors SWK-COUNCIL")
    public Answer succeed(
            Recorder recorder,
            @Argument(index = 0) Code code,
            @Says(Succeeded.class) Form.Fields words,
            @Option(longName = "reason", description = "the sentence that says why") Optional<Sentence> reason) {
        return recorder.say(Organisation.KIND, code, Succeeded.class, words, reason);
    }

    @Writes(AmendThing.class)
    @Command(
            name = {"organisation", "amend"},
            description =
                    "Corrects what was entered first. An amendment is not a change: it says what should have been typed.")
    @Examples("organisation amend SWK-CCG --title \"NHS Southwark CCG\" --reason \"read from the wrong row\" --dry-run")
    public Answer amend(
            Recorder recorder,
            @Argument(index = 0) Code code,
            @Says(value = OrganisationListed.class, partly = true) Form.Fields words,
            @Option(longName = "reason") Sentence reason,
            @Option(longName = "misread", description = Amending.MISREAD) boolean misread,
            @Option(longName = "wrong", description = Amending.WRONG) boolean wrong) {
        return recorder.amend(Organisation.KIND, code, words, Amending.of(reason, misread, wrong));
    }
}
