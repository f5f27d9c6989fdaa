package planted.org.goldenthread.domain.portfolio;

/** A port that is kept on disk only. */
public interface Lists {
    String rows();

    long counts();
}
