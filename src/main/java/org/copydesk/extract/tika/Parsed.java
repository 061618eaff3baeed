package org.copydesk.extract.tika;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.document.BlockKind;
import org.copydesk.document.Outcome.Cause;
import org.copydesk.document.Role;
import org.copydesk.document.UnreadableException;

/**
 * What a child made of a document.
 *
 * @param properties by Tika's names, several values parted by line feeds
 */
record Parsed(List<Part> parts, Map<String, String> properties) {
    /** A block of text. @param pageBreak whether a new page begins with it */
    record Part(BlockKind kind, Role role, String text, boolean pageBreak) {}

    static Parsed read(DataInputStream in, Runnable onSign) throws IOException, UnreadableException {
        List<Part> parts = new ArrayList<>();
        Map<String, String> properties = new LinkedHashMap<>();
        boolean pageBreak = false;
        while (true) {
            Frame frame = Frame.read(in);
            onSign.run();
            switch (frame) {
                case PROGRESS:
                    break;
                case PAGE:
                    pageBreak = true;
                    break;
                case BLOCK:
                    parts.add(part(in, pageBreak));
                    pageBreak = false;
                    break;
                case PROPERTY:
                    properties.put(Frame.string(in), Frame.string(in));
                    break;
                case FAILED:
                    throw new UnreadableException(constant(Cause.values(), in.readUnsignedByte()), Frame.string(in));
                case DONE:
                    return new Parsed(parts, properties);
                default:
                    throw new IOException("unexpected " + frame);
            }
        }
    }

    private static Part part(DataInputStream in, boolean pageBreak) throws IOException {
        BlockKind kind = constant(BlockKind.values(), in.readUnsignedByte());
        Role role = constant(Role.values(), in.readUnsignedByte());
        return new Part(kind, role, Frame.string(in), pageBreak);
    }

    private static <T> T constant(T[] constants, int ordinal) throws IOException {
        if (ordinal >= constants.length) {
            throw new IOException("no constant: " + ordinal);
        }
        return constants[ordinal];
    }
}
