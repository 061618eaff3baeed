package org.copydesk.write.packaging;

import java.time.LocalDate;
import java.util.List;
import org.copydesk.write.Changes;
import org.copydesk.write.Formats;
import org.copydesk.write.ShardFormat;
import org.copydesk.write.Tally;
import org.jspecify.annotations.Nullable;

/**
 * What the documents that describe a version say about it. Nothing in it depends on the clock but the day, which is
 * part of the version's name: a publication that is repeated gives the same bytes.
 *
 * @param version name of the version
 * @param schema the compatibility promise of the record: the first number of the version
 * @param parent name of the version before; null for the first
 * @param files of all formats, format by format, in the order of the shards
 * @param notes sentences about what changed in rules and settings
 */
public record Release(
        String version,
        int schema,
        LocalDate day,
        @Nullable String parent,
        Imprint imprint,
        List<DataFile> files,
        Tally tally,
        Changes changes,
        List<String> notes) {
    public Release {
        files = List.copyOf(files);
        notes = List.copyOf(notes);
    }

    /** The formats that the release has, in order. */
    public List<ShardFormat> formats() {
        return Formats.named(files.stream().map(DataFile::format).toList());
    }

    public List<DataFile> files(ShardFormat format) {
        return files.stream()
                .filter(file -> file.format().equals(format.name()))
                .toList();
    }

    String creator() {
        String creator = imprint.creator();
        return creator == null ? imprint.name() : creator;
    }

    License license() {
        return License.of(imprint.license());
    }
}
