package org.goldenthread.shell.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.goldenthread.shell.assistance.Assistant;
import org.goldenthread.shell.engine.Catalogue;
import org.goldenthread.shell.engine.Context;
import org.goldenthread.shell.engine.Engine;
import org.goldenthread.shell.engine.Proposal;
import org.goldenthread.shell.engine.Request;
import org.goldenthread.shell.engine.Screen;
import org.goldenthread.shell.engine.Session;
import org.goldenthread.shell.render.Answer;
import org.goldenthread.shell.wiring.Wiring;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.shell.core.command.annotation.Command;

/** The prompt, as somebody at a terminal meets it. */
class ReplTest {

    private static final String TAB = "\t";
    private static final String CTRL_C = "\u0003";
    private static final String CTRL_P = "\u0010";
    private static final String CTRL_D = "\u0004";
    private static final String PREVIOUS = "\u0010";
    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final Engine ENGINE = Wiring.engine();

    @TempDir
    private static Path folder;

    private final Session session = new Session();

    @BeforeAll
    static void loads_the_example() {
        try (Session once = new Session()) {
            assertThat(ENGINE.run(world(once).with(List.of("portfolio", "load", "examples/south-london"))))
                    .isZero();
        }
    }

    @AfterEach
    void ends_the_session() {
        session.close();
    }

    private static Request world(Session session) {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return new Request(
                List.of(),
                Optional.empty(),
                HOME,
                Map.of(
                        "GOLDENTHREAD_DB", folder.resolve("repl.db").toString(),
                        "HOME", folder.toString(),
                        "USER", "ann"),
                InputStream.nullInputStream(),
                nowhere,
                nowhere,
                true,
                120,
                Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC),
                session,
                Optional.empty());
    }

    private Typist typist() throws IOException {
        return new Typist(ENGINE, world(session), folder.resolve("history"), 120).ready();
    }

    @Test
    void completes_commands_options_and_codes_and_runs_the_line() throws IOException {
        try (Typist typist = typist()) {
            typist.type("milest" + TAB).until("milestone ");
            typist.type("prog" + TAB).until("progress ");
            typist.type("swk-mhf" + TAB).until("SWK-MHFA ");
            typist.type("--not" + TAB).until("note ");
            typist.type("'first session held' --dr" + TAB).until("dry-run ");
            typist.type("\r");
            assertThat(typist.until("goldenthread>"))
                    .contains("would record act 2:")
                    .contains("2.1  milestone SWK-MHFA progressed: first session held");
        }
    }

    @Test
    void lists_what_can_follow_with_what_it_is() throws IOException {
        try (Typist typist = typist()) {
            typist.type("theme show SWK-W" + TAB + TAB);
            assertThat(typist.until("Public Mental Health")).contains("SWK-W1", "SWK-W8", "Engagement and co-design");
        }
    }

    @Test
    void completes_causes_levels_constants_papers_and_files_in_quotes_where_needed() throws IOException {
        Path spaced = Files.writeString(HOME.resolve("shell/target/with a blank.yaml"), "");
        try (Typist typist = typist()) {
            typist.type("milestone reschedule SWK-MHFA --cause staf" + TAB).until("STAFFING ");
            typist.type("--paper s" + TAB + TAB).until("leadership and governance");
            typist.type(CTRL_C).ready();
            typist.type("milestone list --status under" + TAB).until("under-way ");
            typist.type("--output=js" + TAB).until("--output=json ");
            typist.type(CTRL_C).ready();
            typist.type("theme rate SWK-W9 --scale RAG --level gr" + TAB).until("Green ");
            typist.type(CTRL_C).ready();
            typist.type("portfolio load shell/target/with" + TAB).until("\"shell/target/with a blank.yaml\" ");
            typist.type(CTRL_C).ready();
            typist.type("portfolio load \"shell/target/with a" + TAB).until("blank.yaml\" ");
            typist.type(CTRL_C).ready();
        } finally {
            Files.delete(spaced);
        }
    }

    @Test
    void shows_in_its_prompt_what_is_set() throws IOException {
        try (Typist typist = typist()) {
            typist.type("use swk-mh --as-told 2019-06-26 --output csv\r");
            typist.until("--output csv --as-told 2019-06-26> ");
            typist.type("milestone list --overdue\r");
            assertThat(typist.until("--as-told 2019-06-26> ")).contains("SWK-M-FRAMEWORK,", "SWK-M-MOVEMAP,");
            typist.type("use --reset\r").until("goldenthread> ");
        }
    }

    @Test
    void says_how_to_forget_what_is_set() throws IOException {
        try (Typist typist = typist()) {
            assertThat(typist.run("use SWK-MH")).contains("\"use --reset\" forgets it");
            assertThat(typist.run("use")).contains("SWK-MH", "\"use --reset\" forgets it");
            assertThat(typist.run("use --reset")).contains("nothing is set").doesNotContain("forgets");
        }
    }

    @Test
    void forgets_a_line_at_ctrl_c_and_leaves_at_ctrl_d() throws Exception {
        try (Typist typist = typist()) {
            typist.type("milestone drop SWK-MHFA").until("SWK-MHFA");
            typist.type(CTRL_C).ready();
            assertThat(typist.run("version")).startsWith("Golden Thread");
            typist.type(CTRL_D);
            assertThat(typist.ends()).isTrue();
        }
    }

    @Test
    void leaves_at_exit_and_quit() throws Exception {
        for (String word : List.of("exit", " quit ")) {
            try (Typist typist = typist()) {
                typist.type(word + "\r");
                assertThat(typist.ends()).isTrue();
            }
        }
    }

    @Test
    void remembers_lines_from_one_session_to_the_next() throws Exception {
        try (Typist typist = typist()) {
            typist.run("place show SWK-BOROUGH");
            assertThat(typist.run("use --db postgresql://ann:hunter2@localhost:1/plans"))
                    .contains("error[storage.url-password]");
            typist.type(CTRL_D);
            assertThat(typist.ends()).isTrue();
        }
        assertThat(Files.readString(folder.resolve("history")))
                .contains("place show SWK-BOROUGH")
                .doesNotContain("hunter2");
        try (Typist typist = typist()) {
            typist.type(PREVIOUS).until("place show SWK-BOROUGH");
            typist.type(CTRL_C).ready();
            typist.type("\u0012BOROU\r").until("London borough");
        }
    }

    private Typist guided() throws IOException {
        Map<String, String> environment = new HashMap<>(world(session).environment());
        environment.put("TERM", "xterm");
        return guided(environment);
    }

    private Typist guided(Map<String, String> environment) throws IOException {
        Request world = world(session);
        Request seen = new Request(
                world.words(),
                world.line(),
                world.folder(),
                environment,
                world.in(),
                world.out(),
                world.err(),
                true,
                120,
                world.clock(),
                session,
                Optional.empty());
        return new Typist(ENGINE, seen, folder.resolve("history-guided"), 120).ready();
    }

    @Test
    void asks_for_what_a_writing_command_needs_and_shows_the_whole_line() throws IOException {
        try (Typist typist = guided()) {
            typist.type("milestone reschedule SWK-MHFA --dry-run\r");
            assertThat(typist.until("to> "))
                    .contains("to: the new due date; such as January 2027; Tab shows more ways to say it");
            typist.type("June 2O20\r");
            assertThat(typist.until("to> ")).contains("error[due.unreadable]");
            typist.type("June 2020\r").until("cause> ");
            typist.type("capcity\r");
            assertThat(typist.until("cause> "))
                    .contains("error[code.unknown]: no cause has the code CAPCITY\nhint: did you mean CAPACITY?");
            typist.type("staf" + TAB).until("STAFFING");
            typist.type("\r").until("reason> ");
            typist.type("\r");
            assertThat(typist.until("reason> "))
                    .contains("error[milestone.move.reason]: milestone reschedule needs --reason TEXT");
            typist.type("O'Brien left\r");
            assertThat(typist.until("goldenthread>"))
                    .contains("The same in one line: milestone reschedule SWK-MHFA --dry-run --to \"June 2020\""
                            + " --cause STAFFING --reason \"O'Brien left\"")
                    .contains("milestone SWK-MHFA rescheduled to June 2020, cause STAFFING (O'Brien left)");
        }
    }

    @Test
    void takes_several_codes_in_one_answer_and_says_what_each_of_them_is() throws IOException {
        try (Typist typist = guided()) {
            typist.type("milestone forecast --dry-run\r").until("code> ");
            typist.type("SWK-MHFA, swk-mhfb\r");
            assertThat(typist.until("code> ")).contains("no milestone has the code SWK-MHFB");
            typist.type("SWK-MHFA, SWK-LONE\r");
            assertThat(typist.until("to> "))
                    .contains("100 front-line staff trained in Mental Health First Aid, due March 2020")
                    .contains("Southwark Loneliness Strategy delivered, due March 2020");
            typist.type("June 2027\r");
            assertThat(typist.until("goldenthread>"))
                    .contains("The same in one line: milestone forecast --dry-run SWK-MHFA SWK-LONE --to \"June 2027\"")
                    .contains("milestone SWK-MHFA forecast for June 2027")
                    .contains("milestone SWK-LONE forecast for June 2027");
            typist.type("milestone forecast --plan SWK-PH-1920 --overdue --dry-run\r")
                    .until("to> ");
            typist.type("June 2027\r").until("SWK-LONE forecast for June 2027");
        }
    }

    /** A plan of 2019/20 with three milestones that were due, one without a date, and one that is due later. */
    private Typist atYearsEnd(String name) throws IOException {
        Typist typist =
                guided(Map.of("GOLDENTHREAD_DB", folder.resolve(name).toString(), "TERM", "xterm", "USER", "ann"));
        for (String line : List.of(
                "strategy add NOR-MH --title Wellbeing --vision Well --on 2019-04-01",
                "organisation add NOR-TRUST --title Trust --on 2019-04-01",
                "plan add NOR-1920 --title Year --period 2019/20 --strategy NOR-MH --on 2019-04-01",
                "plan add NOR-2021 --title Next --period 2020/21 --strategy NOR-MH --on 2020-03-02",
                "milestone add NOR-M1 --title 'Training held' --plan NOR-1920 --due 'June 2019' --lead NOR-TRUST --on 2019-04-01",
                "milestone add NOR-M2 --title 'Hub opened' --plan NOR-1920 --due 'October 2019' --on 2019-04-01",
                "milestone add NOR-M3 --title 'Survey made' --plan NOR-1920 --due 'March 2020' --on 2019-04-01",
                "milestone add NOR-M4 --title 'Choir founded' --plan NOR-1920 --on 2019-04-01",
                "milestone add NOR-M5 --title 'Garden dug' --plan NOR-1920 --due 'June 2020' --on 2019-04-01")) {
            assertThat(typist.run(line)).contains("recorded act");
        }
        return typist;
    }

    @Test
    void asks_what_became_of_each_milestone_that_a_close_lacks_and_records_it_as_one_act() throws IOException {
        try (Typist typist = atYearsEnd("close.db")) {
            typist.type("plan close NOR-1920 --guided\r");
            assertThat(typist.until("outcome> "))
                    .contains("What became of each open milestone of NOR-1920 by 2020-03-31?")
                    .contains("1 of 4: NOR-M1 Training held")
                    .contains("due June 2019 [2019-06-01 .. 2019-06-30], lead NOR-TRUST")
                    .contains("complete   it was delivered by the plan's last day")
                    .doesNotContain("carry");
            typist.type("carry\r");
            assertThat(typist.until("outcome> "))
                    .contains("error[plan.close.due]: NOR-M1 was due June 2019, so it has to be rolled forward");
            typist.type("complete\r").until("on> ");
            typist.type("2020-04-20\r").until("evidence> ");
            typist.type("attendance list\r");
            assertThat(typist.until("outcome> "))
                    .contains(
                            "error[plan.close.after]: NOR-1920 ends on 2020-03-31; what became of NOR-M1 on 2020-04-20");
            typist.type("complete\r").until("on> ");
            typist.type("2019-07-04\r").until("evidence> ");
            typist.type("attendance list\r");
            assertThat(typist.until("outcome> ")).contains("2 of 4: NOR-M2 Hub opened", "no lead");
            typist.type("ro" + TAB).until("ll ");
            typist.type("\r");
            assertThat(typist.until("due> "))
                    .contains("its new due date in NOR-2021; keep keeps \"October 2019\", and it arrives overdue");
            typist.type("Juneish\r");
            assertThat(typist.until("due> ")).contains("error[due.unreadable]");
            typist.type("June\r");
            assertThat(typist.until("cause> ")).contains("  June [2020-06-01 .. 2020-06-30]");
            typist.type("nothing\r");
            assertThat(typist.until("cause> ")).contains("no cause has the code NOTHING");
            typist.type("capacity\r").until("reason> ");
            typist.type("no builder\r");
            assertThat(typist.until("outcome> ")).contains("3 of 4: NOR-M3 Survey made");
            typist.type("drop\r");
            assertThat(typist.until("cause> ")).contains("press Enter for \"CAPACITY\" again");
            typist.type("\r").until("reason> ");
            typist.type("\r");
            assertThat(typist.until("outcome> "))
                    .contains("4 of 4: NOR-M4 Choir founded", "due not stated")
                    .contains("carry      it has no due date yet, and goes on in the next plan");
            typist.type("carry\r");
            assertThat(typist.until("record> "))
                    .contains("would record act 10:")
                    .contains("10.1  milestone NOR-M1 completed: attendance list")
                    .contains(
                            "10.2  milestone NOR-M2 rolled forward into NOR-2021, due June, cause CAPACITY (no builder)")
                    .contains("10.3  milestone NOR-M3 dropped, cause CAPACITY (no builder)")
                    .contains("10.4  milestone NOR-M4 carried on into NOR-2021")
                    .contains("10.5  milestone NOR-M5 carried on into NOR-2021")
                    .contains("10.6  plan NOR-1920 closed in balance, 5 accounted for");
            typist.type("yes\r");
            assertThat(typist.until("goldenthread>"))
                    .contains("recorded act 10:", "10.6  plan NOR-1920 closed in balance");
            assertThat(typist.run("history NOR-M1")).contains("10.1", "2019-07-04");
            assertThat(typist.run("milestone show NOR-M2")).contains("June [2020-06-01 .. 2020-06-30]");
        }
    }

    @Test
    void refuses_a_next_plan_that_is_no_later_before_anything_is_asked() throws IOException {
        try (Typist typist = atYearsEnd("earlier.db")) {
            assertThat(typist.run("plan close NOR-1920 --guided --next NOR-1920"))
                    .contains(
                            "error[plan.close.next]: NOR-1920 ends on 2020-03-31, no later than NOR-1920; milestones are carried on into a later plan");
            assertThat(typist.run("plan close NOR-1920 --guided --next NOR-NONE"))
                    .contains("error[code.unknown]: no plan has the code NOR-NONE");
        }
    }

    @Test
    void shows_the_due_date_of_what_is_rolled_as_of_the_plan_that_it_moves_into() throws IOException {
        try (Typist typist = atYearsEnd("rolled.db")) {
            typist.type("milestone roll NOR-M2 --on 2020-03-31 --dry-run\r").until("to> ");
            typist.type("NOR-2021\r").until("due> ");
            typist.type("July\r");
            assertThat(typist.until("goldenthread>"))
                    .contains("2020-07-01 .. 2020-07-31")
                    .doesNotContain("past");
        }
    }

    @Test
    void records_nothing_of_a_guided_close_that_is_cancelled_or_not_meant() throws IOException {
        try (Typist typist = atYearsEnd("cancelled.db")) {
            typist.type("plan close NOR-1920 --guided\r").until("outcome> ");
            typist.type(CTRL_C).until("cancelled; nothing was recorded");
            typist.ready();
            typist.run("milestone roll NOR-M1 NOR-M2 NOR-M3 --to NOR-2021 --due 'May 2020' --cause scope --reason late"
                    + " --on 2020-03-31");
            typist.type("plan close NOR-1920 --guided\r").until("1 of 1: NOR-M4");
            typist.type("roll\r");
            assertThat(typist.until("due> ")).contains("press Enter to leave it \"not stated\"");
            typist.type("\r").until("cause> ");
            typist.type("scope\r").until("reason> ");
            typist.type("late\r").until("record> ");
            typist.type("perhaps\r");
            assertThat(typist.until("record> ")).contains("error[field.form]");
            typist.type("no\r").until("cancelled; nothing was recorded");
            typist.ready();
            assertThat(typist.run("plan show NOR-1920")).contains("draft").doesNotContain("closed");
            assertThat(typist.run("history NOR-M4")).doesNotContain("rolled");
        }
    }

    @Test
    void offers_ways_to_say_a_due_that_is_to_come() throws IOException {
        try (Typist typist = guided()) {
            typist.type("milestone reschedule SWK-MHFA --dry-run\r").until("to> ");
            typist.type(TAB);
            assertThat(typist.until("by end 2027"))
                    .contains(
                            "31 December 2026",
                            "January 2027",
                            "Q1 2027",
                            "end of May 2027",
                            "to be agreed",
                            "ongoing");
            typist.type("en" + TAB).until("d of May 2027");
            typist.type("\r");
            assertThat(typist.until("cause> ")).contains("2027-05-31");
            typist.type(CTRL_C).ready();
            typist.type("milestone progress SWK-MHFA --note x --next 31" + TAB).until("\"31 December 2026\" ");
            typist.type(CTRL_C).ready();
        }
    }

    @Test
    void says_what_each_value_means_before_it_asks_for_one_of_them() throws IOException {
        try (Typist typist = guided()) {
            typist.type("board stand SWK-PSSB --dry-run\r");
            assertThat(typist.until("standing> "))
                    .contains("standing: how formal the board is from then on\n  proposed         suggested, and")
                    .contains("  formal           set up, with all its powers\n")
                    .doesNotContain("one of", "such as");
            typist.type("adv" + TAB).until("isory ");
            typist.type("\r").until("would record act");
        }
    }

    @Test
    void gives_an_example_once() throws IOException {
        try (Typist typist = guided()) {
            typist.type("measure add SWK-LONELY --of SWK-W1 --dry-run\r");
            assertThat(typist.until("title> "))
                    .contains("title: what is measured, such as \"Adults who often feel lonely\"\n");
            typist.type("Lonely adults\r");
            assertThat(typist.until("unit> ")).contains("unit: what it is counted in, such as people or percent\n");
            typist.type(CTRL_C).until("cancelled; nothing was recorded");
        }
    }

    @Test
    void lists_many_codes_without_a_question_and_says_how_one_is_answered() throws IOException {
        try (Typist typist = typist()) {
            typist.type("milestone show swk-" + TAB + TAB).until("y or Tab for yes, n for no: ");
            typist.type("n").type(CTRL_C).ready();
        }
    }

    @Test
    void asks_for_nothing_more_when_what_was_given_is_refused() throws IOException {
        try (Typist typist = guided()) {
            assertThat(typist.run("milestone reschedule SWK-MHFB"))
                    .contains("error[code.unknown]: no milestone has the code SWK-MHFB")
                    .contains("hint: milestone reschedule SWK-MHFA")
                    .doesNotContain("to: the due");
        }
    }

    @Test
    void refuses_at_once_a_name_that_hides_something_and_a_text_that_lost_something() throws IOException {
        try (Typist typist = guided()) {
            typist.type("milestone rename SWK-MHFA --dry-run\r").until("title> ");
            typist.type("Train 100\u00ad staff\r");
            assertThat(typist.until("title> ")).contains("error[text.hidden]", "U+00AD SOFT HYPHEN at character 10");
            typist.type(CTRL_C).ready();
            typist.type("note add SWK-N-NEVER\r").until("text> ");
            typist.type("caf\ufffd\r");
            assertThat(typist.until("text> ")).contains("error[text.lost]");
            typist.type(CTRL_C).ready();
        }
    }

    @Test
    void refuses_a_code_that_is_taken_at_once_and_records_nothing_when_it_is_cancelled() throws IOException {
        for (String key : List.of(CTRL_C, CTRL_D)) {
            try (Typist typist = guided()) {
                typist.type("note add\r").until("code> ");
                typist.type("swk-mhfa\r");
                assertThat(typist.until("code> ")).contains("error[code.taken]: SWK-MHFA is a milestone already");
                typist.type("SWK-N-NEVER\r").until("text> ");
                typist.type(key).until("cancelled; nothing was recorded");
                typist.ready();
                assertThat(typist.run("note show SWK-N-NEVER")).contains("error[code.unknown]");
            }
        }
    }

    @Test
    void asks_for_the_code_that_a_reading_command_lacks_and_completes_it() throws IOException {
        try (Typist typist = guided()) {
            typist.type("milestone show\r");
            assertThat(typist.until("code> "))
                    .contains("Everything known about a milestone. Enter alone or Ctrl-C cancels.")
                    .contains("Tab lists them");
            typist.type("swk-w9\r");
            assertThat(typist.until("code> ")).contains("error[code.kind]: SWK-W9 is a theme, not a milestone");
            typist.type("swk-mhf" + TAB).until("SWK-MHFA");
            typist.type("\r");
            assertThat(typist.until("goldenthread>"))
                    .contains("The same in one line: milestone show SWK-MHFA")
                    .contains("first session");
            typist.type("burnup\r").until("plan> ");
            typist.type("swk-mhf" + TAB + "\r");
            assertThat(typist.until("plan> ")).contains("no plan has the code SWK-MHF\n");
            typist.type("swk-ph" + TAB).until("SWK-PH-1920");
        }
    }

    @Test
    void asks_for_the_code_of_anything_and_takes_only_one_that_is_there() throws IOException {
        try (Typist typist = guided()) {
            for (String command : List.of("thread", "history", "rating", "timeline", "theme show", "plan balance")) {
                typist.type(command + "\r").until("code> ");
                typist.type("nosuch\r");
                assertThat(typist.until("code> ")).as(command).contains("has the code NOSUCH");
                typist.type("\r").until("cancelled");
                typist.ready();
            }
        }
    }

    @Test
    void leaves_a_reading_command_at_an_empty_answer_and_at_ctrl_c() throws IOException {
        try (Typist typist = guided()) {
            for (String key : List.of("\r", CTRL_C, CTRL_D)) {
                typist.type("thread\r").until("code> ");
                typist.type(key).until("cancelled");
                typist.ready();
            }
            assertThat(typist.run("version")).startsWith("Golden Thread");
        }
    }

    @Test
    void asks_for_nothing_of_which_there_is_none() throws IOException {
        try (Typist typist =
                guided(Map.of("XDG_DATA_HOME", folder.resolve("own").toString(), "TERM", "xterm"))) {
            assertThat(typist.run("thread"))
                    .contains("error[argument.missing]: thread needs CODE, and nothing is recorded yet")
                    .contains("hint: strategy add");
            assertThat(typist.run("milestone show")).contains("no milestone is recorded yet");
        }
    }

    @Test
    void says_that_a_database_is_not_there_before_it_asks_for_what_would_be_in_it() throws IOException {
        Path none = folder.resolve("none.db");
        try (Typist typist = guided()) {
            for (String line : List.of("thread", "milestone show", "milestone progress", "strike")) {
                assertThat(typist.run(line + " --db '" + none + "'").replaceAll("\\s+", " "))
                        .contains("error[storage.missing]: there is no database " + none);
            }
            typist.type("strategy add --db '" + none + "'\r").until("code> ");
            typist.type("NOR-MH\r").until("title> ");
            typist.type(CTRL_C).until("cancelled");
            assertThat(none).doesNotExist();
        }
    }

    @Test
    void says_what_others_recorded_since_the_last_command() throws IOException {
        try (Typist typist = typist()) {
            assertThat(typist.run("place add RP-OWN --title 'Own'")).contains("recorded act ");
            assertThat(typist.run("place show RP-OWN")).doesNotContain("recorded by others");

            try (Session other = new Session()) {
                assertThat(ENGINE.run(world(other)
                                .with(List.of("place", "add", "RP-OTHER", "--title", "Other", "--by", "Bob Jones"))))
                        .isZero();
            }

            assertThat(typist.run("place show RP-OTHER"))
                    .contains("was recorded by others since your last command, by Bob Jones: changes --since-act ");
            assertThat(typist.run("place show RP-OWN")).doesNotContain("recorded by others");
        }
    }

    @Test
    void goes_back_to_the_database_that_its_command_line_named() throws IOException {
        Path named = folder.resolve("named.db");
        assertThat(ENGINE.begins(world(session).with(List.of("--db", named.toString(), "--by", "Ann Smith"))))
                .isTrue();
        try (Typist typist = typist()) {
            assertThat(typist.run("use")).contains("--db").doesNotContain("forgets");
            assertThat(typist.run("use --as-told 2019-06-26 --db repl.db")).contains("\"use --reset\" forgets it");
            typist.type("use --reset\r").until("goldenthread --db " + named + " --by Ann Smith> ");
            assertThat(typist.run("place add PIER --title 'The pier' --kind town"))
                    .contains("note: created a new database: " + named)
                    .contains("recorded act 1:");
        }
    }

    @Test
    void says_what_is_in_use_and_does_not_ask_for_it() throws IOException {
        try (Typist typist = guided()) {
            assertThat(typist.run("use SWK-W9")).contains("theme  SWK-W9");
            typist.type("milestone add SWK-NEW --due 'June 2027' --dry-run\r");
            assertThat(typist.until("plan> ")).contains("theme: SWK-W9, which is in use");
            typist.type("\r").until("title> ");
            typist.type("New training held\r").until("lead> ");
            typist.type("\r");
            assertThat(typist.until("would record act"))
                    .contains("The same in one line: milestone add --theme SWK-W9 SWK-NEW --due \"June 2027\" --dry-run"
                            + " --title \"New training held\"");
        }
    }

    @Test
    void asks_first_what_something_new_hangs_on() throws IOException {
        try (Typist typist = guided()) {
            typist.type("post add SWK-P-NEW --dry-run\r").until("organisation> ");
            typist.type("SWK-COUNCIL\r").until("board> ");
            typist.type("\r").until("title> ");
            typist.type("Programme manager\r");
            assertThat(typist.until("would record act"))
                    .contains("The same in one line: post add SWK-P-NEW --dry-run --organisation SWK-COUNCIL"
                            + " --title \"Programme manager\"");
            typist.type("plan add SWK-PH-9 --dry-run\r").until("strategy> ");
            typist.type(CTRL_C).until("cancelled");
        }
    }

    @Test
    void shows_what_stands_and_asks_which_of_it_is_wrong() throws IOException {
        try (Typist typist = guided()) {
            typist.type("milestone amend SWK-MHFA --dry-run\r");
            assertThat(typist.until("field> "))
                    .contains("title", "SWK-MHFA", "--at-act", "shows it as it was shown until now");
            typist.type("titel\r").until("one of title");
            typist.type("title\r").until("title> ");
            typist.type("First aiders trained\r").until("field> ");
            typist.type("\r").until("reason> ");
            typist.type("read from the wrong row\r");
            assertThat(typist.until("would record act"))
                    .contains(
                            "The same in one line: milestone amend SWK-MHFA --dry-run --title \"First aiders trained\""
                                    + " --reason \"read from the wrong row\"");
        }
    }

    @Test
    void puts_right_what_was_said_later_by_its_entry() throws IOException {
        try (Typist typist = guided()) {
            typist.type("milestone amend SWK-MHFA --dry-run\r").until("field> ");
            typist.type("note\r");
            assertThat(typist.until("entry> ")).contains("entry: which of the entries that say so is wrong");
            typist.type("1.976\r").until("note> ");
            typist.type("first session, next 2 July 2019\r").until("field> ");
            typist.type("day\r").until("day> ");
            typist.type("tomorrow week\r").until("day> ");
            typist.type("2019-06-06\r").until("field> ");
            typist.type("\r").until("reason> ");
            typist.type("read from the wrong row\r");
            assertThat(typist.until("would record act"))
                    .contains(
                            "The same in one line: amend 1.976 --dry-run --set \"note=first session, next 2 July 2019\""
                                    + " --on 2019-06-06 --reason \"read from the wrong row\"");
        }
    }

    @Test
    void asks_for_the_day_on_which_something_was_done() throws IOException {
        try (Typist typist = guided()) {
            typist.type("milestone complete SWK-MHFA --dry-run\r").until("evidence> ");
            typist.type("attendance lists\r");
            assertThat(typist.until("on> ")).contains("on: the day from which it is true; press Enter for today, ");
            typist.type("spring\r").until("on> ");
            typist.type("2020-03-20\r");
            assertThat(typist.until("would record act"))
                    .contains(
                            "The same in one line: milestone complete SWK-MHFA --dry-run --evidence \"attendance lists\""
                                    + " --on 2020-03-20");
        }
    }

    @Test
    void shows_a_due_date_as_the_command_will_read_it() throws IOException {
        try (Typist typist = guided()) {
            typist.type("milestone add SWK-NEW --theme SWK-W9 --dry-run --on 2026-11-20\r")
                    .until("plan> ");
            typist.type("\r").until("title> ");
            typist.type("Held\r").until("due> ");
            typist.type("8 June\r");
            assertThat(typist.until("lead> ")).contains("2027-06-08").doesNotContain("which is past");
            typist.type(CTRL_C).until("cancelled");
        }
    }

    @Test
    void asks_nobody_for_what_a_line_of_json_needs() throws IOException {
        try (Typist typist = guided()) {
            assertThat(typist.run("note add --output json")).contains("\"code\":\"argument.missing\"");
            assertThat(typist.run("note show --output json")).contains("\"code\":\"argument.missing\"");
        }
    }

    /** A terminal with a pager that remembers what it showed. */
    private Typist paging(List<String> pages) throws IOException {
        Screen pager = new Screen() {
            @Override
            public int height() {
                return 40;
            }

            @Override
            public int errors() {
                return 0;
            }

            @Override
            public boolean page(String text, Map<String, String> environment) {
                return pages.add(text.lines().findFirst().orElse(""));
            }

            @Override
            public Optional<String> ask(String question, Function<String, List<Proposal>> proposals) {
                return Optional.empty();
            }
        };
        return new Typist(ENGINE, world(session).on(pager), folder.resolve("history-paging"), 120).ready();
    }

    @Test
    void leaves_what_is_typed_ahead_to_the_next_prompt_and_not_to_a_pager() throws IOException {
        List<String> pages = new ArrayList<>();
        try (Typist typist = paging(pages)) {
            typist.type("help\rversion\r");
            assertThat(typist.until("Golden Thread")).contains("goldenthread [options] noun verb ...");
            assertThat(pages).isEmpty();
            typist.ready();
            typist.type("help\rversi");
            assertThat(typist.until("goldenthread> versi")).contains("goldenthread [options] noun verb ...");
            assertThat(pages).isEmpty();
            typist.type("on\r").until("Golden Thread");
            typist.ready();
            typist.type("help\r").ready();
            assertThat(pages).containsExactly("goldenthread [options] noun verb ...");
        }
    }

    @Test
    void takes_no_command_that_is_typed_ahead_for_an_answer() throws IOException {
        try (Typist typist = guided()) {
            typist.type("note add SWK-N-PASTED\rplace show SWK-BOROUGH\r");
            assertThat(typist.until("London borough"))
                    .contains("error[option.missing]: note add needs --text TEXT")
                    .doesNotContain("text>");
            typist.ready();
            assertThat(typist.run("note show SWK-N-PASTED")).contains("error[code.unknown]");
        }
    }

    @Test
    void pages_nothing_where_several_lines_are_pasted() throws IOException {
        List<String> pages = new ArrayList<>();
        try (Typist typist = paging(pages)) {
            assertThat(typist.run("milestone list\n--strategy SWK-MH")).contains("SWK-M-FRAMEWORK");
            assertThat(pages).isEmpty();
            assertThat(typist.run("milestone list --strategy SWK-MH")).isEmpty();
            assertThat(pages).hasSize(1);
        }
    }

    /** A command that takes as long as it is let. */
    public static final class Endless {
        @Command(name = "endless", description = "Goes on until it is cancelled.")
        public Answer endless(Context context) {
            context.request().out().println("begun");
            context.request().out().flush();
            while (!Thread.interrupted()) {
                Thread.onSpinWait();
            }
            throw new CancellationException();
        }

        @Command(name = "reads", description = "Reads a line.")
        public Answer reads(Context context) throws IOException {
            context.request().out().println("ready to read");
            context.request().out().flush();
            StringBuilder line = new StringBuilder();
            for (int c = context.request().in().read();
                    c != '\n' && c != '\r';
                    c = context.request().in().read()) {
                line.append((char) c);
            }
            return Answer.lines(Map.of(), "read " + line + " of " + line.length());
        }

        @Command(name = "after", description = "Comes after.")
        public Answer after(Context context) {
            return Answer.lines(Map.of(), "still here");
        }
    }

    private static Engine endless() {
        return new Engine(
                new Catalogue(List.of(Endless.class)),
                new Assistant(),
                type -> new Endless(),
                (named, request) -> {
                    throw new IllegalStateException("no store");
                },
                books -> books,
                request -> "ann",
                (request, defect) -> "the.log",
                "1",
                "goldenthread");
    }

    @Test
    void shows_what_is_typed_ahead_at_the_next_prompt_alone() throws IOException {
        try (Typist typist = new Typist(endless(), world(session), folder.resolve("history-3"), 80).ready()) {
            typist.type("endless\r").until("begun");
            typist.type("after\r").type(CTRL_C);
            assertThat(typist.until("cancelled; nothing was recorded")).doesNotContain("after");
            assertThat(typist.until("still here")).contains("goldenthread> after");
            typist.ready();
        }
    }

    @Test
    void a_second_tab_puts_the_first_of_the_list_after_the_space() throws IOException {
        try (Typist typist = guided()) {
            typist.type("milestone \t").until("carry");
            typist.type("\t SWK-NEW --title T --due 'June 2027' --theme SWK-W9 --plan SWK-PH-1920 --lead TRUST");
            typist.type(" --dry-run\r").until("would record act");
        }
    }

    @Test
    void tells_more_of_a_question_when_that_is_asked_back() throws IOException {
        try (Typist typist = guided()) {
            typist.type("milestone complete SWK-MHFA --dry-run\r").until("evidence> ");
            typist.type("?\r").until("help milestone complete");
            typist.type("the report\r").until("on> ");
            typist.type("\r");
            assertThat(typist.until("would record act")).doesNotContain("\"?\"");
        }
    }

    @Test
    void looks_for_an_entry_before_it_asks_why_it_is_struck() throws IOException {
        try (Typist typist = guided()) {
            assertThat(typist.run("strike 1.9999")).contains("error[entry.unknown]: there is no entry 1.9999");
            typist.type("strike 1.1 --dry-run\r");
            assertThat(typist.until("reason> ")).contains("  paper S0 \"Working in partnership\"");
            typist.type(CTRL_C).until("cancelled; nothing was recorded");
        }
    }

    @Test
    void recalls_the_whole_line_that_was_asked_for() throws IOException {
        try (Typist typist = guided()) {
            typist.type("milestone complete SWK-MHFA --dry-run\r").until("evidence> ");
            typist.type("the report\r").until("on> ");
            typist.type("\r").until("would record act");
            typist.ready();
            typist.type(CTRL_P).until("--evidence \"the report\"");
        }
    }

    @Test
    void shows_what_is_typed_for_a_command_that_reads() throws IOException {
        try (Typist typist = new Typist(endless(), world(session), folder.resolve("history-4"), 80).ready()) {
            typist.type("reads\r").until("ready to read");
            typist.type("seen").until("seen");
            assertThat(typist.type("\r").until("of 4")).contains("read seen");
            typist.ready();
        }
    }

    @Test
    void cancels_a_command_that_waits_for_a_line_at_ctrl_c() throws IOException {
        try (Typist typist = new Typist(endless(), world(session), folder.resolve("history-5"), 80).ready()) {
            typist.type("reads\r").until("ready to read");
            typist.type(CTRL_C).until("cancelled; nothing was recorded");
            typist.ready();
            assertThat(typist.run("after")).isEqualTo("still here\n");
        }
    }

    @Test
    void cancels_the_command_that_runs_at_ctrl_c_and_goes_on() throws IOException {
        try (Typist typist = new Typist(endless(), world(session), folder.resolve("history-2"), 80).ready()) {
            typist.type("endless\r").until("begun");
            typist.type(CTRL_C).until("cancelled; nothing was recorded");
            typist.ready();
            assertThat(typist.run("after")).isEqualTo("still here\n");
        }
    }
}
