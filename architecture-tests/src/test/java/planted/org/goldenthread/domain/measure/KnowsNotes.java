package planted.org.goldenthread.domain.measure;

import planted.org.goldenthread.domain.note.Rewritable;

final class KnowsNotes {
    final Object note = new Rewritable();
}
