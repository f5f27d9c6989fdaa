package org.goldenthread.papers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.goldenthread.domain.site.Found;
import org.goldenthread.domain.site.Page;
import org.goldenthread.domain.site.PageKind;
import org.goldenthread.domain.site.Publisher;
import org.goldenthread.domain.site.Sheet;

/**
 * A site as files that need no server and nothing from elsewhere: pages of HTML that lead to each other by relative
 * addresses, one style sheet, and one small script for the search, without which every page still says all it has to say.
 *
 * @since 0.1
 */
public final class StaticSite implements Publisher {

    static final String STYLE = "site.css";
    static final String SCRIPT = "search.js";
    static final String INDEX = "search-index.js";

    /** Keeps a file of the site. */
    public interface Files {

        /** @param address where, from the root of the site, with slashes */
        void keep(String address, byte[] content);
    }

    private final Files files;
    private final Function<Sheet, String> csv;
    private final Map<PageKind, Integer> pages = new EnumMap<>(PageKind.class);

    /** @param csv a sheet as the text of a CSV file */
    public StaticSite(Files files, Function<Sheet, String> csv) {
        this.files = Objects.requireNonNull(files, "files");
        this.csv = Objects.requireNonNull(csv, "csv");
        keep(STYLE, HtmlReport.style() + own(STYLE));
        keep(SCRIPT, own(SCRIPT));
    }

    private static String own(String name) {
        try (InputStream in = Objects.requireNonNull(StaticSite.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int keep(String address, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        files.keep(address, bytes);
        return bytes.length;
    }

    @Override
    public long sheet(Sheet sheet) {
        return keep(sheet.address(), csv.apply(sheet));
    }

    @Override
    public void page(Page page) {
        pages.merge(page.kind(), 1, Integer::sum);
        int unused = keep(page.address(), new SitePage(page).text());
    }

    @Override
    public void index(List<Found> all) {
        StringBuilder out = new StringBuilder("window.goldenThread = [\n");
        for (Found found : all) {
            out.append('[');
            quoted(found.title(), out);
            out.append(',');
            quoted(found.noun(), out);
            out.append(',');
            quoted(found.code().value(), out);
            out.append(',');
            quoted(found.address(), out);
            out.append("],\n");
        }
        int unused = keep(INDEX, out.append("];\n").toString());
    }

    /** As a string of a script, which is the same wherever it stands. */
    private static void quoted(String text, StringBuilder out) {
        out.append('"');
        text.chars().forEach(letter -> {
            if (letter == '"' || letter == '\\') {
                out.append('\\').append((char) letter);
            } else if (letter < ' '
                    || letter == '<'
                    || letter == '>'
                    || letter == '&'
                    || letter == 0x2028
                    || letter == 0x2029) {
                out.append("\\u").append(Integer.toHexString(0x10000 | letter).substring(1));
            } else {
                out.append((char) letter);
            }
        });
        out.append('"');
    }

    /** How many pages of each kind were kept so far. */
    public Map<PageKind, Integer> pages() {
        return new EnumMap<>(pages);
    }
}
