package planted.org.goldenthread.domain.journal;

/** A port that nobody keeps. */
public interface Journal {
    long head();

    String entry(long number);
}
