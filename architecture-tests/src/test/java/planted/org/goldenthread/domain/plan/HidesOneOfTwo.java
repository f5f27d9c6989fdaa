package planted.org.goldenthread.domain.plan;

import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;

final class HidesOneOfTwo {
    Problem open(String plan, Object status) {
        return Problem.refused("plan.open", "{plan} is " + status.toString(), Values.of("plan", plan));
    }
}
