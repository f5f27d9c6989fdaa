package planted.org.goldenthread.domain.journal;

/** What entries say. */
public interface Fact {}
