package planted.org.goldenthread.persistence;

public final class OpenMapper {}
