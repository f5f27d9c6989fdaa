package planted.org.goldenthread.shell.assistance;

/** What the engine asks for by a port, and never by name. */
public final class Guide {
    @Override
    public String toString() {
        return "asks";
    }
}
