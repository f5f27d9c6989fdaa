package planted.org.goldenthread.domain.plan;

import java.util.Optional;
import planted.org.goldenthread.domain.text.KnowsPlans;

public final class KnowsTexts {
    static Optional<KnowsPlans> text() {
        return Optional.of(new KnowsPlans());
    }
}
