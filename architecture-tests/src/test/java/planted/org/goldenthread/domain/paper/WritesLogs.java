package planted.org.goldenthread.domain.paper;

final class WritesLogs {
    static void write(System.Logger log) {
        log.log(System.Logger.Level.INFO, "read");
    }
}
