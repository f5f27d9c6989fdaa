package planted.org.goldenthread.domain.note;

import planted.org.goldenthread.domain.journal.Fact;

record SaysNothing(String text) implements Fact {}
