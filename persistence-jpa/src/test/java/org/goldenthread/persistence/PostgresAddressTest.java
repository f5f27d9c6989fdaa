package org.goldenthread.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.goldenthread.domain.problem.DomainException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where and as whom a server is reached, as {@code libpq} would read it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PostgresAddressTest {

    @TempDir
    private Path home;

    private PostgresAddress of(String url, String... variables) {
        Map<String, String> environment = new java.util.HashMap<>();
        for (int i = 0; i < variables.length; i += 2) {
            environment.put(variables[i], variables[i + 1]);
        }
        return PostgresAddress.of(url, environment, home, "me");
    }

    private static String whole(PostgresAddress address) {
        return address.user() + "@" + address.server() + "/" + address.database() + "?" + address.schema();
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://ann@db.example:6543/plans?schema=southwark, ann@db.example:6543/plans?southwark",
        "postgresql://ann@db.example/plans, ann@db.example:5432/plans?goldenthread",
        "postgres://db.example, me@db.example:5432/me?goldenthread",
        "postgresql://, me@localhost:5432/me?goldenthread",
        "postgresql:///plans, me@localhost:5432/plans?goldenthread",
        "postgresql://a%40b@[::1]:6000/my%20plans, a@b@[::1]:6000/my plans?goldenthread",
        "postgresql:///?host=db&port=7000&dbname=x&user=y&schema=z, y@db:7000/x?z",
        "postgresql:///plans?host=/run/postgresql, me@localhost:5432/plans?goldenthread"
    })
    void reads_a_url(String url, String meant) {
        assertThat(whole(of(url))).isEqualTo(meant);
    }

    @Test
    void takes_what_the_url_does_not_say_from_variables() {
        PostgresAddress address = of(
                "postgresql:///?sslmode=verify-full",
                "PGHOST",
                "db",
                "PGPORT",
                "6000",
                "PGUSER",
                "ann",
                "PGDATABASE",
                "plans",
                "PGPASSWORD",
                "secret",
                "PGSSLMODE",
                "disable",
                "PGSSLROOTCERT",
                "/etc/root.crt");

        assertThat(whole(address)).isEqualTo("ann@db:6000/plans?goldenthread");
        assertThat(address.password()).contains("secret");
        assertThat(address.find("sslmode")).contains("verify-full");
        assertThat(address.find("sslrootcert")).contains("/etc/root.crt");
        assertThat(address).hasToString("goldenthread in plans on db:6000");
    }

    @Test
    void takes_what_neither_says_from_a_service() throws IOException {
        Files.writeString(
                home.resolve(".pg_service.conf"),
                """
                # ours
                [other]
                host=other
                [region]
                host=db
                dbname = plans
                password=secret
                application_name=board
                """);

        PostgresAddress address = of("postgresql://ann@/?service=region&schema=southwark", "PGHOST", "elsewhere");

        assertThat(whole(address)).isEqualTo("ann@db:5432/plans?southwark");
        assertThat(address.password()).contains("secret");
        assertThat(whole(of("postgresql://", "PGSERVICE", "other"))).isEqualTo("me@other:5432/me?goldenthread");
        assertThat(refused("postgresql:///?service=regoin"))
                .isEqualTo("storage.service: there is no service \"regoin\" in " + home.resolve(".pg_service.conf")
                        + "; write it there: a line [regoin], and below it host=, dbname= and user=");
    }

    @Test
    void takes_the_password_from_a_file_that_nobody_else_reads() throws IOException {
        Path file = home.resolve(".pgpass");
        Files.writeString(
                file,
                """
                # host:port:database:user:password
                db:5432:plans:bob:bobs
                db:*:plans:ann:with\\:colon
                *:*:*:ann:other
                """);

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(of("postgresql://ann@db/plans").password()).isEmpty();

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThat(of("postgresql://ann@db/plans").password()).contains("with:colon");
        assertThat(of("postgresql://ann@elsewhere/plans").password()).contains("other");
        assertThat(of("postgresql://bob@elsewhere/plans").password()).isEmpty();
        assertThat(of("postgresql://ann@db/plans", "PGPASSWORD", "said").password())
                .contains("said");
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://ann:hunter2@db/plans",
        "postgresql://ann:hun@ter2@db/plans?schema=southwark",
        "postgresql://ann:hunter2@db/plans?scema=southwark",
        "postgresql://ann@db/plans?password=hunter2",
        "postgresql://ann@db/plans?schema=x&PASSWORD=hunter2&port=no"
    })
    void takes_no_password_from_the_url_and_repeats_none(String url) {
        assertThat(refused(url))
                .startsWith(
                        "storage.url-password: the URL of the database holds a password, which everybody on this machine"
                                + " can read there; --db postgresql://ann@db/plans")
                .endsWith(", with the password in PGPASSWORD or in ~/.pgpass")
                .doesNotContain("hunter2", "ter2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "postgresql://db:x/plans | \"x\" is no port; a port is a number, such as 5432",
                "postgresql://db/plans?scema=x | it can't say \"scema\"; schema=...",
                "postgresql://db/plans?schema=a;drop | the schema \"a;drop\" is not a plain name: a to z, 0 to 9 and _, and no"
                        + " capitals; ?schema=southwark",
                "postgresql://db/plans?schema=South | the schema \"South\" is not a plain name: a to z, 0 to 9 and _, and no"
                        + " capitals; ?schema=southwark",
                "postgresql://db/pl%2gns | a % is followed by two hexadecimal digits; write % itself as %25",
                "postgresql://db/pl%ffns | what follows % is not UTF-8; write % itself as %25",
                "postgresql://db/plans?sslmode=requir | sslmode is not \"requir\"; sslmode=require"
            })
    void refuses_what_can_not_be_meant(String url, String why) {
        assertThat(refused(url)).isEqualTo("storage.url: \"" + url + "\" can't be used: " + why);
    }

    private String refused(String url) {
        DomainException refused = catchThrowableOfType(DomainException.class, () -> of(url));
        return refused.problems().get(0).code() + ": "
                + refused.problems().get(0).message() + "; "
                + refused.problems().get(0).hint().orElse("");
    }
}
