package planted.org.goldenthread.persistence;

import java.util.List;
import planted.org.goldenthread.domain.portfolio.Lists;

final class SlowLists implements Lists {
    @Override
    public String rows() {
        return String.join(",", List.of("a").stream().map(Detour::read).toList());
    }

    @Override
    public long counts() {
        return 0;
    }
}
