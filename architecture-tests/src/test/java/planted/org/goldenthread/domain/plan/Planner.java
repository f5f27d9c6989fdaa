package planted.org.goldenthread.domain.plan;

interface Planner {
    String plan();
}
