package planted.org.goldenthread.domain.inmemory;

/** So that the package is there. */
public final class Nothing {
    private Nothing() {}
}
