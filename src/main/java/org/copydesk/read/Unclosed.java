package org.copydesk.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SeekableByteChannel;

/** A channel lent to a library that closes what it is given: it stays open for its owner. */
final class Unclosed implements SeekableByteChannel {
    private final SeekableByteChannel channel;

    private Unclosed(SeekableByteChannel channel) {
        this.channel = channel;
    }

    static SeekableByteChannel of(SeekableByteChannel channel) {
        return new Unclosed(channel);
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        return channel.read(into);
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
        throw new ClosedChannelException();
    }

    @Override
    public long position() throws IOException {
        return channel.position();
    }

    @Override
    public SeekableByteChannel position(long position) throws IOException {
        channel.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return channel.size();
    }

    @Override
    public SeekableByteChannel truncate(long size) throws IOException {
        throw new ClosedChannelException();
    }

    @Override
    public boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public void close() {}
}
