package planted.org.goldenthread.domain.note;

import java.util.ArrayList;
import java.util.List;

public final class OpenConstants {
    public static final List<String> KINDS = new ArrayList<>();

    private OpenConstants() {}
}
