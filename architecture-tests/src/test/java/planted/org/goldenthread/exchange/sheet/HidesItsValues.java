package planted.org.goldenthread.exchange.sheet;

import org.goldenthread.domain.problem.Problem;

final class HidesItsValues {
    Problem open(String plan) {
        return Problem.refused("plan.open", plan + " is open");
    }
}
