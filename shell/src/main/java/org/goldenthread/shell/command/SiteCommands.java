package org.goldenthread.shell.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.goldenthread.domain.books.Portfolio;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.site.LeftOut;
import org.goldenthread.domain.site.SiteWanted;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.shell.engine.Answers;
import org.goldenthread.shell.engine.Context;
import org.goldenthread.shell.engine.Examples;
import org.goldenthread.shell.engine.Place;
import org.goldenthread.shell.engine.Request;
import org.goldenthread.shell.render.Answer;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** A site of plain files, for residents and for officers. */
public final class SiteCommands {

    private static final int LAST_PORT = 65_535;

    private final Builder builder;
    private final Server server;

    public SiteCommands(Builder builder, Server server) {
        this.builder = Objects.requireNonNull(builder, "builder");
        this.server = Objects.requireNonNull(server, "server");
    }

    /** Makes the files of a site. */
    public interface Builder {

        Built build(Place place, String folder, Portfolio portfolio, SiteWanted wanted, LocalDate day);
    }

    /** Shows a folder to browsers on this machine. */
    public interface Server {

        /**
         * Returns when it is interrupted, or when the request has no more input.
         *
         * @param isServing handed the address, when it is there
         */
        void serve(Request request, Path folder, String name, int port, Consumer<String> isServing);
    }

    /**
     * The pages of one kind.
     *
     * @param pages how many there are
     */
    public record Pages(String kind, int pages) {
        public Pages {
            Objects.requireNonNull(kind, "kind");
        }
    }

    /**
     * A site that was made.
     *
     * @param files how many files it has, its list of them aside
     * @param written how many of them are new or were replaced
     * @param unchanged how many were not touched
     * @param removed how many files of before are gone
     * @param left files of before that somebody changed, which stay though no page is kept there now
     * @param leftOut what was left out of a public site; absent of one that shows everything
     */
    public record Built(
            String folder,
            List<Pages> pages,
            int files,
            int written,
            int unchanged,
            int removed,
            List<String> left,
            Optional<LeftOut> leftOut) {
        public Built {
            Objects.requireNonNull(folder, "folder");
            pages = List.copyOf(pages);
            left = List.copyOf(left);
            Objects.requireNonNull(leftOut, "leftOut");
        }
    }

    @Command(
            name = {"site", "build"},
            description =
                    "Writes a site of plain files: pages for residents, and for officers every thing with its evidence.")
    @Examples({"site build public-site --public", "site build site --as-told 2019-06-26"})
    @Answers(Built.class)
    public Answer build(
            Context context,
            @Argument(index = 0, description = "the folder: new, empty, or one that was built before") String folder,
            @Option(
                            longName = "public",
                            description = "leave out people's names, risks not marked public and what is only inferred")
                    boolean isPublic,
            @Option(longName = "next", description = "when the pages are next updated, in a sentence")
                    Optional<Sentence> next,
            @Option(longName = "contact", description = "whom a reader can ask, in a sentence")
                    Optional<Sentence> contact) {
        Built built = builder.build(
                context.place(), folder, context.portfolio(), new SiteWanted(isPublic, next, contact), context.today());
        context.hasWritten(folder);
        int pages = built.pages().stream().mapToInt(Pages::pages).sum();
        List<String> lines = new ArrayList<>();
        lines.add(count(pages, "page") + " in " + folder + ": " + count(built.written(), "file") + " written, "
                + built.unchanged() + " unchanged, " + built.removed() + " removed");
        built.leftOut()
                .ifPresent(out -> lines.add("left out: " + count(out.names(), "name") + " of people, "
                        + count(out.risks(), "risk") + " not marked public, "
                        + (out.inferred() == 1 ? "1 entry" : out.inferred() + " entries") + " only inferred"
                        + (out.partly() == 0 ? "" : "; " + out.partly() + " of which a part is inferred are shown")));
        built.left().forEach(file -> lines.add("kept, for somebody changed it: " + file));
        return Answer.lines(built, lines.toArray(String[]::new)).tabled(Show.PARTS, Show.rows(built));
    }

    private static String count(int number, String one) {
        return number + " " + (number == 1 ? one : one + "s");
    }

    @Command(
            name = {"site", "serve"},
            description = "Shows a site in browsers on this machine alone, until Ctrl-C or the end of input.")
    @Examples("site serve public-site --port 8100")
    public Answer serve(
            Context context,
            @Argument(index = 0, description = "the folder of the site") String folder,
            @Option(longName = "port", description = "the port; without one, 8000; with 0, any that is free")
                    Optional<Integer> port) {
        int at = port.orElse(8000);
        if (at < 0 || at > LAST_PORT) {
            throw Problem.invalid("site.port", "a port is 0 to 65535, not {port}", Values.of("port", at))
                    .hint("--port 8000")
                    .asException();
        }
        server.serve(context.request(), context.folder(), folder, at, address -> {
            context.request().out().println(address);
            context.request().out().flush();
        });
        return Answer.NOTHING;
    }
}
