package org.copydesk.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.write.Formats;
import org.copydesk.write.ShardFormat;
import org.copydesk.write.packaging.Bag;

/** One of two versions that are compared: its shards in order, in each format that it has. */
public final class Side {
    /** A shard's file, and the checksum by which it is told from others. */
    record Part(Path file, String sha256) {}

    private final String name;
    private final long documents;
    private final Map<ShardFormat, List<Part>> parts = new LinkedHashMap<>();

    private Side(String name, long documents) {
        this.name = name;
        this.documents = documents;
    }

    /** Returns the side before the first version. */
    public static Side none() {
        return new Side("none", 0);
    }

    /** @throws IOException if there is no such version, or no data of it */
    public static Side of(Versions versions, VersionName name) throws IOException {
        Version version = versions.find(name)
                .orElseThrow(() -> new IOException("there is no version " + name + " in " + versions.output()));
        if (version.state() == Version.State.PRUNED) {
            throw new IOException("version " + name + " was pruned: its data is gone");
        }
        Side side = new Side("version " + name, version.counts().documents());
        Path folder = versions.folder(name);
        Payload payload = new Payload(folder);
        Map<String, String> manifest = Bag.manifest(folder.resolve(Bag.PAYLOAD_MANIFEST));
        for (ShardFormat format : payload.formats()) {
            List<Part> shards = new ArrayList<>();
            for (String shard : payload.shards(format)) {
                shards.add(new Part(folder.resolve(shard), manifest.getOrDefault(shard, "")));
            }
            side.parts.put(format, shards);
        }
        return side;
    }

    /** Returns a version that is about to be published. */
    public static Side of(String name, List<Shard> shards) {
        Side side = new Side(name, shards.stream().mapToLong(Shard::rows).sum());
        for (Shard shard : shards) {
            for (Shard.File file : shard.files()) {
                ShardFormat format = Formats.named(List.of(file.format())).get(0);
                side.parts.computeIfAbsent(format, any -> new ArrayList<>()).add(new Part(file.path(), file.sha256()));
            }
        }
        return side;
    }

    String name() {
        return name;
    }

    long documents() {
        return documents;
    }

    List<ShardFormat> formats() {
        return List.copyOf(parts.keySet());
    }

    List<Part> parts(ShardFormat format) {
        return parts.getOrDefault(format, List.of());
    }
}
