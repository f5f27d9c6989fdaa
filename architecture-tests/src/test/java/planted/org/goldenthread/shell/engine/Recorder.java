package planted.org.goldenthread.shell.engine;

/** What records. */
public final class Recorder {}
