package org.copydesk.corpus;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.disk.DamagedFileException;
import org.copydesk.document.DocumentKey;
import org.copydesk.write.Row;
import org.copydesk.write.Sha256;
import org.copydesk.write.ShardFormat;
import org.jspecify.annotations.Nullable;

/**
 * Goes through two versions side by side, each ascending by path, and tells which documents differ. They are compared
 * by id, wherever in their file they stand. Shards that both sides have are not read; the others are once, after their
 * checksums were compared. Of one file's documents those are held, without their texts, that have not met their other
 * half yet.
 */
final class Comparison {
    /** Takes what differs, ascending by path. */
    @FunctionalInterface
    interface Visitor {
        /**
         * @param was null for a document that was added
         * @param is null for one that was removed
         * @param columns that differ between the two; empty unless both are there
         */
        void differ(@Nullable Published was, @Nullable Published is, List<String> columns) throws IOException;
    }

    private final Visitor visitor;
    private final Map<String, Published> lonelyBefore = new LinkedHashMap<>();
    private final Map<String, Published> lonelyAfter = new LinkedHashMap<>();

    private Comparison(Visitor visitor) {
        this.visitor = visitor;
    }

    /** @throws DamagedFileException if a file that must be read is not what its version says it is */
    static void run(Side before, Side after, Visitor visitor) throws IOException {
        Files files = files(before, after);
        try (Documents left = new Documents(before.name(), files.before());
                Documents right = new Documents(after.name(), files.after())) {
            new Comparison(visitor).run(left, right);
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    private void run(Documents before, Documents after) throws IOException {
        String path = "";
        for (Published a = before.peek(), b = after.peek();
                a != null || b != null;
                a = before.peek(), b = after.peek()) {
            String next = first(a, b);
            if (!next.equals(path)) {
                settle();
                path = next;
            }
            boolean left = a != null && a.path().equals(path);
            boolean right = b != null && b.path().equals(path);
            if (left) {
                before.step();
                meet(a, lonelyBefore, lonelyAfter, right);
            }
            if (right) {
                after.step();
                meet(b, lonelyAfter, lonelyBefore, left);
            }
        }
        settle();
    }

    private static String first(@Nullable Published a, @Nullable Published b) {
        if (a == null || b == null) {
            return (a == null ? b : a).path();
        }
        return DocumentKey.byCodePoint(a.path(), b.path()) <= 0 ? a.path() : b.path();
    }

    /**
     * Compares a document with its other half if that has come by already, else has it wait, if the other half may yet
     * come.
     */
    private void meet(
            Published document, Map<String, Published> own, Map<String, Published> others, boolean othersToCome)
            throws IOException {
        Published other = others.remove(document.id());
        if (other == null) {
            if (othersToCome) {
                own.put(document.id(), document);
            } else {
                alone(document, own == lonelyBefore);
            }
            return;
        }
        Published was = own == lonelyBefore ? document : other;
        Published is = own == lonelyBefore ? other : document;
        List<String> columns = was.differing(is);
        if (!columns.isEmpty()) {
            visitor.differ(was, is, columns);
        }
    }

    /** All documents of a file have come by: those left alone are removed or added. */
    private void settle() throws IOException {
        for (Published gone : lonelyBefore.values()) {
            alone(gone, true);
        }
        for (Published fresh : lonelyAfter.values()) {
            alone(fresh, false);
        }
        lonelyBefore.clear();
        lonelyAfter.clear();
    }

    private void alone(Published document, boolean gone) throws IOException {
        visitor.differ(gone ? document : null, gone ? null : document, List.of());
    }

    /** Returns the files to be read, in a format in which none of them is damaged, if there is one. */
    private static Files files(Side before, Side after) throws IOException {
        DamagedFileException first = null;
        for (Files files : choices(before, after)) {
            Optional<DamagedFileException> damage = files.damage();
            if (damage.isEmpty()) {
                return files;
            }
            first = first == null ? damage.get() : first;
        }
        if (first != null) {
            throw first;
        }
        return new Files(List.of(), List.of());
    }

    /** One format for both sides is best: they can only share the files of that. */
    private static List<Files> choices(Side before, Side after) {
        List<Files> choices = new ArrayList<>();
        List<ShardFormat> left = before.formats().isEmpty() ? after.formats() : before.formats();
        List<ShardFormat> right = after.formats().isEmpty() ? left : after.formats();
        left.stream().filter(right::contains).forEach(format -> choices.add(files(before, format, after, format)));
        for (ShardFormat a : left) {
            right.stream().filter(b -> b != a).forEach(b -> choices.add(files(before, a, after, b)));
        }
        return choices;
    }

    private static Files files(Side before, ShardFormat a, Side after, ShardFormat b) {
        Set<String> shared = checksums(before.parts(a));
        shared.retainAll(checksums(after.parts(b)));
        return new Files(unshared(before.parts(a), a, shared), unshared(after.parts(b), b, shared));
    }

    private static Set<String> checksums(List<Side.Part> parts) {
        return parts.stream().map(Side.Part::sha256).collect(Collectors.toSet());
    }

    private static List<ShardFile> unshared(List<Side.Part> parts, ShardFormat format, Set<String> shared) {
        return parts.stream()
                .filter(part -> !shared.contains(part.sha256()))
                .map(part -> new ShardFile(format, part))
                .toList();
    }

    private record ShardFile(ShardFormat format, Side.Part part) {}

    /** The files to be read of either side. */
    private record Files(List<ShardFile> before, List<ShardFile> after) {
        Optional<DamagedFileException> damage() throws IOException {
            for (ShardFile file : Stream.concat(before.stream(), after.stream()).toList()) {
                Path path = file.part().file();
                if (!java.nio.file.Files.exists(path)) {
                    return Optional.of(new DamagedFileException(path, "it is gone"));
                }
                if (!Sha256.of(path).equals(file.part().sha256())) {
                    return Optional.of(new DamagedFileException(path, "its checksum is not that of its version"));
                }
            }
            return Optional.empty();
        }
    }

    /** Documents one by one, with a look ahead; the files they came from must ascend. */
    private static final class Documents implements Closeable {
        private final String side;
        private final Iterator<ShardFile> files;
        private Stream<Row> open = Stream.empty();
        private Iterator<Row> rows = open.iterator();
        private @Nullable Published next;

        Documents(String side, List<ShardFile> files) throws IOException {
            this.side = side;
            this.files = files.iterator();
            next = read();
        }

        @Nullable
        Published peek() {
            return next;
        }

        void step() throws IOException {
            Published last = next;
            next = read();
            if (last != null && next != null && DocumentKey.byCodePoint(last.path(), next.path()) > 0) {
                throw new IOException(side + " is not sorted by path at " + next.path());
            }
        }

        private @Nullable Published read() throws IOException {
            while (!rows.hasNext()) {
                open.close();
                if (!files.hasNext()) {
                    return null;
                }
                ShardFile file = files.next();
                open = file.format().rows(file.part().file());
                rows = open.iterator();
            }
            return Published.of(rows.next());
        }

        @Override
        public void close() {
            open.close();
        }
    }
}
