package planted.org.goldenthread.domain.plan;

import java.util.Optional;

public final class ShowsHidden {
    public Optional<Hidden> hidden() {
        return Optional.empty();
    }
}
