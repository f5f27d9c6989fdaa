package planted.org.goldenthread.domain.plan;

final class SpeaksShortly {
    String next(String plan) {
        return "history " + plan;
    }
}
