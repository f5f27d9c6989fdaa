package planted.org.goldenthread.shell.engine;

import planted.org.goldenthread.shell.assistance.Guide;

final class KnowsAssistance {
    final Object guide = new Guide();
}
