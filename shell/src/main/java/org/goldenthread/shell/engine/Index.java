package org.goldenthread.shell.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The commands as the build writes them down: to look at every command's class again would take each process longer than
 * most commands do. Lines of parts apart by tabs; the first part is the sort of the line.
 */
public final class Index {

    /** Where it is among the program's resources. */
    private static final String RESOURCE = "/org/goldenthread/shell/commands.tsv";

    private static final String TYPE = "type";
    private static final String VALUE = "value";
    private static final String COMMAND = "command";
    private static final String EXAMPLE = "example";
    private static final String SLOT = "slot";
    private static final String PARAMETER = "parameter";

    private Index() {}

    /** The catalogue of these classes: by the index where the program was built with one, else by looking at them. */
    public static Catalogue catalogue(List<Class<?>> classes) {
        try (InputStream index = Index.class.getResourceAsStream(RESOURCE)) {
            return index == null ? new Catalogue(classes) : read(index);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the index of a catalogue under a folder of classes. */
    public static void write(Catalogue catalogue, Path classes) {
        Path file = classes.resolve(RESOURCE.substring(1));
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, lines(catalogue), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> lines(Catalogue catalogue) {
        List<String> lines = new ArrayList<>();
        catalogue.allowed().forEach((type, values) -> {
            lines.add(line(TYPE, type));
            values.forEach(allowed -> lines.add(line(VALUE, allowed.value(), allowed.means())));
        });
        for (CommandSpec spec : catalogue.commands()) {
            CommandSpec.Declared declared = spec.declared();
            lines.add(line(
                    COMMAND,
                    spec.words(),
                    Boolean.toString(spec.writes()),
                    String.join(" ", spec.asked()),
                    declared.type(),
                    declared.method(),
                    String.join(" ", declared.takes()),
                    spec.description()));
            spec.examples().forEach(example -> lines.add(line(EXAMPLE, example)));
            for (CommandSpec.Slot slot : spec.slots()) {
                lines.add(line(SLOT, slot.sort().name()));
                slot.parameters()
                        .forEach(it -> lines.add(line(
                                PARAMETER,
                                Boolean.toString(it.option()),
                                it.name(),
                                Integer.toString(it.index()),
                                it.container().getName(),
                                it.type().getName(),
                                it.description())));
            }
        }
        return lines;
    }

    private static String line(String... parts) {
        String line = String.join("\t", parts);
        if (line.indexOf('\n') >= 0 || line.chars().filter(c -> c == '\t').count() != parts.length - 1) {
            throw new IllegalArgumentException("parts: a tab or an end of line in " + List.of(parts));
        }
        return line;
    }

    static Catalogue read(InputStream index) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(index, StandardCharsets.UTF_8))) {
            Reader reader = new Reader();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                reader.read(parts(line));
            }
            return reader.all();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> parts(String line) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', from)) {
            parts.add(line.substring(from, tab));
            from = tab + 1;
        }
        parts.add(line.substring(from));
        return parts;
    }

    private static List<String> words(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(" "));
    }

    /** What was read, and what of the command that is being read. */
    private static final class Reader {

        private final Map<String, List<Catalogue.Allowed>> allowed = new LinkedHashMap<>();
        private final List<CommandSpec> specs = new ArrayList<>();
        private final Map<String, Class<?>> types = new HashMap<>();
        private final List<String> examples = new ArrayList<>();
        private final List<CommandSpec.Slot> slots = new ArrayList<>();
        private final List<Parameter> parameters = new ArrayList<>();
        private List<Catalogue.Allowed> values = new ArrayList<>();
        private Optional<List<String>> command = Optional.empty();
        private Optional<CommandSpec.Slot.Sort> slot = Optional.empty();

        void read(List<String> line) {
            switch (line.get(0)) {
                case TYPE -> {
                    values = new ArrayList<>();
                    allowed.put(line.get(1), values);
                }
                case VALUE -> values.add(new Catalogue.Allowed(line.get(1), line.get(2)));
                case COMMAND -> {
                    endCommand();
                    command = Optional.of(line);
                }
                case EXAMPLE -> examples.add(line.get(1));
                case SLOT -> {
                    endSlot();
                    slot = Optional.of(CommandSpec.Slot.Sort.valueOf(line.get(1)));
                }
                default ->
                    parameters.add(new Parameter(
                            Boolean.parseBoolean(line.get(1)),
                            line.get(2),
                            Integer.parseInt(line.get(3)),
                            type(line.get(4)),
                            type(line.get(5)),
                            line.get(6)));
            }
        }

        private Class<?> type(String name) {
            return types.computeIfAbsent(name, Parameter::named);
        }

        private void endSlot() {
            slot.ifPresent(sort -> slots.add(new CommandSpec.Slot(sort, parameters)));
            slot = Optional.empty();
            parameters.clear();
        }

        private void endCommand() {
            endSlot();
            command.ifPresent(line -> specs.add(new CommandSpec(
                    words(line.get(1)),
                    line.get(7),
                    examples,
                    Boolean.parseBoolean(line.get(2)),
                    words(line.get(3)),
                    new CommandSpec.Declared(line.get(4), line.get(5), words(line.get(6))),
                    slots)));
            examples.clear();
            slots.clear();
        }

        Catalogue all() {
            endCommand();
            return new Catalogue(specs, allowed);
        }
    }
}
