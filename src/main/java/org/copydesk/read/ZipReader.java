package org.copydesk.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.copydesk.document.Outcome.Cause;
import org.copydesk.document.Outcome.Quarantined;
import org.copydesk.read.format.Detection;
import org.copydesk.read.format.Format;
import org.copydesk.read.format.FormatDetector;
import org.copydesk.read.record.SourceRecord;
import org.jspecify.annotations.Nullable;

/** Zip archives, and the document formats that are zip archives: DOCX, ODT, EPUB. */
final class ZipReader implements FormatReader {
    /** The others would ask for libraries that are not here, such as that of xz. */
    private static final Set<Integer> METHODS = Set.of(
            ZipMethod.STORED.getCode(),
            ZipMethod.DEFLATED.getCode(),
            ZipMethod.ENHANCED_DEFLATED.getCode(),
            ZipMethod.BZIP2.getCode());

    private final Unfolding unfolding;

    ZipReader(Unfolding unfolding) {
        this.unfolding = unfolding;
    }

    @Override
    public void read(Piece piece, Budget budget, Delivery delivery) throws IOException {
        SeekableByteChannel channel = piece.channel(budget);
        ZipDirectory.check(channel);
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(Unclosed.of(channel))
                .setMaxNumberOfDisks(1)
                .get()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntriesInPhysicalOrder());
            Detection detection = FormatDetector.zip(names(entries), mimetype(zip, budget));
            if (detection.format() == Format.ZIP) {
                entries(piece, zip, entries, budget, delivery);
            } else if (detection.format() == Format.UNSUPPORTED) {
                delivery.quarantine(piece, Cause.UNSUPPORTED, detection.description());
            } else {
                document(piece, detection.format(), channel, budget, delivery);
            }
        }
    }

    private static List<String> names(List<ZipArchiveEntry> entries) {
        List<String> names = new ArrayList<>(entries.size());
        entries.forEach(entry -> names.add(entry.getName()));
        return names;
    }

    private static @Nullable String mimetype(ZipFile zip, Budget budget) throws IOException {
        ZipArchiveEntry entry = zip.getEntry("mimetype");
        if (entry == null || !METHODS.contains(entry.getMethod()) || !zip.canReadEntryData(entry)) {
            return null;
        }
        try (InputStream content = budget.metered(zip.getInputStream(entry))) {
            return new String(content.readNBytes(200), StandardCharsets.US_ASCII);
        }
    }

    private static void document(
            Piece piece, Format format, SeekableByteChannel channel, Budget budget, Delivery delivery)
            throws IOException {
        channel.position(0);
        byte[] content =
                budget.readAll(Channels.newInputStream(channel), budget.limits().binaryBytes());
        delivery.document(piece, SourceRecord.of(format.mediaType(), content));
    }

    private void entries(Piece piece, ZipFile zip, List<ZipArchiveEntry> entries, Budget budget, Delivery delivery)
            throws IOException {
        for (ZipArchiveEntry entry : entries) {
            budget.entry();
            if (entry.isDirectory()) {
                continue;
            }
            Quarantined refusal = refusal(zip, entry);
            if (refusal == null) {
                entry(piece, zip, entry, budget, delivery);
            } else {
                delivery.quarantine(unopened(piece, entry), refusal.cause(), refusal.message());
            }
        }
    }

    private static @Nullable Quarantined refusal(ZipFile zip, ZipArchiveEntry entry) {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            return new Quarantined(Cause.ENCRYPTED, "an encrypted entry");
        }
        if (entry.isUnixSymlink()) {
            return new Quarantined(Cause.UNSUPPORTED, "a link, not a file");
        }
        return METHODS.contains(entry.getMethod()) && zip.canReadEntryData(entry)
                ? null
                : new Quarantined(Cause.UNSUPPORTED, "compression method " + entry.getMethod());
    }

    private static Piece unopened(Piece piece, ZipArchiveEntry entry) {
        return piece.entry(entry.getName(), InputStream.nullInputStream());
    }

    private void entry(Piece piece, ZipFile zip, ZipArchiveEntry entry, Budget budget, Delivery delivery)
            throws IOException {
        InputStream content;
        try {
            content = zip.getInputStream(entry);
        } catch (IOException damaged) {
            delivery.quarantine(unopened(piece, entry), Cause.DAMAGED, Damage.describe(damaged));
            return;
        }
        try (content) {
            unfolding.read(piece.entry(entry.getName(), budget.metered(content)), budget, delivery);
        }
    }
}
