package org.goldenthread.shell.engine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/** A disk that has only so much room: it takes the bytes that fit, and then none. */
public final class Room implements WritableByteChannel {

    static final String FULL = "No space left on device";

    private final ByteArrayOutputStream to;
    private int room;

    public Room(ByteArrayOutputStream to, int room) {
        this.to = to;
        this.room = room;
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
        int fits = Math.min(room, from.remaining());
        if (fits == 0 && from.hasRemaining()) {
            throw new IOException(FULL);
        }
        byte[] bytes = new byte[fits];
        from.get(bytes);
        to.write(bytes);
        room -= fits;
        return fits;
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void close() {}
}
