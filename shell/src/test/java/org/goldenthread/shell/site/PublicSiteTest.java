package org.goldenthread.shell.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a site holds, and what one for the public leaves out. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PublicSiteTest {

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]*)\"");

    @TempDir
    private Path folder;

    private ExampleSite planted() throws Exception {
        ExampleSite site = new ExampleSite(folder);
        String unused = Files.writeString(
                        folder.resolve("planted.yaml"),
                        """
                        portfolio: golden-thread/1
                        owner: XX
                        papers:
                          XX-D: {title: A paper, dated: 2026-11-01}
                        defaults: {source: XX-D}
                        strategies:
                          XX-S: {title: Better parks, vision: Everybody has a park}
                        themes:
                          XX-T: {title: Parks, strategy: XX-S}
                        organisations:
                          XX-O: {title: Parks team}
                        posts:
                          XX-P:
                            title: Head of parks
                            organisation: XX-O
                            entries:
                              - held: {holder: Ada Quillfeather, from: 2020-01-01}
                        milestones:
                          XX-M:
                            title: Ten parks, says ada quillfeather
                            theme: XX-T
                            lead: XX-P
                            due: 31 March 2027
                            entries:
                              - progressed: {note: Tempranillo was dug, at: "1", inferred: read from a picture}
                              - progressed: {note: Garganega was dug, at: "2"}
                        notes:
                          XX-R1: {kind: risk, text: Zweigelt may fail, about: XX-M, likelihood: "2", impact: "3"}
                          XX-R2: {kind: risk, text: Blaufuchs may fail, about: XX-M, disclosure: public}
                          XX-R3: {kind: risk, text: Mourvedre may fail, about: XX-M, disclosure: private}
                        """)
                .toString();
        unused = site.run("portfolio load planted.yaml");
        return site;
    }

    private static String all(Map<String, String> files) {
        return String.join("\n", files.values()).toLowerCase(java.util.Locale.ROOT);
    }

    @Test
    void leaves_out_for_the_public_names_risks_and_what_is_inferred() throws Exception {
        ExampleSite site = planted();
        String whole = site.run("site build whole");
        String open = site.run("site build open --public");

        assertThat(all(site.files("whole")))
                .contains(
                        "quillfeather",
                        "zweigelt",
                        "blaufuchs",
                        "mourvedre",
                        "tempranillo",
                        "garganega",
                        "read from a picture");
        assertThat(all(site.files("open")))
                .contains("blaufuchs", "garganega", "head of parks")
                .doesNotContain("quillfeather", "zweigelt", "mourvedre", "tempranillo", "read from a picture");
        assertThat(whole).doesNotContain("left out");
        assertThat(open).endsWith("left out: 1 name of people, 2 risks not marked public, 1 entry only inferred\n");
    }

    @Test
    void leaves_out_a_risk_that_was_withdrawn() throws Exception {
        ExampleSite site = planted();
        String unused = site.run("note add XX-R4 --text \"Nebbiolo may fail\" --kind risk --about XX-M --paper XX-D:3");
        String entry = site.run("history XX-R4 --output csv")
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow()
                .split(",")[0];
        unused = site.run("strike " + entry + " --reason wrong");
        unused = site.run("site build open --public");

        assertThat(all(site.files("open"))).doesNotContain("nebbiolo");
    }

    @Test
    void leads_nowhere_that_is_not_there() throws Exception {
        ExampleSite site = new ExampleSite(folder);
        String unused = site.run("portfolio load examples/south-london");
        unused = site.run("site build whole");
        unused = site.run("site build open --public");
        for (String name : new String[] {"whole", "open"}) {
            Map<String, String> files = site.files(name);
            TreeSet<String> broken = new TreeSet<>();
            int links = 0;
            for (Map.Entry<String, String> page : files.entrySet()) {
                if (!page.getKey().endsWith(".html")) {
                    continue;
                }
                Matcher link = LINK.matcher(page.getValue());
                while (link.find()) {
                    links++;
                    String[] to = link.group(1).split("#", 2);
                    String address = to[0].isEmpty()
                            ? page.getKey()
                            : Path.of("/" + page.getKey())
                                    .resolveSibling(to[0])
                                    .normalize()
                                    .toString()
                                    .substring(1);
                    String there = files.get(address);
                    if (there == null || (to.length > 1 && !there.contains(" id=\"" + to[1] + "\""))) {
                        broken.add(page.getKey() + " -> " + link.group(1));
                    }
                }
            }

            assertThat(links).isGreaterThan(1000);
            assertThat(broken).isEmpty();
        }
    }

    @Test
    void touches_only_what_changed_and_keeps_addresses() throws Exception {
        ExampleSite site = planted();
        String unused = site.run("site build whole");
        Path page = site.file("whole/record/XX-O.html");
        Path theme = site.file("whole/themes/XX-T.html");
        Files.setLastModifiedTime(page, FileTime.fromMillis(1_000_000));
        Files.setLastModifiedTime(theme, FileTime.fromMillis(1_000_000));
        String again = site.run("site build whole");

        assertThat(again).contains(": 0 files written, ");
        assertThat(Files.readString(theme)).contains("id=\"XX-M\"");

        unused = site.run("milestone rename XX-M --title \"Twelve parks\"");
        String changed = site.run("site build whole");

        assertThat(changed).doesNotContain(": 0 files written");
        assertThat(Files.getLastModifiedTime(page).toMillis()).isEqualTo(1_000_000);
        assertThat(Files.getLastModifiedTime(theme).toMillis()).isNotEqualTo(1_000_000);
        assertThat(Files.readString(theme)).contains("Twelve parks", "id=\"XX-M\"");
        assertThat(site.file("whole/record/XX-M.html")).exists();
    }

    @Test
    void tells_what_the_board_knew_on_the_day_of_a_paper() throws Exception {
        ExampleSite site = planted();
        for (String line : new String[] {
            "paper add XX-E --title \"An older paper\" --dated 2026-06-01",
            "milestone add XX-N --title \"A pond\" --theme XX-T --due \"30 June 2026\" --paper XX-E:1",
            "paper add XX-F --title \"A newer paper\" --dated 2026-10-01",
            "milestone complete XX-N --evidence \"a photograph\" --paper XX-F:1",
            "site build whole",
        }) {
            String unused = site.run(line);
        }

        assertThat(site.files("whole").get("papers/XX-E.html"))
                .containsPattern(
                        "A pond \\(XX-N\\)</a></th><td[^>]*>Not started</td><td>30 June 2026</td><td>None recorded</td>"
                                + "<td[^>]*>Completed");
    }
}
