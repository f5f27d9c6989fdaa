package planted.org.goldenthread.exchange.sheet;

final class SpeaksShell {
    String next(String plan) {
        return "plan restate " + plan + " --reason WHY";
    }
}
