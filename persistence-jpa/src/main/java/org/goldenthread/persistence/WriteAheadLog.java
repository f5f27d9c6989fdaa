package org.goldenthread.persistence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What SQLite would bring into a database from the file beside it that it writes ahead to: the whole commits, as its
 * documented format has them. A frame counts as SQLite counts it, when its salts are those of the header and the sums from
 * the header on are right.
 *
 * @param isEmpty whether it holds no commit at all
 * @param marks of its commits in their order, those without one left out
 * @param isCutOff whether whole commits lie behind what can't be read. One alone may be what was being written when power
 *     was lost, of which nobody was told
 */
record WriteAheadLog(boolean isEmpty, List<CommitMark> marks, boolean isCutOff) {

    static final int HEADER = 32;

    private static final int FRAME = 24;
    private static final int BIG_ENDIAN_SUMS = 0x377f0683;
    private static final int LITTLE_ENDIAN_SUMS = 0x377f0682;

    private static final WriteAheadLog NONE = new WriteAheadLog(true, List.of(), false);

    WriteAheadLog {
        marks = List.copyOf(marks);
    }

    /** @param markPage the number of the page with the mark */
    static WriteAheadLog of(Path wal, int markPage) throws IOException {
        try {
            return of(ByteBuffer.wrap(Files.readAllBytes(wal)), markPage);
        } catch (NoSuchFileException none) {
            return NONE;
        }
    }

    private static WriteAheadLog of(ByteBuffer all, int markPage) {
        if (all.capacity() < HEADER + FRAME) {
            return NONE;
        }
        int magic = all.getInt(0);
        int pageSize = all.getInt(8);
        if ((magic != BIG_ENDIAN_SUMS && magic != LITTLE_ENDIAN_SUMS) || pageSize < 512) {
            return NONE;
        }
        Sums sums = new Sums(magic == BIG_ENDIAN_SUMS ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        sums.add(all, 0, 24);
        if (!sums.are(all.getInt(24), all.getInt(28))) {
            return NONE;
        }
        long salts = all.getLong(16);
        List<CommitMark> marks = new ArrayList<>();
        Optional<CommitMark> pending = Optional.empty();
        boolean isEmpty = true;
        int frame = HEADER;
        for (; frame + FRAME + pageSize <= all.capacity(); frame += FRAME + pageSize) {
            sums.add(all, frame, 8);
            sums.add(all, frame + FRAME, pageSize);
            if (all.getLong(frame + 8) != salts || !sums.are(all.getInt(frame + 16), all.getInt(frame + 20))) {
                break;
            }
            if (all.getInt(frame) == markPage) {
                byte[] page = new byte[pageSize];
                all.get(frame + FRAME, page);
                pending = CommitMark.in(page);
            }
            boolean isCommit = all.getInt(frame + 4) != 0;
            if (isCommit) {
                isEmpty = false;
                pending.ifPresent(marks::add);
                pending = Optional.empty();
            }
        }
        int behind = 0;
        for (; frame + FRAME + pageSize <= all.capacity(); frame += FRAME + pageSize) {
            boolean isCommit = all.getLong(frame + 8) == salts && all.getInt(frame + 4) != 0;
            behind += isCommit ? 1 : 0;
        }
        return new WriteAheadLog(isEmpty, marks, behind > 1);
    }

    /** The sums that each frame carries, of all that is before it and of itself. */
    private static final class Sums {

        private final ByteOrder order;
        private int first;
        private int second;

        Sums(ByteOrder order) {
            this.order = order;
        }

        /** Adds bytes, eight at a time. */
        void add(ByteBuffer all, int from, int length) {
            ByteBuffer words = all.duplicate().order(order);
            for (int at = from; at < from + length; at += 8) {
                first += words.getInt(at) + second;
                second += words.getInt(at + 4) + first;
            }
        }

        boolean are(int one, int other) {
            return first == one && second == other;
        }
    }
}
