package planted.org.goldenthread.domain.plan;

final class PlanException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
