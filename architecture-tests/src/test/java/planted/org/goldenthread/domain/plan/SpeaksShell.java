package planted.org.goldenthread.domain.plan;

final class SpeaksShell {
    String next(String plan) {
        return "plan restate " + plan + " --reason WHY";
    }
}
