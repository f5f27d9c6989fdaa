package planted.org.goldenthread.domain.plan;

final class ThrowsAnything {
    void run() {
        throw new RuntimeException("what, which, why?");
    }
}
