package org.goldenthread.shell.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.goldenthread.domain.portfolio.GoldenThread;
import org.goldenthread.domain.site.PageKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Every kind of page, and every report as a page, is read by everybody: in a real browser, by the rules of WCAG 2.2 AA. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AccessibilityTest {

    private static final String SITE = "site";

    @TempDir
    private static Path folder;

    private static ExampleSite example;
    private static Browser browser;

    /** A page of each kind; of records, one of each sort of thing. */
    private static Map<String, String> pages;

    @BeforeAll
    static void is_built_once() throws Exception {
        Optional<Path> program = Browser.program();
        if (program.isEmpty()) {
            System.out.println(
                    "Left out, for Chromium is not installed: AccessibilityTest (pages of sites and of reports)");
        }
        assertThat(program.isPresent() || System.getenv("CI") == null)
                .as("where every change is checked, Chromium has to be installed")
                .isTrue();
        assumeThat(program).as("Chromium").isPresent();
        example = new ExampleSite(Files.createDirectory(folder.resolve("example")));
        String loaded = example.run("portfolio load examples/south-london");
        assertThat(loaded).isNotEmpty();
        String built = example.run("site build " + SITE);
        assertThat(built).contains(" pages in ");
        browser = Browser.start(program.get(), Files.createDirectory(folder.resolve("browser")));
        pages = pages(example.files(SITE));
    }

    @AfterAll
    static void is_closed() throws Exception {
        if (browser != null) {
            browser.close();
        }
    }

    private static Map<String, String> pages(Map<String, String> files) {
        Map<String, String> pages = new LinkedHashMap<>();
        files.forEach((address, text) -> {
            if (address.endsWith(".html")) {
                PageKind kind = kind(address);
                String sort = kind == PageKind.RECORD
                        ? "record of a "
                                + text.substring(text.indexOf("subtitle\">") + 10)
                                        .split(" ")[0]
                                        .toLowerCase(java.util.Locale.ROOT)
                        : kind.word();
                // the longest of its sort has the most in it
                if (!pages.containsKey(sort) || files.get(pages.get(sort)).length() < text.length()) {
                    pages.put(sort, address);
                }
            }
        });
        return pages;
    }

    private static PageKind kind(String address) {
        return java.util.Arrays.stream(PageKind.values())
                .filter(kind ->
                        kind.place().endsWith("/") ? address.startsWith(kind.place()) : address.equals(kind.place()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("a page of no kind: " + address));
    }

    private static void show(String address) throws Exception {
        browser.show(example.file(SITE).resolve(address).toUri().toString());
    }

    @Test
    void is_of_every_kind_and_of_every_sort_of_thing() {
        Set<String> sorts = new TreeSet<>();
        for (PageKind kind : PageKind.values()) {
            if (kind != PageKind.RECORD) {
                sorts.add(kind.word());
            }
        }
        GoldenThread.LANGUAGE.kinds().stream()
                .map(kind -> kind.noun())
                // what the example has none of, and what has a page of its own
                .filter(noun -> !Set.of("paper", "proposal", "series").contains(noun))
                .forEach(noun -> sorts.add("record of a " + noun));

        assertThat(sorts).isNotEmpty();
        assertThat(pages.keySet()).containsExactlyInAnyOrderElementsOf(sorts);
    }

    @Test
    void breaks_no_rule_on_any_kind_of_page() throws Exception {
        Map<String, List<String>> broken = new LinkedHashMap<>();
        for (String address : pages.values()) {
            show(address);
            List<String> found = browser.broken();
            if (!found.isEmpty()) {
                broken.put(address, found);
            }
        }

        assertThat(pages).isNotEmpty();
        assertThat(broken).isEmpty();
    }

    @Test
    void breaks_no_rule_in_any_report() throws Exception {
        Map<String, String> about = Map.of(
                "report annual-review", "SWK-MH",
                "report highlight", "SWK-W9");
        Map<String, List<String>> broken = new LinkedHashMap<>();
        List<String> reports = ExampleSite.reports();
        for (String report : reports) {
            String file = report.replace(' ', '-') + ".html";
            String none = example.run(
                    report + " " + about.getOrDefault(report, "SWK-PH-1920") + " --as-told 2019-06-26 --to " + file);
            assertThat(none).isEmpty();
            browser.show(example.file(file).toUri().toString());
            List<String> found = browser.broken();
            if (!found.isEmpty()) {
                broken.put(report, found);
            }
        }

        assertThat(reports).hasSizeGreaterThan(5);
        assertThat(broken).isEmpty();
    }

    @Test
    void finds_what_is_planted() throws Exception {
        Path page = Files.writeString(
                folder.resolve("planted.html"),
                example.files(SITE)
                        .get("index.html")
                        .replace(" lang=\"en-GB\"", "")
                        .replace(
                                "</main>",
                                "<img src=\"a.png\"/><p style=\"color:#999;background:#fff\">pale</p></main>"));
        browser.show(page.toUri().toString());

        assertThat(browser.broken())
                .extracting(one -> one.split(":")[0])
                .contains("html-has-lang", "image-alt", "color-contrast");
    }

    @Test
    void leads_by_the_keyboard_over_the_top_and_then_to_every_link() throws Exception {
        show(pages.get("theme"));
        int links = browser.evaluate("document.querySelectorAll('a[href], [tabindex=\"0\"]').length")
                .asInt();
        browser.press("Tab");
        assertThat(browser.evaluate("document.activeElement.className").asString())
                .isEqualTo("skip");
        assertThat(browser.evaluate("document.activeElement.getBoundingClientRect().left >= 0")
                        .asBoolean())
                .isTrue();
        Set<Integer> reached = new LinkedHashSet<>();
        List<String> unseen = new ArrayList<>();
        for (int i = 0; i < links; i++) {
            JsonNode here = browser.evaluate(
                    "(() => { const all = [...document.querySelectorAll('a[href], [tabindex=\"0\"]')];"
                            + " const style = getComputedStyle(document.activeElement);"
                            + " return {at: all.indexOf(document.activeElement), seen: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2}; })()");
            reached.add(here.get("at").asInt());
            if (!here.get("seen").asBoolean()) {
                unseen.add(here.toString());
            }
            browser.press("Tab");
        }

        assertThat(links).isGreaterThan(10);
        assertThat(reached).hasSize(links).doesNotContain(-1);
        assertThat(unseen).isEmpty();
    }

    @Test
    void needs_no_more_than_320_columns() throws Exception {
        Map<String, Integer> wider = new LinkedHashMap<>();
        browser.wide(320);
        try {
            for (String address : pages.values()) {
                show(address);
                int width =
                        browser.evaluate("document.documentElement.scrollWidth").asInt();
                if (width > 320) {
                    wider.put(address, width);
                }
            }
        } finally {
            JsonNode unused = browser.tell("Emulation.clearDeviceMetricsOverride", Map.of());
        }

        assertThat(wider).isEmpty();
    }

    @Test
    void leaves_out_of_print_what_is_only_for_a_screen() throws Exception {
        show(pages.get("theme"));
        JsonNode unused = browser.tell("Emulation.setEmulatedMedia", Map.of("media", "print"));
        try {
            assertThat(browser.evaluate("getComputedStyle(document.querySelector('header')).display")
                            .asString())
                    .isEqualTo("none");
            assertThat(browser.evaluate("getComputedStyle(document.querySelector('main')).display")
                            .asString())
                    .isEqualTo("block");
        } finally {
            JsonNode again = browser.tell("Emulation.setEmulatedMedia", Map.of("media", ""));
        }
    }

    @Test
    void searches_with_a_script_and_has_a_to_z_without() throws Exception {
        show("find.html");
        JsonNode typed = browser.evaluate(
                "(() => { const words = document.getElementById('words'); words.value = 'loneliness strategy delivered';"
                        + " words.dispatchEvent(new Event('input')); return [document.querySelector('[role=status]').textContent,"
                        + " document.querySelector('#search li a').getAttribute('href')]; })()");
        assertThat(typed.get(0).asString()).isEqualTo("1 thing is found");
        assertThat(example.file(SITE).resolve(typed.get(1).asString())).exists();

        JsonNode unused = browser.tell("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        try {
            show("find.html");
            // what is asked from outside is answered though the page's own scripts do not run
            assertThat(browser.evaluate("document.querySelectorAll('#search input').length")
                            .asInt())
                    .isZero();
            assertThat(browser.evaluate("document.querySelectorAll('main li a').length")
                            .asInt())
                    .isGreaterThan(10);
        } finally {
            JsonNode again = browser.tell("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        }
    }
}
