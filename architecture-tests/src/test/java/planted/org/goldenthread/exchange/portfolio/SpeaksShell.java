package planted.org.goldenthread.exchange.portfolio;

final class SpeaksShell {
    String next() {
        return "--replace, or another folder";
    }
}
