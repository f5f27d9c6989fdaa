package planted.org.goldenthread.shell.engine;

import planted.org.goldenthread.domain.note.Rewritable;

final class KnowsNotes {
    final Object note = new Rewritable();
}
