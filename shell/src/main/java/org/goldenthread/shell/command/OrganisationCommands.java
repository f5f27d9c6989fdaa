package org.goldenthread.shell.command;

import org.goldenthread.domain.organisation.Organisation;
import org.goldenthread.domain.organisation.OrganisationRow;
import org.goldenthread.domain.text.Code;
import org.goldenthread.shell.engine.Context;
import org.goldenthread.shell.engine.Examples;
import org.goldenthread.shell.render.Answer;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;

/** What can be asked of organisations. */
public final class OrganisationCommands {

    @Command(
            name = {"organisation", "list"},
            description = "The organisations, by code.")
    @Examples({"organisation list", "organisation list --output json"})
    public Answer list(Context context) {
        return Answer.list(
                "organisations",
                context.portfolio().lists().rows(OrganisationRow.LISTING),
                new Answer.Column<>("code", r -> r.code().value()),
                new Answer.Column<>("title", r -> r.title().value()),
                new Answer.Column<>("kind", r -> Show.optional(r.kind())),
                new Answer.Column<>("part of", r -> Show.optional(r.partOf())),
                new Answer.Column<>("source", r -> Show.source(r.source())));
    }

    @Command(
            name = {"organisation", "show"},
            description = "All that is known of one.")
    @Examples("organisation show SLAM")
    public Answer show(Context context, @Argument(index = 0, description = "its code") Code code) {
        Organisation thing = context.portfolio().state().get(Organisation.KIND, code);
        return Show.thing(thing, thing);
    }
}
