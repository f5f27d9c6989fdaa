import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.LogManager;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Run by {@code .ci/without-constraints} in the folder of a module, on the libraries that its tests need, with the test. */
final class WithoutConstraints {

    private static final Pattern CONSTRAINT = Pattern.compile("@NotNull |@(?:Needed|Refused)\\(");
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Path CLASSES = Path.of("target", "classes");
    private static final Path TESTS = Path.of("target", "test-classes");

    private WithoutConstraints() {}

    /** A constraint in a source: where it begins and ends, and how a person finds it. */
    private record Place(Path file, String source, int begin, int end) {

        String without() {
            return source.substring(0, begin) + source.substring(end);
        }

        @Override
        public String toString() {
            long line = source.substring(0, begin).lines().count();
            return file + ":" + line + ": " + source.substring(begin, source.indexOf('\n', end)).strip();
        }
    }

    public static void main(String[] words) throws IOException {
        LogManager.getLogManager().reset();
        List<Place> places = places();
        String test = words[0];
        if (!passes(test, List.of())) {
            System.err.println("the test fails already while every constraint is there");
            System.exit(2);
        }
        int missed = 0;
        for (Place place : places) {
            Path changed = Files.createTempDirectory("without");
            try {
                compile(place, changed);
                if (passes(test, List.of(changed))) {
                    missed++;
                    System.out.println("nobody misses " + place);
                }
            } finally {
                delete(changed);
            }
        }
        System.out.println(places.size() + " constraints taken away in turn, " + missed + " of them unnoticed");
        System.exit(places.isEmpty() || missed > 0 ? 1 : 0);
    }

    private static List<Place> places() throws IOException {
        List<Place> places = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.getParent().endsWith("constraint"))
                    .sorted()
                    .toList()) {
                String source = Files.readString(file);
                Matcher constraint = CONSTRAINT.matcher(source);
                while (constraint.find()) {
                    int end = source.charAt(constraint.end() - 1) == '(' ? closed(source, constraint.end()) : constraint.end();
                    places.add(new Place(file, source, constraint.start(), end));
                }
            }
        }
        return places;
    }

    /** Behind the parenthesis that closes one which is open, whatever texts hold. */
    private static int closed(String source, int from) {
        boolean text = false;
        int open = 1;
        int at = from;
        while (open > 0) {
            char c = source.charAt(at++);
            if (text && c == '\\') {
                at++;
            } else if (c == '"') {
                text = !text;
            } else if (!text) {
                open += c == '(' ? 1 : c == ')' ? -1 : 0;
            }
        }
        return at;
    }

    private static void compile(Place place, Path into) throws IOException {
        Path source = into.resolve("source").resolve(SOURCES.relativize(place.file()));
        Files.createDirectories(source.getParent());
        Files.writeString(source, place.without());
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        int status = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        told,
                        told,
                        "--release",
                        "17",
                        "-proc:none",
                        "-cp",
                        CLASSES + System.getProperty("path.separator") + System.getProperty("java.class.path"),
                        "-d",
                        into.toString(),
                        source.toString());
        if (status != 0) {
            throw new IllegalStateException(place + " can't be left out:\n" + told.toString(StandardCharsets.UTF_8));
        }
    }

    /** Whether a test finds nothing wrong with the classes of the module, changed ones first. */
    private static boolean passes(String test, List<Path> changed) throws IOException {
        List<Path> folders = new ArrayList<>(changed);
        folders.addAll(List.of(CLASSES, TESTS));
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(
                folders.stream().map(WithoutConstraints::url).toArray(URL[]::new),
                ClassLoader.getSystemClassLoader())) {
            thread.setContextClassLoader(loader);
            SummaryGeneratingListener summary = new SummaryGeneratingListener();
            LauncherFactory.create()
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(DiscoverySelectors.selectClass(loader.loadClass(test)))
                                    .build(),
                            summary);
            TestExecutionSummary ran = summary.getSummary();
            if (ran.getTestsFoundCount() == 0) {
                throw new IllegalStateException("no test was found");
            }
            return ran.getTotalFailureCount() == 0;
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static URL url(Path folder) {
        try {
            return folder.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }
}
