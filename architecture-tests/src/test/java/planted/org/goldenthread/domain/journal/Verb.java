package planted.org.goldenthread.domain.journal;

/** What use cases are. */
public interface Verb {}
