package planted.org.goldenthread.exchange.portfolio;

final class SpeaksShell {
    String next() {
        return "--replace, or name another folder";
    }
}
