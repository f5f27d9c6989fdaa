package org.goldenthread.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.goldenthread.domain.picture.Lane;
import org.goldenthread.domain.picture.Lanes;
import org.goldenthread.domain.picture.Mark;
import org.goldenthread.domain.picture.Picture;
import org.goldenthread.domain.picture.Trend;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures as SVG, read back as XML. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SvgTest {

    private static final Pattern NUMBERS = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final double LEAST_TEXT = 4.5;
    private static final double LEAST_DRAWN = 3;

    static List<Picture> pictures() {
        return Pictures.ALL;
    }

    private static Element read(Picture picture) {
        return XmlReader.read(Svg.file(picture).getBytes(StandardCharsets.UTF_8), "picture.svg");
    }

    private static Stream<Element> groups(Element in, String named) {
        return in.all("g")
                .filter(group -> group.attribute("class").orElse("").equals(named)
                        || group.attribute("class").orElse("").startsWith(named + " "));
    }

    private static String title(Element of) {
        return of.first("title").map(Element::text).orElse("");
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void is_an_image_that_says_its_title_and_its_figures(Picture picture) {
        Element svg = read(picture);

        assertThat(svg.name()).isEqualTo("svg");
        assertThat(svg.attribute("role")).contains("img");
        List<String> named =
                List.of(svg.attribute("aria-labelledby").orElseThrow().split(" "));
        assertThat(named)
                .containsExactly(
                        svg.first("title").flatMap(it -> it.attribute("id")).orElseThrow(),
                        svg.first("desc").flatMap(it -> it.attribute("id")).orElseThrow());
        assertThat(title(svg)).isEqualTo(picture.title());
        assertThat(svg.first("desc").map(Element::text)).contains(picture.alternative());
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void has_no_script_and_names_nothing_outside_of_itself(Picture picture) {
        assertThat(Svg.file(picture).replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain("script", "http", "href", "url(", "@import", "<style", "onload", "onclick");
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void is_the_same_bytes_each_time(Picture picture) {
        assertThat(Svg.file(picture)).isEqualTo(Svg.file(picture));
    }

    @Test
    void its_names_begin_as_asked_so_that_two_can_stand_in_a_page() {
        assertThat(Svg.text(Pictures.TREND, "one"))
                .contains("id=\"one-title\"", "aria-labelledby=\"one-title one-desc\"");
        assertThat(Svg.text(Pictures.TREND, "two")).doesNotContain("one-title");
    }

    // A timeline

    @Property(tries = 150)
    void draws_each_lane_once_in_order_with_all_its_marks(@ForAll("timelines") Lanes lanes) {
        List<Element> rows = groups(read(lanes), "lane").toList();

        assertThat(rows.stream().map(SvgTest::title).toList())
                .isEqualTo(lanes.lanes().stream()
                        .map(lane -> Reports.shown(lane.label()
                                + lane.sign()
                                        .filter(sign -> lane.marks().stream().noneMatch(mark -> mark.sort() == sign))
                                        .map(sign -> " (" + sign.words().toLowerCase(java.util.Locale.ROOT) + ")")
                                        .orElse("")))
                        .toList());
        for (int i = 0; i < rows.size(); i++) {
            assertThat(groups(rows.get(i), "mark").map(SvgTest::mark).toList())
                    .isEqualTo(lanes.lanes().get(i).marks());
        }
    }

    private static Mark mark(Element group) {
        String sort = group.attribute("class").orElseThrow().substring("mark ".length());
        return new Mark(
                Mark.Sort.valueOf(sort.toUpperCase(java.util.Locale.ROOT).replace('-', '_')),
                group.attribute("data-first").map(LocalDate::parse),
                group.attribute("data-last").map(LocalDate::parse));
    }

    /** Where a mark is placed. */
    private static double place(Element mark) {
        String moved = Stream.concat(Stream.of(mark), mark.all("g"))
                .flatMap(group -> group.attribute("transform").stream())
                .findFirst()
                .orElseThrow();
        Matcher number = NUMBERS.matcher(moved);
        assertThat(number.find()).isTrue();
        return Double.parseDouble(number.group());
    }

    @Property(tries = 150)
    void a_later_day_is_never_drawn_further_left_and_none_outside_of_the_frame(@ForAll("timelines") Lanes lanes) {
        List<Lane> done = lanes.lanes().stream()
                .flatMap(lane -> lane.marks().stream())
                .filter(mark -> mark.last().isPresent())
                .map(mark -> Pictures.lane("x", Optional.empty(), Mark.on(Mark.Sort.DONE, mark.ends())))
                .sorted((one, other) ->
                        one.marks().get(0).ends().compareTo(other.marks().get(0).ends()))
                .toList();
        List<Double> places = groups(read(Lanes.of("x", lanes.day(), done)), "mark")
                .map(SvgTest::place)
                .toList();

        assertThat(places).hasSameSizeAs(done).isSorted().allSatisfy(x -> assertThat(x)
                .isBetween(0.0, SvgSheet.WIDTH));
    }

    @Test
    void a_day_stands_as_far_from_the_frame_as_it_is_from_the_first() {
        Lanes lanes = Lanes.of(
                "x",
                LocalDate.parse("2026-01-01"),
                Stream.of("2026-01-01", "2026-07-02", "2026-12-31")
                        .map(day -> Pictures.lane("x", Optional.empty(), Mark.on(Mark.Sort.DONE, LocalDate.parse(day))))
                        .toList());

        List<Double> x = groups(read(lanes), "mark").map(SvgTest::place).toList();

        // 365 days over 474 units from 268 on, each in the middle of its day; the middle of the year in the middle
        assertThat(x).hasSize(3);
        assertThat(x.get(0)).isBetween(268.0, 269.5);
        assertThat(x.get(1)).isBetween(504.0, 506.0);
        assertThat(x.get(2)).isBetween(740.5, 742.0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 200})
    void has_room_for_one_and_for_many_and_cuts_long_titles_with_the_whole_beside_them(int many) {
        Element svg = read(Pictures.of(many));

        assertThat(groups(svg, "lane")).hasSize(many);
        double height = Double.parseDouble(svg.attribute("height").orElseThrow());
        svg.all("text").forEach(text -> assertThat(
                        Double.parseDouble(text.attribute("y").orElseThrow()))
                .isBetween(0.0, height));
        assertThat(groups(svg, "lane")).allSatisfy(lane -> {
            assertThat(lane.elements("text")
                            .map(Element::text)
                            .reduce((one, other) -> other)
                            .orElseThrow())
                    .endsWith("…");
            assertThat(title(lane)).endsWith("cut somewhere");
        });
    }

    @Test
    void says_that_there_is_nothing_where_nothing_has_a_date() {
        Element svg = read(Lanes.of("x", Pictures.DAY, List.of()));

        assertThat(svg.all("text").map(Element::text)).containsExactly("No milestone has a date.");
    }

    @Property(tries = 150)
    void no_name_runs_into_the_frame(@ForAll("timelines") Lanes lanes) {
        groups(read(lanes), "lane").flatMap(lane -> lane.elements("text")).forEach(text -> assertThat(
                        Lettering.width(text.text(), SvgSheet.SIZE))
                .isLessThanOrEqualTo(256));
    }

    // The others

    @Test
    void draws_each_point_of_each_line() {
        List<Element> lines = groups(read(Pictures.BURNUP), "line").toList();

        assertThat(lines.stream().map(SvgTest::title))
                .containsExactly("In the plan", "Due by then", "Completed", "Left the plan otherwise");
        assertThat(lines).allSatisfy(line -> assertThat(groups(line, "point")).hasSize(2));
        assertThat(groups(lines.get(2), "point").map(SvgTest::title))
                .containsExactly("Completed, 30 June 2026: 12", "Completed, 30 September 2026: 31");
    }

    @Test
    void no_two_lines_have_the_same_pattern_and_shape() {
        Trend many = Trend.of(
                "x",
                Pictures.DAY,
                Stream.of("A", "B", "C", "D", "E", "F")
                        .map(name -> new Trend.Line(
                                Optional.empty(),
                                name,
                                false,
                                Pictures.TREND.lines().get(0).points()))
                        .toList());
        Set<String> looks = new HashSet<>();

        groups(read(many), "line").forEach(line -> assertThat(
                        looks.add(line.elements("path").findFirst().flatMap(it -> it.attribute("stroke-dasharray"))
                                + line.all("g")
                                        .findFirst()
                                        .flatMap(point -> point.elements("path").findFirst())
                                        .map(Element::toString)
                                        .orElseThrow()))
                .isTrue());

        assertThat(looks).hasSize(6);
    }

    @Test
    void what_is_expected_later_stands_higher() {
        List<Element> points = groups(read(Pictures.TREND), "point").toList();

        assertThat(points).hasSize(2);
        assertThat(y(points.get(0))).isGreaterThan(y(points.get(1)));
    }

    private static double y(Element point) {
        Matcher numbers = NUMBERS.matcher(point.attribute("transform").orElseThrow());
        List<Double> found = new ArrayList<>();
        while (numbers.find()) {
            found.add(Double.parseDouble(numbers.group()));
        }
        return found.get(1);
    }

    @Test
    void a_grid_has_its_word_in_each_cell() {
        assertThat(groups(read(Pictures.GRID), "cell").map(SvgTest::title))
                .containsExactly(
                        "Theme",
                        "30 June 2026",
                        "1 October 2026",
                        "Places",
                        "Amber",
                        "Red",
                        "People",
                        "Green",
                        "Not enough known");
    }

    // Contrast

    @ParameterizedTest
    @MethodSource("pictures")
    void all_colours_stand_out(Picture picture) {
        Element svg = read(picture);

        assertThat(svg.all("text").filter(text -> true).toList()).isNotEmpty();
        if (picture.equals(Pictures.GRID)) {
            groups(svg, "cell").forEach(cell -> {
                String ground =
                        cell.first("rect").flatMap(it -> it.attribute("fill")).orElseThrow();
                cell.elements("text").forEach(text -> assertThat(
                                contrast(text.attribute("fill").orElseThrow(), ground))
                        .isGreaterThanOrEqualTo(LEAST_TEXT));
            });
            return;
        }
        svg.all("text")
                .forEach(text -> assertThat(contrast(text.attribute("fill").orElseThrow(), "#FFFFFF"))
                        .isGreaterThanOrEqualTo(LEAST_TEXT));
        Set<String> drawn = new HashSet<>();
        Stream.of("path", "rect", "line", "circle")
                .flatMap(svg::all)
                .flatMap(it -> Stream.of("fill", "stroke").flatMap(paint -> it.attribute(paint).stream()))
                .filter(colour ->
                        !Set.of("none", Ink.PAPER.css(), Ink.GROUND.css()).contains(colour))
                .forEach(drawn::add);
        assertThat(drawn).isNotEmpty().allSatisfy(colour -> assertThat(contrast(colour, "#FFFFFF"))
                .isGreaterThanOrEqualTo(LEAST_DRAWN));
    }

    @Test
    void contrast_is_measured_as_the_guidelines_have_it() {
        assertThat(contrast("#000000", "#FFFFFF")).isEqualTo(21);
        assertThat(contrast("#FFFFFF", "#FF0000")).isBetween(3.9, 4.0);
    }

    private static double contrast(String one, String other) {
        double light = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(String colour) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double all = 0;
        for (int i = 0; i < weights.length; i++) {
            double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            all += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return all;
    }

    @Provide
    Arbitrary<Lanes> timelines() {
        return Pictures.timelines();
    }
}
