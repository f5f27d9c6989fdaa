package org.goldenthread.persistence;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.text.Nearest;
import org.goldenthread.domain.text.Shown;

/**
 * Where on a PostgreSQL server a portfolio is, and as whom it is reached: a URL such as
 * {@code postgresql://ann@db.example/plans?schema=southwark}, completed as {@code libpq} does it: from a service, from
 * variables such as {@code PGHOST}, and from a password file. What it shows of itself is never a password.
 *
 * @since 0.1
 */
public final class PostgresAddress {

    /** Where a portfolio is when no schema is named. */
    static final String SCHEMA = "goldenthread";

    private static final List<String> SCHEMES = List.of("postgresql://", "postgres://");
    private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]{0,62}");
    private static final List<String> MODES =
            List.of("disable", "allow", "prefer", "require", "verify-ca", "verify-full");
    private static final String PASSWORD = "password";
    private static final String PORT = "5432";

    /** What may be said of a connection, with the variable that says it where the URL does not. */
    private static final Map<String, String> VARIABLES = variables();

    private final Map<String, String> said;
    private final String words;
    private final Optional<String> password;

    private PostgresAddress(Map<String, String> said, String words, Optional<String> password) {
        this.said = Collections.unmodifiableMap(said);
        this.words = words;
        this.password = password;
    }

    private static Map<String, String> variables() {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("host", "PGHOST");
        variables.put("port", "PGPORT");
        variables.put("dbname", "PGDATABASE");
        variables.put("user", "PGUSER");
        variables.put(PASSWORD, "PGPASSWORD");
        variables.put("passfile", "PGPASSFILE");
        variables.put("service", "PGSERVICE");
        variables.put("sslmode", "PGSSLMODE");
        variables.put("sslrootcert", "PGSSLROOTCERT");
        variables.put("sslcert", "PGSSLCERT");
        variables.put("sslkey", "PGSSLKEY");
        variables.put("channel_binding", "PGCHANNELBINDING");
        variables.put("connect_timeout", "PGCONNECT_TIMEOUT");
        variables.put("application_name", "PGAPPNAME");
        variables.put("options", "PGOPTIONS");
        variables.put("schema", "");
        return Collections.unmodifiableMap(variables);
    }

    /** Whether words are the URL of such a server, right or wrong. */
    public static boolean isOne(String words) {
        return SCHEMES.stream().anyMatch(words::startsWith);
    }

    /**
     * Whom and what a URL means.
     *
     * @param environment the variables that complete it
     * @param home the folder that may hold {@code .pgpass} and {@code .pg_service.conf}
     * @param user who it is when nothing says so
     * @throws DomainException {@code storage.url} when it can't be read, {@code storage.url-password} when it holds a
     *     password, which everybody on the machine could read, {@code storage.service} when a service is not known
     */
    public static PostgresAddress of(String words, Map<String, String> environment, Path home, String user) {
        Map<String, String> said = Url.read(words);
        Map<String, String> whole = new TreeMap<>();
        VARIABLES.forEach((name, variable) -> Optional.ofNullable(environment.get(variable))
                .filter(value -> !value.isEmpty())
                .ifPresent(value -> whole.put(name, value)));
        Optional.ofNullable(said.getOrDefault("service", whole.get("service")))
                .ifPresent(service -> whole.putAll(Services.read(service, environment, home)));
        whole.putAll(said);
        whole.putIfAbsent("host", "localhost");
        whole.putIfAbsent("port", PORT);
        whole.putIfAbsent("user", user);
        whole.putIfAbsent("dbname", whole.get("user"));
        whole.putIfAbsent("schema", SCHEMA);
        whole.putIfAbsent("application_name", "goldenthread");
        requireName(whole.get("schema"), words);
        requireMode(whole, words);
        whole.computeIfPresent("host", (name, host) -> host.startsWith("/") ? "localhost" : host);
        Optional<String> password =
                Optional.ofNullable(whole.remove(PASSWORD)).or(() -> PasswordFile.find(whole, home));
        return new PostgresAddress(whole, words, password);
    }

    private static void requireName(String schema, String words) {
        if (!NAME.matcher(schema).matches()) {
            throw url(
                    words,
                    "the schema \"" + Shown.of(schema)
                            + "\" is not a plain name: a to z, 0 to 9 and _, and no capitals",
                    "?schema=southwark");
        }
    }

    private static void requireMode(Map<String, String> said, String words) {
        String mode = said.getOrDefault("sslmode", "prefer");
        if (!MODES.contains(mode)) {
            throw url(
                    words,
                    "sslmode is not \"" + Shown.of(mode) + "\"",
                    "sslmode=" + Nearest.to(mode, MODES).orElseGet(() -> String.join(" or ", MODES)));
        }
    }

    private static DomainException url(String words, String why, String hint) {
        return Problem.unreachable("storage.url", "\"" + Shown.of(withoutPassword(words)) + "\" can't be used: " + why)
                .hint(hint)
                .asException();
    }

    /** A URL without what follows the user's name: what is between it and the @ may be a password. */
    static String withoutPassword(String words) {
        return words.replaceFirst("^(\\w+://[^:/?@]*):.*@", "$1@").replaceAll("(?i)(password=)[^&]*", "$1...");
    }

    String host() {
        return of("host");
    }

    String port() {
        return of("port");
    }

    String database() {
        return of("dbname");
    }

    /** As whom the server is reached. */
    public String user() {
        return of("user");
    }

    public String schema() {
        return of("schema");
    }

    Optional<String> password() {
        return password;
    }

    private String of(String name) {
        return Objects.requireNonNull(said.get(name), name);
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(said.get(name));
    }

    /** The server, such as {@code db.example:5432}. */
    String server() {
        return host() + ":" + port();
    }

    /** The words that named it. */
    String words() {
        return words;
    }

    /** The same portfolio as somebody else, or another one on the same server. */
    PostgresAddress with(String name, String value) {
        Map<String, String> other = new TreeMap<>(said);
        other.put(name, value);
        return new PostgresAddress(other, words, password);
    }

    /** What is reached, such as {@code southwark in plans on db.example:5432}. */
    public String shown() {
        return schema() + " in " + database() + " on " + server();
    }

    @Override
    public String toString() {
        return shown();
    }

    /** What a URL says by itself. */
    private static final class Url {

        private Url() {}

        static Map<String, String> read(String words) {
            String scheme = SCHEMES.stream()
                    .filter(words::startsWith)
                    .findFirst()
                    .orElseThrow(
                            () -> url(words, "it is no URL of PostgreSQL", "--db postgresql://USER@HOST/DATABASE"));
            if (words.chars().anyMatch(c -> c <= ' ' || c > '~')) {
                throw url(words, "other than plain letters is written as %20", "--db postgresql://USER@HOST/DATABASE");
            }
            Map<String, String> said = new TreeMap<>();
            String rest = words.substring(scheme.length());
            int query = rest.indexOf('?');
            String options = query < 0 ? "" : rest.substring(query + 1);
            rest = query < 0 ? rest : rest.substring(0, query);
            int slash = rest.indexOf('/');
            if (slash >= 0) {
                put("dbname", rest.substring(slash + 1), words, said);
                rest = rest.substring(0, slash);
            }
            int at = rest.lastIndexOf('@');
            if (at >= 0) {
                user(rest.substring(0, at), words, said);
                rest = rest.substring(at + 1);
            }
            place(rest, words, said);
            options(options, words, said);
            requirePort(said.getOrDefault("port", PORT), words);
            return said;
        }

        private static void user(String user, String words, Map<String, String> said) {
            if (user.indexOf(':') >= 0) {
                throw password(words);
            }
            put("user", user, words, said);
        }

        private static DomainException password(String words) {
            return Problem.unreachable(
                            "storage.url-password",
                            "the URL of the database holds a password, which everybody on this machine can read there")
                    .hint("--db " + withoutPassword(words).replaceFirst("[?&]password=\\.\\.\\.", "")
                            + ", with the password in PGPASSWORD or in ~/.pgpass")
                    .asException();
        }

        private static void place(String place, String words, Map<String, String> said) {
            int end = place.startsWith("[") ? place.indexOf(']') + 1 : 0;
            int colon = place.indexOf(':', end);
            put("host", colon < 0 ? place : place.substring(0, colon), words, said);
            if (colon >= 0) {
                put("port", place.substring(colon + 1), words, said);
            }
        }

        private static void requirePort(String port, String words) {
            if (!port.matches("[0-9]{1,5}")) {
                throw url(words, "\"" + Shown.of(port) + "\" is no port", "a port is a number, such as " + PORT);
            }
        }

        private static void options(String query, String words, Map<String, String> said) {
            for (String option : query.isEmpty() ? new String[0] : query.split("&", -1)) {
                int is = option.indexOf('=');
                String name = is < 0 ? option : option.substring(0, is);
                if (name.equalsIgnoreCase(PASSWORD)) {
                    throw password(words);
                }
                if (is < 0 || !VARIABLES.containsKey(name)) {
                    throw url(
                            words,
                            "it can't say \"" + Shown.of(name) + "\"",
                            Nearest.to(name, List.copyOf(VARIABLES.keySet()))
                                    .map(near -> near + "=...")
                                    .orElse("one of " + String.join(" ", VARIABLES.keySet())));
                }
                put(name, option.substring(is + 1), words, said);
            }
        }

        private static void put(String name, String value, String words, Map<String, String> said) {
            if (!value.isEmpty()) {
                said.put(name, decoded(value, words));
            }
        }

        private static String decoded(String value, String words) {
            byte[] bytes = new byte[value.length()];
            int length = 0;
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                if (c == '%') {
                    if (!value.substring(i).matches("(?s)%[0-9a-fA-F]{2}.*")) {
                        throw url(words, "a % is followed by two hexadecimal digits", "write % itself as %25");
                    }
                    bytes[length] = (byte) Integer.parseInt(value, i + 1, i + 3, 16);
                    i += 2;
                } else {
                    bytes[length] = (byte) c;
                }
                length++;
            }
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(java.nio.ByteBuffer.wrap(bytes, 0, length))
                        .toString();
            } catch (CharacterCodingException e) {
                throw url(words, "what follows % is not UTF-8", "write % itself as %25");
            }
        }
    }

    /** The services of {@code .pg_service.conf}: a name in brackets, and below it what it says of a connection. */
    private static final class Services {

        private Services() {}

        static Map<String, String> read(String service, Map<String, String> environment, Path home) {
            List<Path> files = new ArrayList<>();
            files.add(Optional.ofNullable(environment.get("PGSERVICEFILE"))
                    .map(Path::of)
                    .orElseGet(() -> home.resolve(".pg_service.conf")));
            Optional.ofNullable(environment.get("PGSYSCONFDIR"))
                    .ifPresent(folder -> files.add(Path.of(folder).resolve("pg_service.conf")));
            for (Path file : files) {
                Optional<Map<String, String>> found = lines(file).flatMap(lines -> section(service, lines));
                if (found.isPresent()) {
                    return found.get();
                }
            }
            throw Problem.unreachable(
                            "storage.service", "there is no service \"" + Shown.of(service) + "\" in " + files.get(0))
                    .hint("write it there: a line [" + Shown.of(service) + "], and below it host=, dbname= and user=")
                    .asException();
        }

        private static Optional<Map<String, String>> section(String service, List<String> lines) {
            int start = lines.indexOf("[" + service + "]");
            if (start < 0) {
                return Optional.empty();
            }
            Map<String, String> said = new TreeMap<>();
            for (String line : lines.subList(start + 1, lines.size())) {
                int is = line.indexOf('=');
                if (line.startsWith("[")) {
                    break;
                }
                if (!line.startsWith("#")
                        && is > 0
                        && VARIABLES.containsKey(line.substring(0, is).strip())) {
                    said.put(
                            line.substring(0, is).strip(),
                            line.substring(is + 1).strip());
                }
            }
            return Optional.of(said);
        }
    }

    /** The lines of a file, if there is one that can be read. */
    private static Optional<List<String>> lines(Path file) {
        try {
            return Optional.of(
                    Files.readAllLines(file).stream().map(String::strip).toList());
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    /** The password file: lines of host, port, database, user and password, where a star stands for all. */
    private static final class PasswordFile {

        private static final int FIELDS = 5;

        private PasswordFile() {}

        static Optional<String> find(Map<String, String> said, Path home) {
            try {
                Path file = Optional.ofNullable(said.get("passfile"))
                        .map(Path::of)
                        .orElseGet(() -> home.resolve(".pgpass"));
                if (!isPrivate(file)) {
                    return Optional.empty();
                }
                List<String> wanted = List.of(said.get("host"), said.get("port"), said.get("dbname"), said.get("user"));
                return Files.readAllLines(file).stream()
                        .filter(line -> !line.startsWith("#"))
                        .map(PasswordFile::fields)
                        .filter(fields -> fields.size() >= FIELDS && isOf(wanted, fields))
                        .map(fields -> fields.get(FIELDS - 1))
                        .findFirst();
            } catch (IOException | InvalidPathException none) {
                return Optional.empty();
            }
        }

        /** As libpq does, what others can read is not used. */
        private static boolean isPrivate(Path file) throws IOException {
            if (!Files.isRegularFile(file)) {
                return false;
            }
            return !file.getFileSystem().supportedFileAttributeViews().contains("posix")
                    || Files.getPosixFilePermissions(file).stream()
                            .allMatch(who -> who.name().startsWith("OWNER_"));
        }

        private static boolean isOf(List<String> wanted, List<String> fields) {
            for (int i = 0; i < wanted.size(); i++) {
                if (!fields.get(i).equals("*") && !fields.get(i).equals(wanted.get(i))) {
                    return false;
                }
            }
            return true;
        }

        private static List<String> fields(String line) {
            List<String> fields = new ArrayList<>();
            StringBuilder field = new StringBuilder();
            for (int i = 0; i < line.length(); i++) {
                char c = line.charAt(i);
                if (c == '\\' && i + 1 < line.length()) {
                    i++;
                    field.append(line.charAt(i));
                } else if (c == ':') {
                    fields.add(field.toString());
                    field.setLength(0);
                } else {
                    field.append(c);
                }
            }
            fields.add(field.toString());
            return fields;
        }
    }
}
