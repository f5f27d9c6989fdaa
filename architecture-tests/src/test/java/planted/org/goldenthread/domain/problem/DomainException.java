package planted.org.goldenthread.domain.problem;

/** The one exception. */
public final class DomainException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
