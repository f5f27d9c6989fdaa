package org.goldenthread.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A house under judgement: the classes below one root package, and their sources. It remembers which packages and types
 * the laws named, for a law about a package that is not there forbids nothing.
 */
final class House {

    private static final Path BASE =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().normalize();

    private final String root;
    private final JavaClasses classes;
    private final List<Path> sources;
    private final List<Path> tests;
    private final Set<String> packagesNamed = new TreeSet<>();
    private final Set<String> typesNamed = new TreeSet<>();
    private final Set<String> librariesNamed = new TreeSet<>();

    private House(String root, JavaClasses classes, List<Path> sources, List<Path> tests) {
        this.root = root;
        this.classes = classes;
        this.sources = List.copyOf(sources);
        this.tests = List.copyOf(tests);
    }

    /** The house that people live in: what every module ships. */
    static House real() {
        String root = "org.goldenthread";
        List<Path> sources = new ArrayList<>();
        List<Path> tests = new ArrayList<>();
        for (String module : List.of("domain", "persistence-jpa", "exchange", "papers", "shell")) {
            sources.add(BASE.resolveSibling(module).resolve("src/main/java"));
            tests.add(BASE.resolveSibling(module).resolve("src/test/java"));
        }
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
        return new House(root, classes, sources, tests);
    }

    /** A house of the same plan in which every law is broken. */
    static House planted() {
        String root = "planted.org.goldenthread";
        return new House(
                root,
                new ClassFileImporter().importPackages(root),
                List.of(BASE.resolve("src/test/java/planted").getParent()),
                List.of());
    }

    JavaClasses classes() {
        return classes;
    }

    String root() {
        return root;
    }

    /** A package of the house, by its name below the root. */
    String named(String name) {
        String full = root + "." + name;
        packagesNamed.add(full);
        return full;
    }

    /** A package of the house and all below it, as patterns name it. */
    String within(String name) {
        return named(name) + "..";
    }

    /** A type of the house, by its name below the root. */
    String type(String name) {
        String full = root + "." + name;
        typesNamed.add(full);
        return full;
    }

    /** A package of somebody else's and all below it. */
    String library(String name) {
        librariesNamed.add(name);
        return name + "..";
    }

    /** Somebody else's type. */
    String libraryType(String name) {
        librariesNamed.add(name);
        return name;
    }

    Set<String> packagesNamed() {
        return packagesNamed;
    }

    Set<String> typesNamed() {
        return typesNamed;
    }

    Set<String> librariesNamed() {
        return librariesNamed;
    }

    /** The classes in a package and all below it. */
    Stream<JavaClass> classesWithin(String name) {
        String full = named(name);
        return classes.stream()
                .filter(c ->
                        c.getPackageName().equals(full) || c.getPackageName().startsWith(full + "."));
    }

    /** The sources of the house. */
    List<Source> sources() {
        return read(sources, root);
    }

    /** The sources of its tests. */
    List<Source> tests() {
        return read(tests, root);
    }

    /** The source in which a class is. */
    Optional<Source> sourceOf(JavaClass javaClass) {
        String outermost = javaClass.getFullName().replaceFirst("\\$.*", "");
        return sources.stream()
                .map(folder -> folder.resolve(outermost.replace('.', '/') + ".java"))
                .filter(Files::exists)
                .map(file -> new Source(outermost, file))
                .findFirst();
    }

    private static List<Source> read(List<Path> folders, String root) {
        List<Source> found = new ArrayList<>();
        for (Path folder : folders) {
            Path top = folder.resolve(root.replace('.', '/'));
            if (!Files.isDirectory(top)) {
                continue;
            }
            try (Stream<Path> files = Files.walk(top)) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .sorted()
                        .map(file -> new Source(nameOf(folder.relativize(file)), file))
                        .forEach(found::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }

    private static String nameOf(Path file) {
        return file.toString().replaceFirst("\\.java$", "").replace('/', '.').replace('\\', '.');
    }

    /** A source file, by the name of the type it declares. */
    record Source(String type, Path file) {

        String packageName() {
            return type.substring(0, type.lastIndexOf('.'));
        }

        String simpleName() {
            return type.substring(type.lastIndexOf('.') + 1);
        }

        List<String> lines() {
            try {
                return Files.readAllLines(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String text() {
            return String.join("\n", lines());
        }
    }
}
