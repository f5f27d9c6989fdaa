package org.goldenthread.shell.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.generated.Generator;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Chain;
import org.goldenthread.domain.journal.Head;
import org.goldenthread.domain.journal.KeptAct;
import org.goldenthread.domain.journal.KeptEntry;
import org.goldenthread.domain.portfolio.GoldenThread;
import org.goldenthread.exchange.file.NewFiles;
import org.goldenthread.exchange.journal.JournalFiles;

/** Writes a generated portfolio into a new file, as {@code journal import} takes it over, act by act as it is made. */
public final class WriteJournal {

    private WriteJournal() {}

    /** {@code SEED MILESTONES FILE}, or {@code -} for standard output. */
    public static void main(String... words) {
        Generator generator = new Generator(Long.parseLong(words[0]), Integer.parseInt(words[1]));
        Head head = new Head(1 + generator.strategies());
        Chain chain = new Chain();
        long unused = JournalFiles.write(
                new NewFiles(Path.of("")),
                words[2],
                false,
                head,
                each -> generator.acts().forEachOrdered(act -> each.accept(kept(act, chain))),
                System.out);
    }

    private static KeptAct kept(Act act, Chain before) {
        List<KeptEntry> entries = new ArrayList<>();
        act.each(GoldenThread.LANGUAGE, before, entries::add);
        return KeptAct.of(act.stamp(), Optional.of(before.add(act, GoldenThread.LANGUAGE)), entries);
    }
}
