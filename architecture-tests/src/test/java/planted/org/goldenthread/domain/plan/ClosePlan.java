package planted.org.goldenthread.domain.plan;

import planted.org.goldenthread.domain.journal.Verb;

public final class ClosePlan implements Verb {
    private final String plan;
    private final KnowsTexts texts;

    public ClosePlan(String plan, KnowsTexts texts) {
        this.plan = plan;
        this.texts = texts;
    }

    @Override
    public String toString() {
        return plan + texts;
    }
}
