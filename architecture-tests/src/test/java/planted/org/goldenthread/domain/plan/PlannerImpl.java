package planted.org.goldenthread.domain.plan;

final class PlannerImpl implements Planner {
    @Override
    public String plan() {
        return "plan";
    }
}
