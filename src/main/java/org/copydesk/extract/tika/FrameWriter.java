package org.copydesk.extract.tika;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.copydesk.document.BlockKind;
import org.copydesk.document.Role;
import org.copydesk.extract.Bounds;

/** In the child: sends blocks as they come, so that the parent sees progress, and stops when there is too much. */
final class FrameWriter {
    private static final long SIGN_EVERY = 500_000_000L;

    private final DataOutputStream out;
    private final List<String> furniture;
    private int left;
    private int blocksLeft = Bounds.BLOCKS;
    private long signed = System.nanoTime();

    FrameWriter(DataOutputStream out, int characters, List<String> furniture) {
        this.out = out;
        this.left = characters;
        this.furniture = furniture;
    }

    /** The document has more text than is allowed. */
    static final class TooMuchText extends IOException {
        private static final long serialVersionUID = 1;

        TooMuchText(String message) {
            super(message);
        }
    }

    void block(BlockKind kind, Role role, String text) throws IOException {
        spend(text.length());
        if (--blocksLeft < 0) {
            throw new TooMuchText("has more than " + Bounds.BLOCKS + " paragraphs");
        }
        boolean margin = furniture.contains(text.strip());
        Frame.BLOCK.write(out);
        out.writeByte(kind.ordinal());
        out.writeByte((margin ? Role.FURNITURE : role).ordinal());
        Frame.string(out, text);
        sign();
    }

    void page() throws IOException {
        spend(1);
        Frame.PAGE.write(out);
        sign();
    }

    /** Counts characters of markup or text that keep a parser busy. */
    void spend(int count) throws IOException {
        left -= count;
        if (left < 0) {
            throw new TooMuchText("has too much text");
        }
    }

    /** Tells the parent now and then that there is progress. */
    void sign() throws IOException {
        long now = System.nanoTime();
        if (now - signed > SIGN_EVERY) {
            signed = now;
            Frame.PROGRESS.write(out);
            out.flush();
        }
    }
}
