package org.goldenthread.papers;

import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.text.Shown;

/**
 * The parts of a Word file, all in memory, and what relates them. What a file may inflate to is bounded. Written with one
 * fixed time for all, so that the same parts are the same bytes.
 */
final class WordPackage {

    /** What all parts together may inflate to, in bytes. */
    static final int LARGEST = 64 << 20;

    /** How many parts there may be. */
    static final int MOST = 2000;

    static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    static final String CORE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
    private static final String TYPES = "[Content_Types].xml";
    private static final String PACKAGE_RELS = "_rels/.rels";
    private static final String MAIN_TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String TEMPLATE_TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String NO_RELATIONS =
            HEAD + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>";
    private static final String CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final int BUFFER = 1 << 14;

    /** Our own parts, by the files that hold them. */
    private static final Map<String, String> HOUSE = house(
            TYPES,
            "content-types.xml",
            PACKAGE_RELS,
            "package-rels.xml",
            "word/document.xml",
            "document.xml",
            "word/_rels/document.xml.rels",
            "document-rels.xml",
            "word/styles.xml",
            "styles.xml",
            "word/numbering.xml",
            "numbering.xml",
            "word/settings.xml",
            "settings.xml",
            "word/footer1.xml",
            "footer.xml",
            "docProps/core.xml",
            "core.xml");

    private final Map<String, byte[]> parts;
    private final Map<String, Element> read = new LinkedHashMap<>();

    private WordPackage(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    private static Map<String, String> house(String... names) {
        Map<String, String> house = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i += 2) {
            house.put(names[i], names[i + 1]);
        }
        return house;
    }

    /** An empty paper of our own. */
    static WordPackage house() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        HOUSE.forEach((part, file) -> parts.put(part, resource("word/" + file)));
        return new WordPackage(parts);
    }

    private static byte[] resource(String file) {
        try (InputStream in = Objects.requireNonNull(WordPackage.class.getResourceAsStream(file), file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A file that somebody else made.
     *
     * @throws DomainException {@code template.broken}, {@code template.document}, {@code template.entities},
     *     {@code template.large}, {@code template.macros}, {@code template.strict}
     */
    static WordPackage of(byte[] file) {
        WordPackage template = new WordPackage(inflated(file));
        template.checkIsDocument();
        return template;
    }

    private static Map<String, byte[]> inflated(byte[] file) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            int left = LARGEST;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.isDirectory()) {
                    continue;
                }
                if (parts.size() == MOST) {
                    throw tooLarge("it holds more than " + MOST + " parts");
                }
                byte[] part = bounded(zip, left);
                left -= part.length;
                if (parts.put(entry.getName(), part) != null) {
                    throw XmlReader.broken("it holds " + entry.getName() + " twice");
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw XmlReader.broken("it can't be unpacked");
        }
        return parts;
    }

    private static byte[] bounded(InputStream in, int most) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] some = new byte[BUFFER];
        for (int length = in.read(some); length >= 0; length = in.read(some)) {
            if (length > most - out.size()) {
                throw tooLarge("it unpacks to more than " + (LARGEST >> 20) + " MB");
            }
            out.write(some, 0, length);
        }
        return out.toByteArray();
    }

    private static DomainException tooLarge(String why) {
        return Problem.invalid("template.large", "the template is too large to be one: " + why)
                .asException();
    }

    private void checkIsDocument() {
        if (!parts.containsKey(TYPES) || main().filter(parts::containsKey).isEmpty()) {
            throw Problem.invalid("template.document", "the template is not a Word document (.docx)")
                    .hint("save it in Word as a Word document (.docx), without a password")
                    .asException();
        }
        boolean hasMacros = parts.keySet().stream().anyMatch(name -> name.endsWith("vbaProject.bin"))
                || xml(TYPES)
                        .elements()
                        .flatMap(type -> type.attribute("ContentType").stream())
                        .anyMatch(type -> type.contains("macroEnabled"));
        if (hasMacros) {
            throw Problem.invalid("template.macros", "the template holds macros, which are not run and not passed on")
                    .hint("save it in Word as a Word document (.docx), which has none")
                    .asException();
        }
        if (!document().attribute("xmlns:w").equals(Optional.of(WordXml.NAMESPACE)) || body().isEmpty()) {
            throw Problem.invalid(
                            "template.strict",
                            "the template's " + Shown.of(main().orElseThrow())
                                    + " is not WordprocessingML as Word writes it")
                    .hint("save it in Word as a Word document (.docx), not as a Strict Open XML Document")
                    .asException();
        }
        // a template of Word's own, once filled, is a document
        xml(TYPES)
                .elements("Override")
                .filter(type -> type.attribute("ContentType").equals(Optional.of(TEMPLATE_TYPE)))
                .forEach(type -> {
                    var unused = type.with("ContentType", MAIN_TYPE);
                });
    }

    // Parts

    Element xml(String name) {
        return read.computeIfAbsent(name, part -> XmlReader.read(parts.getOrDefault(part, new byte[0]), part));
    }

    private Optional<String> main() {
        return related(PACKAGE_RELS, RELATIONSHIPS + "officeDocument").findFirst();
    }

    Element document() {
        return xml(main().orElseThrow());
    }

    Optional<Element> body() {
        return document().first("w:body");
    }

    /** The headers and footers, in the order in which they are related. */
    List<Element> margins() {
        String rels = rels(main().orElseThrow());
        return Stream.concat(related(rels, RELATIONSHIPS + "header"), related(rels, RELATIONSHIPS + "footer"))
                .distinct()
                .filter(parts::containsKey)
                .map(this::xml)
                .toList();
    }

    /** The values of the elements of a name in parts that were not looked at. */
    Set<String> mentioned(String name) {
        Pattern element = Pattern.compile("<" + Pattern.quote(name) + "\\s+w:val=[\"']([^\"']*)");
        Set<String> values = new HashSet<>();
        parts.forEach((part, bytes) -> {
            if (part.endsWith(".xml") && !read.containsKey(part)) {
                Matcher found = element.matcher(new String(bytes, StandardCharsets.UTF_8));
                while (found.find()) {
                    values.add(found.group(1));
                }
            }
        });
        return values;
    }

    Element styles() {
        return ofDocument("styles");
    }

    Element numbering() {
        return ofDocument("numbering");
    }

    /** A part of the document, which is our own where there was none. */
    private Element ofDocument(String name) {
        String main = main().orElseThrow();
        return xml(related(rels(main), RELATIONSHIPS + name)
                .filter(parts::containsKey)
                .findFirst()
                .orElseGet(() -> {
                    String part = folder(main) + "gt-" + name + ".xml";
                    added(rels(main), RELATIONSHIPS + name, part, "word/" + name + ".xml");
                    return part;
                }));
    }

    /** The title and the dates of the file. */
    Element core() {
        return xml(related(PACKAGE_RELS, CORE)
                .filter(parts::containsKey)
                .findFirst()
                .orElseGet(() -> {
                    String part = "docProps/gt-core.xml";
                    added(PACKAGE_RELS, CORE, part, "docProps/core.xml");
                    return part;
                }));
    }

    private void added(String rels, String type, String part, String house) {
        parts.put(part, resource("word/" + Objects.requireNonNull(HOUSE.get(house), house)));
        if (!parts.containsKey(rels)) {
            parts.put(rels, NO_RELATIONS.getBytes(StandardCharsets.UTF_8));
        }
        String contentType = XmlReader.read(resource("word/content-types.xml"), TYPES)
                .elements("Override")
                .filter(override -> override.attribute("PartName").equals(Optional.of("/" + house)))
                .flatMap(override -> override.attribute("ContentType").stream())
                .findFirst()
                .orElseThrow();
        append(TYPES, Element.of("Override").with("PartName", "/" + part).with("ContentType", contentType));
        append(
                rels,
                Element.of("Relationship")
                        .with("Id", "rIdGt" + part.replaceAll("[^a-z]", ""))
                        .with("Type", type)
                        .with("Target", "/" + part));
    }

    /**
     * Adds a chart under a name that is free.
     *
     * @return the name of its relationship to the document
     */
    String addChart(Element chart) {
        String main = main().orElseThrow();
        int number = 1;
        while (parts.containsKey(chart(main, number))) {
            number++;
        }
        String part = chart(main, number);
        String rels = rels(main);
        Set<String> ids = new HashSet<>();
        if (parts.containsKey(rels)) {
            xml(rels).elements("Relationship").forEach(each -> each.attribute("Id")
                    .ifPresent(ids::add));
        } else {
            parts.put(rels, NO_RELATIONS.getBytes(StandardCharsets.UTF_8));
        }
        String id = "rIdGtChart" + number;
        while (ids.contains(id)) {
            id = id + "x";
        }
        parts.put(part, new byte[0]);
        read.put(part, chart);
        append(TYPES, Element.of("Override").with("PartName", "/" + part).with("ContentType", CHART_TYPE));
        append(
                rels,
                Element.of("Relationship")
                        .with("Id", id)
                        .with("Type", RELATIONSHIPS + "chart")
                        .with("Target", "/" + part));
        return id;
    }

    private static String chart(String main, int number) {
        return folder(main) + "charts/gt-chart" + number + ".xml";
    }

    /** Takes charts away that nothing shows any more, with what belongs to them. */
    void removeCharts(Set<String> ids) {
        String rels = rels(main().orElseThrow());
        if (ids.isEmpty() || !parts.containsKey(rels)) {
            return;
        }
        List<Element> gone = xml(rels)
                .elements("Relationship")
                .filter(relation -> relation.attribute("Type").equals(Optional.of(RELATIONSHIPS + "chart")))
                .filter(relation ->
                        relation.attribute("Id").filter(ids::contains).isPresent())
                .toList();
        xml(rels)
                .replace(xml(rels).children().stream()
                        .filter(each -> !gone.contains(each))
                        .toList());
        for (Element relation : gone) {
            String chart = resolved(
                    folder(rels.replace("_rels/", "")),
                    relation.attribute("Target").orElse(""));
            if (parts.containsKey(rels(chart))) {
                xml(rels(chart))
                        .elements("Relationship")
                        .filter(each -> !each.attribute("TargetMode").equals(Optional.of("External")))
                        .flatMap(each -> each.attribute("Target").stream())
                        .map(target -> resolved(folder(chart), target))
                        .filter(part -> !part.equals(main().orElseThrow()))
                        .forEach(this::remove);
            }
            remove(rels(chart));
            remove(chart);
        }
    }

    private void remove(String part) {
        parts.remove(part);
        read.remove(part);
        Element types = xml(TYPES);
        types.replace(types.children().stream()
                .filter(each -> !(each instanceof Element type
                        && type.attribute("PartName").equals(Optional.of("/" + part))))
                .toList());
    }

    /** The part that a target names, from the folder of what names it. */
    private static String resolved(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String from = folder;
        String left = target;
        while (left.startsWith("../") && !from.isEmpty()) {
            left = left.substring("../".length());
            from = folder(from.substring(0, from.length() - 1));
        }
        return from + left;
    }

    private void append(String part, Element more) {
        var unused = xml(part).add(more);
    }

    private Stream<String> related(String rels, String type) {
        if (!parts.containsKey(rels)) {
            return Stream.empty();
        }
        String from = rels.equals(PACKAGE_RELS) ? "" : folder(rels.replace("_rels/", ""));
        return xml(rels)
                .elements("Relationship")
                .filter(relation -> relation.attribute("Type").equals(Optional.of(type)))
                .filter(relation -> !relation.attribute("TargetMode").equals(Optional.of("External")))
                .flatMap(relation -> relation.attribute("Target").stream())
                .map(target -> target.startsWith("/") ? target.substring(1) : from + target);
    }

    private static String rels(String part) {
        return folder(part) + "_rels/" + part.substring(folder(part).length()) + ".rels";
    }

    private static String folder(String part) {
        return part.substring(0, part.lastIndexOf('/') + 1);
    }

    // Writing

    void writeTo(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        // what reads a stream wants the types first
        Stream<String> names =
                Stream.concat(Stream.of(TYPES), parts.keySet().stream().filter(name -> !name.equals(TYPES)));
        for (String name : names.toList()) {
            ZipEntry entry = new ZipEntry(name);
            entry.setTimeLocal(TIME);
            zip.putNextEntry(entry);
            Element part = read.get(name);
            if (part == null) {
                zip.write(parts.getOrDefault(name, new byte[0]));
            } else {
                Writer words = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
                part.writeTo(words.append(HEAD));
                words.flush();
            }
            zip.closeEntry();
        }
        zip.finish();
    }
}
