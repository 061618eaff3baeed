package org.copydesk.extract.html;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.copydesk.document.DocumentKey;
import org.copydesk.document.Origin;
import org.copydesk.document.RawDocument;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pages and gold answers of a benchmark set in {@code ../shared/bench/dev}. */
final class BenchPages {
    static final Path FOLDER = Path.of("../shared/bench/dev");

    private BenchPages() {}

    static boolean present() {
        return Files.isDirectory(FOLDER);
    }

    /** @param url empty when the record names none */
    record BenchPage(String id, String url, RawDocument raw) {
        String host() {
            String host = url.isEmpty()
                    ? null
                    : URI.create(url.replaceAll("[^!-~]|[\\[\\]|{}^`\\\\]", "")).getHost();
            return host == null ? id : host.startsWith("www.") ? host.substring(4) : host;
        }
    }

    static List<BenchPage> pages(String set) throws IOException {
        return pages(FOLDER.resolve(set + ".warc.zst"));
    }

    /** Returns the pages of a WARC compressed by zstd. */
    static List<BenchPage> pages(Path warc) throws IOException {
        String set = nameOf(warc);
        List<BenchPage> pages = new ArrayList<>();
        try (ZstdInputStream in = new ZstdInputStream(new BufferedInputStream(Files.newInputStream(warc)));
                WarcReader reader = new WarcReader(in.setLongMax(27))) {
            for (WarcRecord record : reader) {
                if (record instanceof WarcResponse response) {
                    pages.add(page(response, set, pages.size()));
                }
            }
        }
        return pages;
    }

    static String nameOf(Path warc) {
        String name = warc.getFileName().toString();
        return name.substring(0, name.indexOf('.'));
    }

    private static BenchPage page(WarcResponse response, String set, int number) throws IOException {
        byte[] bytes = response.http().body().stream().readAllBytes();
        String id = response.id().toString().replaceAll("[<>]", "");
        MediaType type = response.http().contentType();
        String charset = type.parameters().get("charset");
        Origin origin = new Origin(set + ".warc", id, "text/html", bytes.length, "0".repeat(64), null);
        RawDocument raw =
                new RawDocument(new DocumentKey(set + ".warc", number), origin, set, bytes, charset, List.of());
        return new BenchPage(id, response.target(), raw);
    }

    /** Returns the gold answers of a set by page id. */
    static Map<String, JsonNode> gold(String set) throws IOException {
        JsonMapper json = JsonMapper.shared();
        Map<String, JsonNode> gold = new LinkedHashMap<>();
        try (InputStream in = new GZIPInputStream(Files.newInputStream(FOLDER.resolve(set + ".gold.jsonl.gz")));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode answer = json.readTree(line);
                gold.put(answer.path("id").asString(), answer);
            }
        }
        return gold;
    }
}
