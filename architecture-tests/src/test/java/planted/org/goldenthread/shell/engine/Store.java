package planted.org.goldenthread.shell.engine;

/** What commands do not see. */
public interface Store {
    long size();

    void close();
}
