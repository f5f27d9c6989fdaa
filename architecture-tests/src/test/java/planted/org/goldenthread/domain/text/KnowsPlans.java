package planted.org.goldenthread.domain.text;

import planted.org.goldenthread.domain.plan.ClosePlan;
import planted.org.goldenthread.domain.plan.KnowsTexts;

public final class KnowsPlans {
    final ClosePlan plan = new ClosePlan("SWK-PH-1920", new KnowsTexts());
}
