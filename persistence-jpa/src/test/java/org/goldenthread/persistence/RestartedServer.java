package org.goldenthread.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** A server of the tests' own that is killed and begun again, on the same data and at the same port. */
final class RestartedServer implements AutoCloseable {

    private final Path data;
    private EmbeddedPostgres server;

    RestartedServer(Path data) throws IOException {
        this.data = data;
        this.server = start(0);
    }

    private EmbeddedPostgres start(int port) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on");
        return (port == 0 ? builder : builder.setPort(port)).start();
    }

    PostgresAddress address(String schema) {
        return PostgresAddress.of(
                "postgresql://postgres@localhost:" + server.getPort() + "/postgres?schema=" + schema,
                Map.of(),
                Path.of("/"),
                "postgres");
    }

    /** What the server says to whoever connects. */
    String setting(String name) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("show " + name)) {
            answer.next();
            return answer.getString(1);
        }
    }

    /** Kills the server as a machine that loses its power would, and begins it again. */
    void killAndStart() throws IOException {
        int port = server.getPort();
        long process = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
        ProcessHandle.of(process).ifPresent(ProcessHandle::destroyForcibly);
        server.close();
        server = start(port);
    }

    /** Ends the server, letting nobody finish, and begins it again. */
    void stopAndStart() throws IOException {
        int port = server.getPort();
        server.close();
        server = start(port);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
