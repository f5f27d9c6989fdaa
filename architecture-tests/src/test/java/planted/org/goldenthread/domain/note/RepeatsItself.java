package planted.org.goldenthread.domain.note;

import java.util.List;
import planted.org.goldenthread.domain.journal.Fact;
import planted.org.goldenthread.domain.text.Means;

record RepeatsItself(
        @Means("its titles") String title,
        @Means("how it was") Mood mood,
        @Means("what it is made of") List<Part> parts)
        implements Fact {
    RepeatsItself {
        parts = List.copyOf(parts);
    }
}
