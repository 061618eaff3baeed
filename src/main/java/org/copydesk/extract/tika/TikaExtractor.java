package org.copydesk.extract.tika;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.copydesk.document.Block;
import org.copydesk.document.Document;
import org.copydesk.document.DocumentId;
import org.copydesk.document.Outcome.Cause;
import org.copydesk.document.RawDocument;
import org.copydesk.document.Signal;
import org.copydesk.document.UnreadableException;
import org.copydesk.extract.Bounds;
import org.copydesk.extract.Extractor;
import org.copydesk.extract.PageFurniture;
import org.copydesk.extract.TextCleaner;
import org.jspecify.annotations.Nullable;

/**
 * Extracts by Tika in child processes, as many as threads call at once, started when first needed and kept. A child
 * that is lost, because it crashed, ran out of memory, was killed or took too long, is replaced, and its document given
 * to a fresh one once more: only what two children are lost over has to do with the document.
 */
public final class TikaExtractor implements Extractor, AutoCloseable {
    private final ChildLimits limits;
    private final ChildLauncher launcher;
    private final Queue<Child> idle = new ConcurrentLinkedQueue<>();
    private final Set<Child> all = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "copydesk-child-watch");
        thread.setDaemon(true);
        return thread;
    });

    public TikaExtractor(ChildLimits limits) {
        this(limits, ChildLauncher.of(limits));
    }

    TikaExtractor(ChildLimits limits, ChildLauncher launcher) {
        this.limits = limits;
        this.launcher = launcher;
    }

    @Override
    public Document extract(RawDocument raw) throws UnreadableException {
        return document(raw, parsed(raw));
    }

    private Parsed parsed(RawDocument raw) throws UnreadableException {
        try {
            return parsed(raw, child());
        } catch (LostChildException lost) {
            try {
                return parsed(raw, fresh());
            } catch (LostChildException again) {
                throw again.unreadable();
            }
        }
    }

    private Parsed parsed(RawDocument raw, Child child) throws UnreadableException, LostChildException {
        try {
            return child.parse(raw.origin().mediaType(), raw.content());
        } finally {
            giveBack(child);
        }
    }

    private Child child() throws LostChildException {
        for (Child child = idle.poll(); child != null; child = idle.poll()) {
            if (child.isFit()) {
                return child;
            }
            end(child);
        }
        return fresh();
    }

    private Child fresh() throws LostChildException {
        try {
            Child child = new Child(limits, launcher, clock);
            all.add(child);
            return child;
        } catch (IOException refused) {
            throw new LostChildException(Cause.UNREADABLE, "no child process can be started", refused);
        }
    }

    private void giveBack(Child child) {
        if (child.isFit()) {
            idle.add(child);
        } else {
            end(child);
        }
    }

    private void end(Child child) {
        all.remove(child);
        child.close();
    }

    private static Document document(RawDocument raw, Parsed parsed) throws UnreadableException {
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        for (Parsed.Part part : parsed.parts()) {
            String words = TextCleaner.clean(part.text()).replace('\f', '\n').strip();
            if (part.pageBreak() && text.length() > 0) {
                text.append("\n\f");
            }
            if (words.isBlank()) {
                continue;
            }
            text.append(text.length() == 0 ? "" : text.charAt(text.length() - 1) == '\f' ? "\n" : "\n\n");
            int start = text.length();
            text.append(words);
            blocks.add(new Block(part.kind(), part.role(), start, text.length()));
        }
        if (blocks.isEmpty()) {
            throw new UnreadableException(Cause.EMPTY, "no text");
        }
        String extracted = text.toString();
        List<Signal> signals = new ArrayList<>(raw.signals());
        signals.addAll(Properties.signals(raw.origin().mediaType(), parsed.properties()));
        Bounds.check(blocks, signals);
        @Nullable String record = raw.origin().record();
        return new Document(
                raw.key(),
                DocumentId.of(raw.source(), raw.origin().path(), record),
                raw.origin(),
                raw.source(),
                extracted,
                PageFurniture.mark(extracted, blocks),
                signals);
    }

    /** Ends all children and removes their temporary files. */
    @Override
    public void close() {
        clock.shutdownNow();
        all.forEach(Child::close);
        all.clear();
        idle.clear();
    }
}
